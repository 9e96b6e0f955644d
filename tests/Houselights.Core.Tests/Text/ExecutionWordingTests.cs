using FsCheck.Fluent;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class ExecutionWordingTests
{
    private static readonly string[] Nobody = [];

    [Fact]
    public void On_held_out_sentences_few_claims_are_wrong_and_few_are_missed()
    {
        var reached = TextWork.Execution(Labelled.HeldOut);

        Assert.True(reached.Rows >= 60, $"{reached.Rows} rows prove nothing.");
        Assert.InRange(reached.Precision, 0.93, 1);
        Assert.InRange(reached.Recall, 0.89, 1);
    }

    [Theory]
    [InlineData(WordingKind.Date, 0.9, 0.9)]
    [InlineData(WordingKind.Target, 0.88, 0.88)]
    [InlineData(WordingKind.Owner, 0.95, 0.95)]
    [InlineData(WordingKind.Task, 0.92, 0.78)]
    public void Each_kind_is_told_from_the_others(WordingKind kind, double precision, double recall)
    {
        var reached = TextWork.Kind(Labelled.HeldOut, kind);

        Assert.InRange(reached.Precision, precision, 1);
        Assert.InRange(reached.Recall, recall, 1);
    }

    [Theory]
    [InlineData("Fewer, better flavours, launched loud in one region at a time.")]
    [InlineData("Within the industry's fastest turnaround.")]
    [InlineData("Number one in the mid-market.")]
    [InlineData("Two brands, one kitchen.")]
    [InlineData("24-hour turnaround")]
    [InlineData("Deliver 24-hour care")]
    [InlineData("Europe 2030")]
    [InlineData("By 2030 the region's first choice")]
    [InlineData("We may lose a customer, we march on.")]
    [InlineData("100 % organic")]
    [InlineData("Hire for character, train for skill")]
    [InlineData("")]
    [InlineData("   \n\n ")]
    public void A_strategy_sentence_is_left_alone(string text) => Assert.Empty(ExecutionWording.Find(text, Nobody));

    [Theory]
    [InlineData("Hire 12 reps by Q3", "Task Hire 12 reps; Target 12 reps; Date by Q3")]
    [InlineData("Increase revenue by 15 %", "Target 15 %")]
    [InlineData("Recruit 100 volunteers by the end of the year", "Task Recruit 100 volunteers; Target 100 volunteers; Date by the end of the year")]
    [InlineData("Double the number of scholarships", "Target Double the number of")]
    [InlineData("Improve the score by 15 points over the next six months", "Target 15 points; Date over the next six months")]
    [InlineData("Roll out SAP", "Task Roll out SAP")]
    [InlineData("Launch the website before June", "Task Launch the website; Date before June")]
    [InlineData("Cut waiting times from 95 to 60 minutes", "Target 95 to 60 minutes")]
    [InlineData("The beta starts no later than 14 September 2026.", "Date no later than 14 September 2026")]
    [InlineData("We will hand over by 31.12.2026", "Date by 31.12.2026")]
    public void Execution_is_quoted(string text, string quoted) =>
        Assert.Equal(
            quoted.Split("; ").Order(StringComparer.Ordinal),
            ExecutionWording.Find(text, Nobody).Select(span => $"{span.Kind} {span.Quote}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_named_owner_a_task_and_a_month_are_three_things() =>
        Assert.Equal(
            [(WordingKind.Owner, "Anna"), (WordingKind.Task, "finish the CRM migration"), (WordingKind.Date, "in March")],
            ExecutionWording.Find("Anna to finish the CRM migration in March", ["Anna B."]).Select(span => (span.Kind, span.Quote)));

    [Fact]
    public void A_name_that_is_a_word_needs_words_of_ownership()
    {
        string[] people = ["Will Marsh", "Grace Obi"];

        Assert.Empty(ExecutionWording.Find("We will act with grace, and will never sell the marsh.", people));
        Assert.Equal("Grace", Assert.Single(ExecutionWording.Find("Grace is responsible for fees.", people)).Quote);
        Assert.Equal("Will Marsh", Assert.Single(ExecutionWording.Find("Fees: Will Marsh.", people)).Quote);
    }

    [Fact]
    public void Every_span_lies_inside_the_text_and_quotes_it() => Laws.Hold(Texts.Any, text =>
    {
        foreach (var span in ExecutionWording.Find(text, ["Anna Berg"]))
        {
            Assert.InRange(span.Length, 1, text.Length - span.Start);
            Assert.Equal(text.Substring(span.Start, span.Length), span.Quote);
        }
    });

    [Fact]
    public void Spans_of_one_kind_stand_in_order_and_apart() => Laws.Hold(Texts.English, text =>
    {
        foreach (var kind in ExecutionWording.Find(text, ["Anna Berg"]).GroupBy(span => span.Kind))
            Assert.All(kind.Zip(kind.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
    });

    [Fact]
    public void Case_does_not_matter() => Laws.Hold(Texts.English, text =>
        Assert.Equal(Outline(text), Outline(text.ToUpperInvariant())));

    [Fact]
    public void The_width_of_white_space_does_not_matter() => Laws.Hold(Texts.English.Zip(Texts.Space, (text, space) => (text, space)), pair =>
        Assert.Equal(Outline(pair.text), Outline(pair.text.Replace(" ", pair.space, StringComparison.Ordinal))));

    [Fact]
    public void A_sentence_says_the_same_after_another_sentence() => Laws.Hold(Texts.Sentence.Zip(Texts.Sentence, (first, second) => (first, second)), pair =>
        Assert.Equal([.. Outline(pair.first), .. Outline(pair.second)], Outline($"{pair.first}\n\n{pair.second}")));

    [Fact]
    public void Long_texts_take_time_in_proportion() => Texts.EndlessOnes(text => ExecutionWording.Find(text, ["Anna Berg", "Will Marsh"]));

    private static List<string> Outline(string text) =>
        [.. ExecutionWording.Find(text, ["Anna Berg"]).Select(span =>
            $"{span.Kind} {string.Join(' ', span.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()}")];
}
