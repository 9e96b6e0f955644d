using System.Globalization;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.Commitments;

/// <summary>The critical path on the cycle's calendar.</summary>
public class ScheduleTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);

    private static PlanModel Model(string commitments, string settings = "") => PlanModel.Of(Reading.Plan(settings + "commitments:\n" + commitments), Today);

    [Fact]
    public void Radio_had_to_start_on_26_January_and_be_decided_on_12_January()
    {
        var schedule = Model("  - { id: radio, due: 2026-03-09, duration: 6w }\n").Schedule;
        Assert.Equal(new LocalDate(2026, 1, 26), schedule.LatestStart(0));
        Assert.Equal(new LocalDate(2026, 1, 12), schedule.LastResponsibleMoment(0));
    }

    /// <summary>V36: the classic eight-task network; te 4, 5.33, 5.17, 6.33, 5.17, 4.5, 5.17 in tenths of a month become days times 60.</summary>
    [Fact]
    public void V36_slack_and_latest_starts()
    {
        // Expected durations in hundredths of a time unit, so that whole days carry them: A 400, B 533, C 517, D 633, E 517, F 450, G 517; C waits for A, D for A, E for B and C, F for D, G for E.
        var due = Today.PlusDays(1951);
        var text = $$"""
              - { id: a, duration: 400d }
              - { id: b, duration: 533d }
              - { id: c, duration: 517d, needs: [a] }
              - { id: d, duration: 633d, needs: [a] }
              - { id: e, duration: 517d, needs: [b, c] }
              - { id: f, duration: 450d, needs: [d], due: {{due:uuuu-MM-dd}} }
              - { id: g, duration: 517d, needs: [e], due: {{due:uuuu-MM-dd}} }

            """;
        var plan = Reading.Plan("commitments:\n" + text);
        plan = plan with { Cycle = plan.Cycle! with { WorkingDays = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => (IsoDayOfWeek?)day)] } };
        var schedule = PlanModel.Of(plan, Today).Schedule;
        double LatestStart(int index) => Period.DaysBetween(Today, schedule.LatestStart(index)!.Value) / 100.0;
        Assert.Equal(0, LatestStart(0), 2);                    // A is critical
        Assert.Equal(3.84, LatestStart(1), 2);                 // LS(B) = 3.8333
        Assert.Equal(8.68, LatestStart(3), 2);                 // LS(D) = 8.6667
        Assert.Equal(15.01, LatestStart(5), 2);                // LS(F) = 15
        Assert.Equal(["a", "c", "e", "g"], schedule.ChainFrom(PlanModel.Of(plan, Today).Commitments[0]).Select(each => each.Id));
    }

    [Fact]
    public void A_computed_date_on_a_day_off_moves_earlier()
    {
        var plan = Reading.Plan("commitments: [ { id: a, due: 2026-03-09, duration: 1d } ]");
        plan = plan with { Cycle = plan.Cycle! with { Holidays = [new LocalDate(2026, 3, 6)] } };
        // One calendar day before Monday is Sunday; Friday is a holiday; so Thursday.
        Assert.Equal(new LocalDate(2026, 3, 5), PlanModel.Of(plan, Today).Schedule.LatestStart(0));
    }

    [Fact]
    public void What_is_settled_neither_waits_nor_is_waited_for()
    {
        var schedule = Model("  - { id: a, due: 2026-06-01, duration: 2w }\n  - { id: b, due: 2026-02-02, duration: 1w, needs: [a], state: accepted }\n").Schedule;
        Assert.Equal(new LocalDate(2026, 6, 1), schedule.LatestFinish(0));
        Assert.Null(schedule.LatestFinish(1));
    }

    [Fact]
    public void A_circle_has_no_dates_and_is_known()
    {
        var schedule = Model("  - { id: a, due: 2026-06-01, needs: [b] }\n  - { id: b, due: 2026-06-01, needs: [a] }\n  - { id: c, due: 2026-06-01 }\n").Schedule;
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(schedule.InCircle));
        Assert.Null(schedule.LatestStart(0));
        Assert.NotNull(schedule.LatestStart(2));
    }

    [Fact]
    public void The_decision_latency_is_subtracted_once_and_is_the_teams_own()
    {
        var schedule = Model("  - { id: a, duration: 1w }\n  - { id: b, due: 2026-06-01, duration: 1w, needs: [a] }\n", "settings: { decision-latency: 7d }\n").Schedule;
        Assert.Equal(new LocalDate(2026, 5, 25), schedule.LatestStart(1));
        Assert.Equal(new LocalDate(2026, 5, 18), schedule.LatestStart(0));
        Assert.Equal(new LocalDate(2026, 5, 11), schedule.LastResponsibleMoment(0));
    }

    /// <summary>Against the slow and obvious way: the earliest of all paths to a due date, walked one by one.</summary>
    [Fact]
    public void Random_networks_agree_with_walking_every_path()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var count = random.Next(1, 9);
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < count; i++)
            {
                var needs = Enumerable.Range(0, i).Where(_ => random.Next(3) == 0).Select(j => $"c{j}");
                text.Append(CultureInfo.InvariantCulture, $"  - {{ id: c{i}, duration: {random.Next(1, 9)}w, needs: [{string.Join(", ", needs)}]");
                if (random.Next(2) == 0) text.Append(CultureInfo.InvariantCulture, $", due: {Today.PlusDays(random.Next(100, 300)):uuuu-MM-dd}");
                text.Append(" }\n");
            }

            var model = Model(text.ToString());
            for (var i = 0; i < count; i++) Assert.Equal(SlowLatestStart(model, i), model.Schedule.LatestStart(i));
        }
    }

    private static LocalDate? SlowLatestStart(PlanModel model, int index)
    {
        var commitment = model.Commitments[index];
        var ends = new List<LocalDate>();
        if (commitment.Due is { } due) ends.Add(due);
        for (var i = 0; i < model.Commitments.Count; i++)
            if (model.Commitments[i].Needs.Contains(commitment.Id) && SlowLatestStart(model, i) is { } start) ends.Add(start);
        return ends.Count == 0 ? null : model.Calendar.OnOrBefore(commitment.Duration!.Value.Likely.Before(ends.Min()));
    }
}
