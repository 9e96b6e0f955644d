using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A deployment with three plans, one without any, and an import that failed.</summary>
internal static class SampleCycles
{
    internal static readonly CyclesView View = new(
        [
            new(SampleHouse.Cycle, SampleHouse.View.Verdict, [74, null, 31], SampleHouse.Stages, 3, 2, new(2026, 6, 30)),
            new(new("mid-market", "Rockwell Supply", "Fastest turnaround", SampleHouse.Today, 58), "Nothing blocks you. Two promises rest on words.", [88, 81, 72],
                [
                    new(Stop.Align, Gate.Open), new(Stop.Vision, Gate.Open), new(Stop.Diagnose, Gate.Open),
                    new(Stop.Plan, Gate.Open, Current: true), new(Stop.Execute, Gate.Ahead), new(Stop.Optimise, Gate.Ahead),
                ], 0, 2, new(2026, 12, 31)),
            new(SampleHouse.Unlit.Cycle, SampleHouse.Unlit.Verdict, [null, null, null], SampleHouse.Unlit.Stages, 0, 0, new(2027, 3, 31)),
        ],
        ImportView.Empty);

    internal static readonly CyclesView Empty = new([], ImportView.Empty);

    internal static readonly CyclesView Failed = new(
        [],
        new(
        [
            new("nordwind.yaml", 14, 5, "“ownr” is not a key of a priority.", "“owner”, the nearest known key.", "    ownr: petra"),
            new("nordwind.yaml", 96, 12, "“2026-02-30” is not a day: February 2026 has 28.", "A date such as 2026-02-28.", "      due: 2026-02-30"),
            new("evidence/readings.yaml", 3, null, "“jens2” is nobody in this plan.", "One of the 6 people’s ids; the nearest is “jens”.", "    answered: [karl, petra, jens2]"),
        ],
        "houselights: 1\norganisation: Nordwind Ice Cream\n"));
}
