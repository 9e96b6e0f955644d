using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using NodaTime;

namespace Houselights.Core.Tests.Rhythm;

/// <summary>Laws of fiscal quarters and of promised reviews.</summary>
public class ReviewCalendarTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Arbitrary<(LocalDate Date, string? FiscalStart)> Days =
        Gen.Choose(0, 20_000)
            .SelectMany(day => Gen.Choose(0, 366).Select(start => (new LocalDate(2000, 1, 1).PlusDays(day),
                start == 366 ? null : NodaTime.Text.LocalDatePattern.Iso.Format(new LocalDate(2000, 1, 1).PlusDays(start))[5..])))
            .ToArbitrary();

    [Fact]
    public void A_quarter_holds_its_date_and_the_next_one_begins_on_the_day_after_it() => Check.One(Often, Prop.ForAll(Days, at =>
    {
        var cycle = new Cycle { FiscalStart = at.FiscalStart };
        var quarter = FiscalQuarter.Of(at.Date, cycle);
        Assert.InRange(at.Date, quarter.First, quarter.Last);
        Assert.InRange(Period.DaysBetween(quarter.First, quarter.Last) + 1, 88, 93);
        Assert.Equal(quarter.Last.PlusDays(1), quarter.Next(cycle).First);
        Assert.Equal(quarter, FiscalQuarter.Of(quarter.First, cycle));
        Assert.Equal(quarter, FiscalQuarter.Of(quarter.Last, cycle));
    }));

    [Fact]
    public void Four_quarters_are_a_year_give_or_take_a_leap_day() => Check.One(Often, Prop.ForAll(Days, at =>
    {
        var cycle = new Cycle { FiscalStart = at.FiscalStart };
        var first = FiscalQuarter.Of(at.Date, cycle);
        var fifth = first.Next(cycle).Next(cycle).Next(cycle).Next(cycle);
        Assert.InRange(Period.DaysBetween(first.First, fifth.First), 364, 367);
    }));

    [Fact]
    public void The_first_review_falls_one_period_after_ratification_and_none_before() => Check.One(Often, Prop.ForAll(Days, at =>
    {
        var model = Model(at.Date, at.FiscalStart);
        var until = at.Date.PlusYears(2);
        var weekly = ReviewCalendar.Promised(model, ReviewKind.Weekly, until).ToArray();
        var monthly = ReviewCalendar.Promised(model, ReviewKind.Monthly, until).ToArray();
        var quarterly = ReviewCalendar.Promised(model, ReviewKind.Quarterly, until).ToArray();
        Assert.InRange(weekly[0].On, at.Date.PlusDays(7), at.Date.PlusDays(13));
        Assert.InRange(monthly[0].On, at.Date.PlusMonths(1), at.Date.PlusMonths(2).PlusDays(1));
        Assert.InRange(quarterly[0].Due, at.Date.PlusMonths(3), at.Date.PlusMonths(6).PlusDays(3));
        Assert.All(weekly, review => Assert.Equal(IsoDayOfWeek.Thursday, review.On.DayOfWeek));
        Assert.All(monthly, review => Assert.Equal(28, review.On.Day));
    }));

    [Fact]
    public void A_day_counts_for_one_review_of_a_kind_at_most() => Check.One(Often, Prop.ForAll(Days, at =>
    {
        var model = Model(at.Date, at.FiscalStart);
        foreach (var kind in Enum.GetValues<ReviewKind>())
        {
            var reviews = ReviewCalendar.Promised(model, kind, at.Date.PlusYears(2)).ToArray();
            Assert.All(reviews, review => Assert.True(review.From <= review.On && review.On <= review.Due && review.Due <= review.Until));
            for (var i = 1; i < reviews.Length; i++) Assert.True(reviews[i - 1].Until < reviews[i].From, $"{reviews[i - 1]} and {reviews[i]}");
        }
    }));

    private static PlanModel Model(LocalDate ratified, string? fiscalStart) => PlanModel.Of(
        new Plan
        {
            Cycle = new Cycle { FiscalStart = fiscalStart, Stage = Stage.Execute },
            Rhythm = new Cadence { Weekly = IsoDayOfWeek.Thursday, Monthly = 28, Quarterly = true },
            Ratifications = [new Ratification { On = ratified }],
        },
        ratified);
}
