using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Cascade.Drift;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Cascade;

public sealed class StatementComparisonTests
{
    private const string Churn = "Reduce churn of enterprise customers from 8% to 5% by 30 June without raising discounts";

    [Theory]
    [InlineData("Cut enterprise customer churn from 8% to 5% by 30 June; discounts must not go up", "")]
    [InlineData("Reduce churn of enterprise customers from 8% to 5% by 30 June by raising discounts", "Constraint Contradicted")]
    [InlineData("Reduce churn of enterprise customers from 8% to 6% by 30 June without raising discounts", "Number Contradicted")]
    [InlineData("Reduce churn of all customers from 8% to 5% by 30 September without raising discounts", "Deadline Widened, Scope Widened")]
    [InlineData("Keep large accounts from leaving: attrition down three points to 5% before end of June, no extra discounting", "")]
    public void V23_is_judged_by_its_slots(string child, string departures) => Assert.Equal(departures, Departures(Churn, child));

    [Fact]
    public void V23_an_unrelated_statement_is_off_topic() => Assert.True(Compare(Churn, "Launch the loyalty newsletter").IsOffTopic);

    [Theory]
    [InlineData("Raise the margin by 3 percentage points", "Raise the margin by 3%", "Number Contradicted")]
    [InlineData("Raise the margin from 10 % to 13 %", "Raise the margin by three points", "")]
    [InlineData("Raise the margin from 10 % to 13 %", "Raise the margin by 3%", "Number Contradicted")]
    [InlineData("Cut waste by half", "Cut waste by 50 per cent", "")]
    [InlineData("Cut waste from 8 to 4 tonnes", "Halve waste", "")]
    [InlineData("Keep churn at five percent", "Keep churn at 5 %", "")]
    [InlineData("Keep churn below 5%", "Keep churn below 7%", "Number Widened")]
    [InlineData("Keep churn between 4 and 6 %", "Keep churn at 5%", "Number Narrowed")]
    [InlineData("Reach sales of 2 million euros", "Reach sales of EUR 2,000,000", "")]
    [InlineData("Reach sales of 2 million euros", "Reach sales of $2 million", "Number Contradicted")]
    [InlineData("Cut churn to 5% by 30 June", "Cut churn to 5% before the end of June", "")]
    [InlineData("Cut churn to 5% by 30 June", "Cut churn to 5% no later than Q2", "")]
    [InlineData("Cut churn to 5% by 31 March", "Cut churn to 5% this quarter", "")]
    [InlineData("Cut churn to 5% by 30 June", "Cut churn to 5% by 31 May", "Deadline Narrowed")]
    [InlineData("Cut churn to 5% by 30 June", "Cut churn to 5% from July on", "Deadline Contradicted")]
    [InlineData("Cut churn to 5% by 30 June", "Cut churn to 5%", "Deadline Missing")]
    [InlineData("Close no store before Christmas", "Close a store before Christmas", "Direction Contradicted")]
    [InlineData("Close the store before Christmas", "Don't close the store before Christmas", "Direction Contradicted")]
    [InlineData("Ship weekly, not without a review", "Ship weekly, without a review", "Constraint Contradicted")]
    [InlineData("Deliver daily, even if the road is closed", "Deliver daily, unless the road is closed", "Constraint Contradicted")]
    [InlineData("Owner: the treasurer", "Owner: the auditor", "Owner Contradicted")]
    public void A_slot_says_what_became_of_it(string parent, string child, string departures) => Assert.Equal(departures, Departures(parent, child));

    [Fact]
    public void A_part_with_a_lever_of_its_own_is_decomposition() => Assert.True(
        Compare("Reduce churn of all customers to 5% by 30 June", "Reduce churn of Swiss customers to 5% by 30 June by calling each within a day").IsDecomposition);

    [Fact]
    public void Another_language_is_declined_not_guessed()
    {
        var comparison = Compare(Churn, "Wir senken die Abwanderung der Großkunden bis zum 30. Juni auf fünf Prozent, ohne die Rabatte zu erhöhen");
        Assert.False(comparison.IsRead);
        Assert.Empty(comparison.Slots);
    }

    [Theory]
    [InlineData(Labelled.Development, 0.95, 0.95)]
    [InlineData(Labelled.HeldOut, 0.9, 0.9)]
    [InlineData(LabelledDrift.FreeDevelopment, 0.95, 0.85)]
    public void Contradictions_are_found_as_often_as_promised(string split, double precision, double recall)
    {
        var reached = LabelledDrift.Contradictions(split);
        Assert.True(reached.Precision >= precision, $"precision {reached.Precision:0.000}");
        Assert.True(reached.Recall >= recall, $"recall {reached.Recall:0.000}");
    }

    [Fact]
    public void Compared_with_itself_a_statement_is_the_same() => Laws.Hold(Statements, text => Departures(text, text) == "");

    [Fact]
    public void Any_text_compares_with_itself_as_the_same() => Laws.Hold(Laws.AnyText, text => Departures(text, text) == "");

    [Fact]
    public void Swapped_sides_swap_the_verdicts() => Laws.Hold(Statements.Two(), pair =>
    {
        var (down, up) = (Compare(pair.Item1, pair.Item2), Compare(pair.Item2, pair.Item1));
        Assert.Equal(down.IsOffTopic, up.IsOffTopic);
        foreach (var slot in down.Slots) Assert.True(IsSwapOf(slot.Verdict, up.VerdictOf(slot.Slot)), $"{slot.Slot} {slot.Verdict}, swapped {up.VerdictOf(slot.Slot)}\n{pair.Item1}\n{pair.Item2}");
    });

    [Fact]
    public void Casing_and_spacing_do_not_matter() => Laws.Hold(Statements.Two(), pair =>
    {
        var plain = Departures(pair.Item1, pair.Item2);
        Assert.Equal(plain, Departures(pair.Item1.ToUpperInvariant(), pair.Item2));
        Assert.Equal(plain, Departures(pair.Item1, pair.Item2.ToLowerInvariant()));
        Assert.Equal(plain, Departures("  " + pair.Item1.Replace(" ", " \t\n\n ", StringComparison.Ordinal), pair.Item2));
    });

    [Fact]
    public void No_text_makes_it_fail() => Laws.Hold(Laws.AnyText.Two(), pair => Compare(pair.Item1, pair.Item2).Slots.Length is 0 or 7);

    /// <summary>A quarter of the text must cost at most its share of the time; a quadratic reading would be sixteen times as long.</summary>
    [Theory]
    [InlineData("no ")]
    [InlineData("must not ")]
    [InlineData("by raising ")]
    [InlineData("from 5 to 6 % ")]
    [InlineData("by 30 June ")]
    [InlineData("the end of ")]
    [InlineData("the head decides ")]
    [InlineData("hundred ")]
    [InlineData("million thousand ")]
    [InlineData("even if ")]
    [InlineData("in all ")]
    [InlineData("-")]
    [InlineData("9")]
    public void Hostile_text_is_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Statement.LongestText / piece.Length));
        Compare(text, text);
        var watch = Stopwatch.StartNew();
        Compare(text, text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    private static Gen<string> Statements =>
        from verb in Gen.Elements("Reduce", "Raise", "Keep", "Stop", "Do not raise", "Cut")
        from measure in Gen.Elements("churn", "online sales", "sales", "the scrap rate", "waiting time")
        from scope in Gen.Elements("", " of all customers", " of enterprise customers", " in Austria", " in all stores", " on line 3")
        from number in Gen.Elements("", " from 8% to 5%", " to 5%", " to at least 4%", " below 6%", " by 3 points", " by half", " to 2 million euros per year")
        from deadline in Gen.Elements("", " by 30 June", " before the end of May", " in Q3", " from July on", " this quarter")
        from constraint in Gen.Elements("", " without raising discounts", " by raising discounts", ", even if prices fall", "; prices must not fall", "; the dean decides")
        from limit in Gen.Elements("", " within 5 days", " within two weeks")
        select verb + " " + measure + scope + number + limit + deadline + constraint;

    /// <summary>Where both lack something that the other says, the loss is what is told, from either side.</summary>
    private static bool IsSwapOf(SlotVerdict down, SlotVerdict up) => down switch
    {
        SlotVerdict.Narrowed => up == SlotVerdict.Widened,
        SlotVerdict.Widened => up == SlotVerdict.Narrowed,
        SlotVerdict.Missing => up is SlotVerdict.Added or SlotVerdict.Missing,
        SlotVerdict.Added => up == SlotVerdict.Missing,
        var same => up == same,
    };

    private static StatementComparison Compare(string parent, string child) =>
        StatementComparison.Of(Statement.Read(parent, LabelledDrift.Day), Statement.Read(child, LabelledDrift.Day));

    private static string Departures(string parent, string child) => string.Join(", ",
        Compare(parent, child).Slots.Where(slot => slot.Verdict != SlotVerdict.Same).Select(slot => $"{slot.Slot} {slot.Verdict}"));
}
