using System.Globalization;
using Houselights.Web.Features.Commitments;
using Houselights.Web.Features.Decisions;
using Houselights.Web.Features.InFlight;
using Houselights.Web.Features.OnePage;
using Houselights.Web.Parts;
using Houselights.Web.Parts.Drawing;
using Houselights.Web.Tests.Gallery;
using NodaTime;

namespace Houselights.Web.Tests;

/// <summary>The geometry behind the drawings.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void A_day_is_where_its_share_of_the_axis_ends()
    {
        var scale = new TimeScale(new(2026, 1, 1), new(2026, 1, 11), 100, 200);
        Assert.Equal(100, scale.X(new(2026, 1, 1)));
        Assert.Equal(150, scale.X(new(2026, 1, 6)));
        Assert.Equal(200, scale.X(new(2026, 1, 11)));
    }

    [Fact]
    public void Months_are_thinned_to_quarters_on_a_long_axis()
    {
        Assert.Equal(5, new TimeScale(new(2026, 1, 1), new(2026, 5, 31), 0, 1).Months().Count());
        Assert.All(new TimeScale(new(2024, 2, 3), new(2026, 5, 31), 0, 1).Months(), month => Assert.Contains(month.Month, new[] { 1, 4, 7, 10 }));
    }

    [Fact]
    public void Labels_of_a_time_line_never_cover_each_other()
    {
        var crowded = new TimeLineView("t", "r", new(2026, 2, 15), new(new(2026, 2, 16), "goal"),
            [.. Enumerable.Range(1, 6).Select(day => new TimeLineMoment(new(2026, 2, 10 + day), "moment " + day.ToString(CultureInfo.InvariantCulture)))], []);
        var labels = TimeLinePlan.Of(crowded).Labels;
        foreach (var (label, index) in labels.Select((label, index) => (label, index)))
            Assert.DoesNotContain(labels.Skip(index + 1), other =>
                other.Row == label.Row && other.Since < label.Until && label.Since < other.Until);
    }

    [Fact]
    public void The_network_is_the_same_however_the_commitments_are_ordered()
    {
        var one = NetworkOrder.Of(SampleCommitments.View.Commitments).Select(item => item.Id);
        var other = NetworkOrder.Of([.. SampleCommitments.View.Commitments.Reverse()]).Select(item => item.Id);
        Assert.Equal(one, other);
    }

    [Fact]
    public void The_network_draws_what_needs_nothing_above_what_needs_it()
    {
        var order = NetworkOrder.Of(SampleCommitments.View.Commitments).Select(item => item.Id).ToList();
        Assert.True(order.IndexOf("media-budget") < order.IndexOf("radio"));
        Assert.True(order.IndexOf("radio") < order.IndexOf("visibility"));
        Assert.DoesNotContain("tasting", order);
    }

    [Fact]
    public void A_great_network_keeps_the_chain_that_decides_the_day()
    {
        var many = Enumerable.Range(0, 200).Select(index => new CommitmentView(
            "c" + index.ToString("000", CultureInfo.InvariantCulture), "Work", "Owner", "Asker", PromiseState.Promised,
            new LocalDate(2026, 1, 1).PlusDays(index), Mark.Pending, "None.", index % 2 == 1 ? ["c" + (index - 1).ToString("000", CultureInfo.InvariantCulture)] : [])
        { Critical = index >= 190 }).ToList();
        var drawn = NetworkOrder.Of(many);
        Assert.Equal(NetworkOrder.MostRows, drawn.Count);
        Assert.Equal(10, drawn.Count(item => item.Critical));
    }

    [Fact]
    public void An_arrow_into_work_that_starts_before_its_need_is_due_runs_back_and_is_late()
    {
        var view = SampleCommitments.View with
        {
            Commitments =
            [
                new("a", "A", null, null, PromiseState.Promised, new(2026, 3, 1), Mark.Pending, "", []) { LatestStart = new(2026, 2, 1) },
                new("b", "B", null, null, PromiseState.Promised, new(2026, 3, 10), Mark.Pending, "", ["a"]) { LatestStart = new(2026, 2, 20) },
            ],
        };
        Assert.True(Assert.Single(NetworkPlan.Of(view)!.Arrows).Late);
    }

    [Fact]
    public void What_does_not_fit_stands_behind_the_wall_and_nothing_else_does()
    {
        var over = CapacityPlan.Of(new("Sales", 30, 9, 3, 8, 21), left: 100, wall: 400);
        Assert.Equal(400, over.Pieces.Max(piece => piece.To));
        Assert.Equal(510, over.End);

        var fits = CapacityPlan.Of(new("Supply", 34, 12, 4, 0, 17), left: 100, wall: 400);
        Assert.True(fits.Pieces.Max(piece => piece.To) < 400);
        Assert.Equal(400, fits.End);
    }

    [Fact]
    public void A_decision_without_another_way_is_not_drawn_as_a_fork()
    {
        DecisionView alone = new("x", "?", DecisionMode.Decided, null, null, [new("Only way", WayVerdict.Chosen)]);
        Assert.True(WaysPlan.Of([alone]).Empty);
        Assert.Equal(3, WaysPlan.Of(SampleDecisions.View.Decisions).Forks.Count);
    }

    [Fact]
    public void A_sheet_leaves_out_and_counts_what_no_density_can_hold()
    {
        Assert.Equal(0, SheetFit.Of(SampleOnePage.View).LeftOut);
        var cut = SheetFit.Of(SampleOnePage.Long);
        Assert.True(cut.LeftOut > 0);
        Assert.Equal(SampleOnePage.Long.Priorities.Count, cut.View.Priorities.Count);
    }

    [Fact]
    public async Task The_file_stands_alone()
    {
        var html = await OnePageWriter.WriteAsync(SampleOnePage.View);
        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(/", html, StringComparison.Ordinal);
        Assert.Contains("url(data:font/woff2;base64,", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "12\u00a0March", "−1,234.5", "31\u202f%")]
    [InlineData("de", "12.\u00a0März", "−1.234,5", "31\u202f%")]
    public void Dates_and_numbers_follow_the_language(string language, string day, string number, string percent)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(language), new(language));
        try
        {
            Assert.Equal(day, Say.Day(new(2026, 3, 12)));
            Assert.Equal(number, Say.Number(-1234.5, 1));
            Assert.Equal(percent, Say.Percent(31));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
