using System.Globalization;
using System.Text;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Forecast;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.Commitments;

/// <summary>From promises, needs and absences to a probability.</summary>
public class PriorityForecastTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);

    private static PlanModel Model(string commitments, string more = "", LocalDate? at = null) =>
        PlanModel.Of(Reading.Plan("people: [ { id: ann, away: [ { from: 2026-01-10, to: 2026-01-14 } ] }, { id: bo } ]\npartners: [ { id: mill } ]\npriorities: [ { id: top } ]\n" + more + "commitments:\n" + commitments), at ?? Today);

    private static PriorityForecast Whole(PlanModel plan) => PriorityForecast.OfWhole(PriorityEnds.Of(plan)[0], plan)!;

    private static LocalDate Done(string commitments, LocalDate? at = null) => Model(commitments, "", at) is var plan ? Whole(plan).DoneBy(0.5, plan) : default;

    /// <summary>Nothing that is left out of a network could have made a draw late: as many draws are late without it.</summary>
    [Fact]
    public void What_is_left_out_changes_no_draw()
    {
        var (uncertain, smaller) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var plan = Random(seed);
            var ends = PriorityEnds.Of(plan)[0];
            var whole = NetworkForecast.Of(PriorityNetwork.Whole(ends, plan).Activities, PriorityForecast.CommonCause, 400).Known;
            var late = whole.Later(ends.LateFrom!.Value - PriorityNetwork.Rounding).Share;
            if (!ends.CanMiss) { Assert.Equal(0, late); continue; }
            var stake = PriorityNetwork.AtStake(ends, plan);
            Assert.Equal(late, NetworkForecast.Of(stake.Activities, PriorityForecast.CommonCause, 400).Known.Later(ends.LateFrom!.Value - PriorityNetwork.Rounding).Share);
            if (late is > 0 and < 1) uncertain++;
            if (stake.Activities.Length < plan.Commitments.Count(each => !Schedule.IsSettled(each))) smaller++;
        }

        Assert.True(uncertain > 60 && smaller > 60, $"Too few cases say anything: {uncertain}, {smaller}.");
    }

    [Fact]
    public void No_draw_lies_outside_the_range()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var plan = Random(seed);
            var ends = PriorityEnds.Of(plan)[0];
            var forecast = NetworkForecast.Of(PriorityNetwork.Whole(ends, plan).Activities, PriorityForecast.CommonCause, 400).Known;
            Assert.InRange(forecast.DoneBy(1), ends.Open.Max(plan.FinishRange.Soonest), ends.Latest + PriorityNetwork.Rounding);
            Assert.InRange(forecast.DoneBy(0), ends.Open.Max(plan.FinishRange.Soonest) - PriorityNetwork.Rounding, ends.Latest);
        }
    }

    /// <summary>On working days only, without ranges, absences and work under way, it is the critical path method.</summary>
    [Fact]
    public void Without_ranges_it_is_the_earliest_day_of_the_schedule()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var plan = Random(seed, plain: true);
            var ends = PriorityEnds.Of(plan)[0];
            var latest = ends.Open.Max(at => plan.Schedule.EarliestFinish(at));
            Assert.Equal(latest, Whole(plan).DoneBy(0.9, plan));
            Assert.Equal(latest, Whole(plan).Likely(plan));
        }
    }

    [Fact]
    public void A_longer_duration_makes_nothing_sooner()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var plan = Random(seed);
            var longer = plan.With(plan.Source.Commitments[seed % plan.Commitments.Count] with { Duration = new LeadTime(Core.Model.Duration.Days(9), Core.Model.Duration.Days(60), Core.Model.Duration.Days(80)) }).Model;
            Assert.True(Whole(longer).InTime!.Value.Share <= Whole(plan).InTime!.Value.Share);
        }
    }

    [Fact]
    public void Work_begins_on_the_next_working_day_and_stands_still_while_its_owner_is_away()
    {
        Assert.Equal(new LocalDate(2026, 1, 9), Done("  - { id: a, serves: top, owner: bo, duration: 3d }\n"));                                      // Tuesday and three days
        Assert.Equal(new LocalDate(2026, 1, 14), Done("  - { id: a, serves: top, owner: bo, duration: 2d }\n", new LocalDate(2026, 1, 9)));          // Friday: begins on Monday
        Assert.Equal(new LocalDate(2026, 1, 16), Done("  - { id: a, serves: top, owner: ann, duration: 5d }\n"));                                    // four days before, five away, one behind
        Assert.Equal(new LocalDate(2026, 1, 9), Done("  - { id: a, serves: top, owner: [ann, bo], duration: 5d }\n"));                               // somebody stands in; Sunday moves to Friday
        Assert.Equal(new LocalDate(2026, 1, 9), Done("  - { id: a, serves: top, owner: ann, partner: mill, duration: 5d }\n"));
    }

    [Fact]
    public void What_was_begun_has_its_days_behind_it_unless_its_owner_was_away()
    {
        const string Begun = "  - { id: a, serves: top, owner: bo, duration: 20d, state: promised, history: [ { on: 2026-01-05, by: bo, act: promise }, { on: 2026-01-05, by: bo, act: start } ] }\n";
        Assert.Equal(new LocalDate(2026, 1, 23), Done(Begun, new LocalDate(2026, 1, 19)));                                                           // Sunday 25 moves to Friday
        Assert.Equal(new LocalDate(2026, 1, 30), Done(Begun.Replace("owner: bo", "owner: ann", StringComparison.Ordinal), new LocalDate(2026, 1, 19)));
        Assert.Equal(new LocalDate(2026, 2, 20), Done(Begun, new LocalDate(2026, 2, 20)));                                                           // overdue: today at the earliest
    }

    [Fact]
    public void A_duration_that_has_run_for_a_while_is_cut_off_below()
    {
        var curve = DurationCurve.Pert(2, 4, 12);
        var left = curve.Remaining(5);
        foreach (var z in new[] { -1.0, 0, 1 }) Assert.True(left.At(z) >= 0);
        var random = new Houselights.Core.Numerics.Xoshiro256(3);
        var drawn = Enumerable.Range(0, 100_000).Select(_ => curve.At(random.NextNormal())).Where(duration => duration > 5).Select(duration => duration - 5).Order().ToArray();
        Assert.InRange(left.Mean, drawn.Average() - 0.02, drawn.Average() + 0.02);
        Assert.InRange(left.At(0), drawn[drawn.Length / 2] - 0.03, drawn[drawn.Length / 2] + 0.03);
        Assert.Equal(0, curve.Remaining(12).At(2));
        Assert.Same(curve, curve.Remaining(0));
    }

    [Fact]
    public void A_pause_is_left_out_in_both_directions()
    {
        Pause[] pauses = [new(2, 5), new(8, 9)];
        foreach (var begin in new[] { 0, 1, 2, 3, 5.5, 8, 9 })
        {
            foreach (var time in new[] { 0.5, 1, 4, 9 })
            {
                var finish = Pause.Finish(begin, time, pauses);
                var latest = Pause.LatestBegin(finish, time, pauses);
                Assert.True(latest >= begin);
                Assert.Equal(finish, Pause.Finish(latest, time, pauses), 9);
                Assert.True(Pause.Finish(latest + 0.01, time, pauses) > finish);
            }
        }

        Assert.Equal(7, Pause.Finish(1, 3, pauses));
    }

    [Fact]
    public void The_chain_that_matters_most_runs_from_the_first_to_the_last()
    {
        var plan = Model("  - { id: a, duration: [1w, 2w, 3w] }\n  - { id: b, needs: [a], duration: 2w }\n  - { id: c, duration: 1w }\n  - { id: d, needs: [c, b], serves: top, due: 2026-02-20, duration: [1w, 2w, 5w] }\n  - { id: e, serves: top, duration: 1d }\n");
        Assert.Equal([("a", 1), ("b", 1), ("d", 1)], Whole(plan).Chain().Select(link => (plan.Commitments[link.Commitment].Id, link.Decided)));
        Assert.InRange(Whole(plan).InTime!.Value.Share, 0.05, 0.95);
    }

    [Fact]
    public void A_circle_and_nothing_open_have_no_forecast()
    {
        var circle = Model("  - { id: a, serves: top, needs: [b] }\n  - { id: b, needs: [a] }\n");
        Assert.Null(PriorityForecast.OfWhole(PriorityEnds.Of(circle)[0], circle));
        var done = Model("  - { id: a, serves: top, due: 2026-02-02, state: accepted }\n");
        Assert.Null(PriorityForecast.OfWhole(PriorityEnds.Of(done)[0], done));
        Assert.Null(done.Outlooks.AtStake[0]);
    }

    [Fact]
    public void What_an_edit_elsewhere_leaves_alone_is_not_simulated_again()
    {
        var plan = Model("  - { id: a, serves: top, due: 2026-01-20, duration: [1w, 2w, 5w] }\n  - { id: z, duration: 1w }\n");
        var (before, elsewhere) = (plan.Outlooks.AtStake[0]!, plan.With(plan.Source.Commitments[1] with { Duration = null }).Model.Outlooks.AtStake[0]!);
        var there = plan.With(plan.Source.Commitments[0] with { Duration = Core.Model.Duration.Days(20) }).Model.Outlooks.AtStake[0]!;
        Assert.Equal(before.InTime, elsewhere.InTime);
        Assert.Equal(0, there.InTime!.Value.Share);
    }

    /// <summary>Up to a dozen commitments with needs, ranges, absences and some work behind them; or with nothing but needs and durations.</summary>
    private static PlanModel Random(int seed, bool plain = false)
    {
        var random = new Random(seed);
        var (text, count) = (new StringBuilder(), random.Next(2, 13));
        for (var i = 0; i < count; i++)
        {
            var needs = Enumerable.Range(0, i).Where(_ => random.Next(3) == 0).Select(j => $"c{j}");
            var (low, more, most) = (random.Next(0, 9), random.Next(0, 9), random.Next(0, 20));
            var duration = random.Next(8) == 0 ? "" : plain || random.Next(4) == 0 ? $", duration: {low + more}d" : $", duration: [{low}d, {low + more}d, {low + more + most}d]";
            var state = plain ? "" : random.Next(5) switch { 0 => ", state: accepted", 1 => ", state: promised, history: [ { on: 2026-01-05, act: promise }, { on: 2026-01-05, act: start } ]", _ => "" };
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: c{i}, owner: {(plain || random.Next(2) == 0 ? "bo" : "ann")}, needs: [{string.Join(", ", needs)}]{duration}{state}{(random.Next(2) == 0 ? ", serves: top" : "")} }}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  - {{ id: last, serves: top, due: {new LocalDate(2026, 1, 16).PlusDays(random.Next(50)):uuuu-MM-dd}, duration: 1d }}\n");
        var plan = Model(text.ToString(), "", new LocalDate(2026, 1, 8));
        if (!plain) return plan;
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => (IsoDayOfWeek?)day);
        return PlanModel.Of(plan.Source with { Cycle = plan.Source.Cycle! with { WorkingDays = [.. days] } }, plan.AsOf);
    }
}
