using System.Globalization;
using System.Text;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

/// <summary>The page that tells how often the two-minute test is wrong and how often it sees what is there, kept equal to what is computed.</summary>
public sealed class TwoMinutesPage
{
    private static readonly int[] Sizes = [2, 3, 4, 5, 6, 8, 10, 12];

    [Fact]
    [Trait(Kept.Trait, Kept.Docs)]
    public void The_page_states_the_computed_rates() => Kept.Here.Matches(Kept.Docs, "docs/two-minutes.md", Page());

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("XY");
        var rooms = new Rooms(Labelled.HeldOut);
        foreach (var people in Sizes)
            for (var dilemmas = 1; dilemmas <= 3; dilemmas++)
            {
                var (healthy, camps, each) = (rooms.Healthy(people, dilemmas), rooms.TwoCamps(people, dilemmas), rooms.OneEach(people, dilemmas));
                page.Append(CultureInfo.InvariantCulture, $"| {people} | {dilemmas} | {healthy.SomethingDivides:0.000} | {healthy.SameChoices:0.000} | {camps.OtherChoices:0.000} | {each.OtherPriorities:0.000} |\n");
            }

        foreach (var split in (string[])[Labelled.Development, Labelled.HeldOut])
            foreach (var claim in (Core.Alignment.TwoMinutes.Likeness[])[Core.Alignment.TwoMinutes.Likeness.Same, Core.Alignment.TwoMinutes.Likeness.Different])
                page.Append(CultureInfo.InvariantCulture, $"| {split} {claim} {LabelledSentences.Rows(split, claim)} {LabelledSentences.EveryTwo(split, claim)}\n");
        return page.ToString();
    }
}
