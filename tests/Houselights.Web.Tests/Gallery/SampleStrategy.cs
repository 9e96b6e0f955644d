using Houselights.App.Cascade;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Strategy;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Web.Features.Cascade;
using Houselights.Web.Features.Strategy;

namespace Houselights.Web.Tests.Gallery;

/// <summary>The strategy and the pecking order of the ice cream call, as its leader and as others see them.</summary>
internal static class SampleStrategy
{
    /// <summary>A beginning: two people, and nothing written.</summary>
    private const string Bare = """
        houselights: 1
        organisation: Fennmark
        cycle: { name: First light, starts: 2026-01-05, ends: 2026-12-18, stage: vision }
        units: [ { id: company, name: Fennmark, head: ada } ]
        people:
          - { id: ada, name: Ada K., role: leader, unit: company }
          - { id: bo, name: Bo L., role: advisor }

        """;

    private static readonly HistoryEntry[] Edits =
    [
        new(14, new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero), "Karl B.", "edit", "strategy", [new("where", "Supermarket freezers.", "Supermarket freezers north of the Main.")], Undone: false, IsOwn: true),
        new(11, new(2026, 1, 28, 9, 0, 0, TimeSpan.Zero), "Ruth V.", "comment", "strategy", [], Undone: false, IsOwn: false),
    ];

    internal static StrategyView Reader => StrategyReading.Of(IceCream("shelf-launch-2026", "ruth")).Show(Edits);

    /// <summary>The leader, with a voice that waits and an exclusion that they give up themselves.</summary>
    internal static StrategyView Writer => StrategyReading.Of(IceCream("with-forms", "karl")).Show(Edits) with { Kept = 14 };

    internal static StrategyView BlankWriter => StrategyReading.Of(Of("blank", Bare, "ada")).Show([]);

    internal static StrategyView BlankReader => StrategyReading.Of(Of("first-light", Bare, "bo")).Show([]);

    internal static PrioritiesView Order => PriorityRanking.Of(IceCream("shelf-launch-2026", "jens")).Show();

    /// <summary>The leader, before weights that add to less than a hundred and a candidate without a verdict.</summary>
    internal static PrioritiesView Ordering => PriorityRanking.Of(IceCream("with-forms", "karl")).Show() with { Kept = 14 };

    internal static PrioritiesView Unordered => PriorityRanking.Of(Of("first-light", Bare, "bo")).Show();

    private static Standing IceCream(string slug, string person) => Of(slug, File.ReadAllText(Repository.At("examples/ice-cream-call.yaml"))
        .Replace("answer: That is the point. A budget that is small for the country is loud in one region., changed: false", "changed: null", StringComparison.Ordinal)
        .Replace("metrics: [volume] }", "metrics: [volume], gives-up: karl }", StringComparison.Ordinal)
        .Replace("    weight: 15\n", "    weight: 27.5\n", StringComparison.Ordinal)
        .Replace("    weight: 50\n", "    weight: 30\n", StringComparison.Ordinal)
        .Replace("priorities:\n  - id: shelf-day", "  - { id: kiosks, what: A freezer in every holiday kiosk, sponsor: jens }\npriorities:\n  - id: shelf-day", StringComparison.Ordinal), person);

    private static Standing Of(string slug, string yaml, string person)
    {
        var plan = PlanReader.Read(PlanSource.Of("sample.yaml", yaml)).Plan!;
        var cycle = new ShelvedCycle(slug, plan.Organisation ?? "", plan.Cycle?.Name ?? "", 14, new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero), null);
        return new(cycle, Diagnosis.Of(PlanModel.Of(plan, new(2026, 2, 15)))) { Seat = new(new("sample", "Sample"), "nordwind", slug, person, IsKeeper: false) };
    }
}
