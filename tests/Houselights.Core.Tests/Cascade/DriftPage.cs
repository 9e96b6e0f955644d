using System.Globalization;
using System.Text;
using Houselights.Core.Cascade.Drift;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Cascade;

/// <summary>The page that tells how well drift is read, kept equal to what the comparison reaches.</summary>
public sealed class DriftPage
{
    private static readonly SlotVerdict[] Verdicts = Enum.GetValues<SlotVerdict>();

    [Fact]
    [Trait(Kept.Trait, Kept.Docs)]
    public void The_page_states_the_reached_figures() => Kept.Here.Matches(Kept.Docs, "docs/drift.md", Page());

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # How well drift is read

            Written by `dotnet run build.cs -- docs` from the labelled pairs in `tests/Houselights.Core.Tests/Cascade/drift.tsv`; a test fails
            when this page and the code disagree. A pair is a statement and what a layer below made of it, labelled slot by slot. All
            {LabelledDrift.Rows(Labelled.Development).Count} + {LabelledDrift.Rows(Labelled.HeldOut).Count} pairs of ten domains were labelled before a rule was written; the rules were written on the development
            half, and single errors of the held-out half are not looked at. Both halves come from the same hand, and most children are the
            parent with one thing changed: real texts, in which everything is said in other words, will be harder.

            A verdict of a slot is one of: same (also where neither says it, or where it can’t be told), narrowed (a part of it, an earlier day,
            a stricter limit), widened (the reverse), contradicted (both can’t be meant), missing, added. Off topic means that no word is shared.

            ## Contradictions

            | slot | half | pairs | precision | recall | false alarms | missed |
            | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var slot in StatementComparison.Order) Add(page, slot.ToString().ToLowerInvariant(), split => LabelledDrift.Contradictions(split, slot));
        Add(page, "all slots", LabelledDrift.Contradictions);
        Add(page, "off topic", LabelledDrift.OffTopic);
        page.Append("\n## Confusion, held-out half\n\nRows: what the label says; columns: what was found.\n");
        foreach (var slot in StatementComparison.Order) AddMatrix(page, slot.ToString().ToLowerInvariant(), LabelledDrift.Slots(Labelled.HeldOut, slot));
        return page.ToString();
    }

    private static void Add(StringBuilder page, string name, Func<string, Reached> measure)
    {
        foreach (var split in (string[])[Labelled.Development, Labelled.HeldOut])
        {
            var reached = measure(split);
            page.Append(CultureInfo.InvariantCulture,
                $"| {name} | {split} | {reached.Rows} | {reached.Precision:0.000} | {reached.Recall:0.000} | {reached.FalseAlarms} | {reached.Missed} |\n");
        }
    }

    private static void AddMatrix(StringBuilder page, string name, IReadOnlyList<(SlotVerdict Wanted, SlotVerdict Found)> pairs)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n| | {string.Join(" | ", Verdicts.Select(verdict => verdict.ToString().ToLowerInvariant()))} |\n| --- |{string.Concat(Verdicts.Select(_ => " ---: |"))}\n");
        foreach (var wanted in Verdicts)
            page.Append(CultureInfo.InvariantCulture, $"| {wanted.ToString().ToLowerInvariant()} | {string.Join(" | ", Verdicts.Select(found => pairs.Count(pair => pair == (wanted, found))))} |\n");
    }
}
