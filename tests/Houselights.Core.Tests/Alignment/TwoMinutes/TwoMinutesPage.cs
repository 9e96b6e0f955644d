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
        page.Append("""
            # What the two-minute test may say, and how often it is wrong

            Written by `dotnet run build.cs -- docs` from simulated rooms (`tests/Houselights.Core.Tests/Alignment/TwoMinutes/Rooms.cs`,
            2,000 of each kind and size, with a fixed seed); a test fails when this page and the code disagree. Sentences come from the
            held-out half of the labelled table, whose pairs are read as [text work](text-work.md) says.

            - **Healthy**: all mean the same thing and the same side of each dilemma. Each says it in words of their own, drawn from
              four that run from the same words to none in common, and each choice slips once in ten. Being told “same words, other
              choices” or “different priorities” is a false alarm; the limit is one room in twenty.
            - **Two camps**: nearly the same words, and half of the room means the other side of every dilemma, with the same slips.
            - **One each**: everybody has another priority, and chooses as a coin would.

            Whoever is told none of the three verdicts is told that it is too early to tell, and why. The test is silent much more
            often than it is wrong: people who mean the same thing rarely say it in the same words, and a program that can't tell
            says so.

            ## By people and dilemmas, as shares of rooms

            | people | dilemmas | healthy: false alarm | healthy: “same, same” | two camps: “other choices” | two camps: “same, same” | one each: “different priorities” | one each: “same, same” |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        var rooms = new Rooms(Labelled.HeldOut);
        foreach (var people in Sizes)
            for (var dilemmas = 1; dilemmas <= 3; dilemmas++) AddRow(page, people, dilemmas, rooms);
        page.Append("""

            ## The rules behind it

            - Two people answered the same where every choice and their sentences are the same, not the same where a choice differs or
              their sentences are different, and else unknown: the share of the same is a range, and a number only where its ends meet.
            - Words are the same, or different, where two thirds of the pairs of sentences that can be told are, and half of all pairs.
              They are different only where that also holds without any one of the people: one odd wording makes no room apart.
            - Choices are other where minorities as large would come about by slips in fewer than one room in twenty: exact, by the
              binomial distribution folded at its middle, convolved over the dilemmas. Two people need two dilemmas, and three need three.
            - Choices are the same where they aren't other, two thirds of the pairs agree in each dilemma, and coins would agree as well in at
              most a quarter of rooms.
            - Two people with different words are told “different priorities” only where they also chose differently somewhere.

            """);
        return page.ToString();
    }

    private static void AddRow(StringBuilder page, int people, int dilemmas, Rooms rooms)
    {
        var (healthy, camps, each) = (rooms.Healthy(people, dilemmas), rooms.TwoCamps(people, dilemmas), rooms.OneEach(people, dilemmas));
        page.Append(CultureInfo.InvariantCulture,
            $"| {people} | {dilemmas} | {healthy.SomethingDivides:0.000} | {healthy.SameChoices:0.000} | {camps.OtherChoices:0.000} | {camps.SameChoices:0.000} | {each.OtherPriorities:0.000} | {each.SameChoices:0.000} |\n");
    }
}
