using System.Globalization;
using System.Text;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Tests.Alignment.TwoMinutes;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

/// <summary>The page that tells how well English text is read, kept equal to what the readers reach.</summary>
public sealed class TextWorkPage
{
    [Fact]
    [Trait(Kept.Trait, Kept.Docs)]
    public void The_page_states_the_reached_figures() => Kept.Here.Matches(Kept.Docs, "docs/text-work.md", Page());

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("""
            # How well text is read

            Written by `dotnet run build.cs -- docs` from the labelled tables in `tests/Houselights.Core.Tests/Text`; a test fails when
            this page and the code disagree. The rules were written on the development half. The held-out half was labelled before
            the code was tuned, and its single errors are not looked at, so its figures are the ones to believe. Both halves were
            written by the same hand and cover ten domains: real texts will be somewhat harder.

            Precision is the share of claims that are right, recall the share of the wanted claims that are made.

            | what is claimed | half | rows | precision | recall | false alarms | missed |
            | --- | --- | --- | --- | --- | --- | --- |

            """);
        Add(page, "HL104: a strategy sentence holds execution", TextWork.Execution);
        foreach (var kind in Enum.GetValues<WordingKind>()) Add(page, $"HL104: it holds a {Name(kind)}", split => TextWork.Kind(split, kind));
        Add(page, "HL312: restatements are a slogan", TextWork.Slogans);
        Add(page, "HL409: dropped work returns", TextWork.ReturningWork);
        Add(page, "The text isn't English", TextWork.NotEnglish);
        Add(page, "The text is English", TextWork.English);
        foreach (var claim in (Likeness[])[Likeness.Same, Likeness.Different])
        {
            Add(page, $"Two priorities are {Name(claim)}", split => LabelledSentences.Rows(split, claim));
            Add(page, "The same claim, of every two sentences of a topic", split => LabelledSentences.EveryTwo(split, claim));
        }

        AddStrangers(page, Labelled.Development);
        AddStrangers(page, Labelled.HeldOut);
        return page.ToString();
    }

    private static string Name(Likeness claim) => claim == Likeness.Same ? "the same" : "different";

    private static string Name(WordingKind kind) => kind switch
    {
        WordingKind.Date => "date",
        WordingKind.Target => "target",
        WordingKind.Owner => "named owner",
        _ => "task",
    };

    private static void Add(StringBuilder page, string claim, Func<string, Reached> measure)
    {
        foreach (var split in (string[])[Labelled.Development, Labelled.HeldOut])
        {
            var reached = measure(split);
            page.Append(CultureInfo.InvariantCulture,
                $"| {claim} | {split} | {reached.Rows} | {reached.Precision:0.000} | {reached.Recall:0.000} | {reached.FalseAlarms} | {reached.Missed} |\n");
        }
    }

    private static void AddStrangers(StringBuilder page, string split)
    {
        var (matches, pairs) = TextWork.Strangers(split);
        page.Append(CultureInfo.InvariantCulture,
            $"\nHL409, {split}: of {pairs} pairs of a text and a dropped thing that have nothing to do with each other, {matches} match.\n");
    }
}
