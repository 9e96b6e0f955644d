using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.People.Owing;
using NodaTime;

namespace Houselights.Core.Tests.People.Owing;

public class OwedWeekTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public void No_week_takes_longer_than_was_promised_unless_one_act_alone_does() => Laws.Hold(Weeks, week =>
        week.Role is not { } role || OwedWeek.MinutesPromised(role) is not { } minutes || week.Of.Seconds <= minutes * 60 || week.Of.Asked.Length == 1);

    [Fact]
    public void Every_act_is_asked_waits_or_is_for_later_and_keeps_its_order() => Laws.Hold(Weeks, week =>
    {
        Assert.Equal(week.Acts, week.Of.Asked.Concat(week.Of.Waiting).Concat(week.Of.Later).OrderBy(week.Acts.IndexOf));
        foreach (var part in (ImmutableArray<OwedAct>[])[week.Of.Asked, week.Of.Waiting, week.Of.Later]) Assert.Equal(part.OrderBy(week.Acts.IndexOf), part);
    });

    [Fact]
    public void Something_is_asked_where_something_is_due() => Laws.Hold(Weeks, week => week.Of.Asked.IsEmpty == !week.Acts.Any(IsDue) || (week.Of.Asked.Length > 0 && OwedWeek.MinutesPromised(week.Role) is not null));

    [Fact]
    public void What_waits_is_due_and_what_is_for_later_is_not() => Laws.Hold(Weeks, week =>
        week.Of.Waiting.All(IsDue) && !week.Of.Later.Any(IsDue));

    [Fact]
    public void Nothing_waits_that_would_still_fit() => Laws.Hold(Weeks, week =>
    {
        foreach (var act in week.Of.Waiting) Assert.True((week.Of with { Asked = week.Of.Asked.Add(act) }).Seconds > OwedWeek.MinutesPromised(week.Role)!.Value * 60);
    });

    [Fact]
    public void Work_is_never_asked_for_ahead_of_its_day() => Laws.Hold(Weeks, week =>
        week.Of.Asked.All(act => IsDue(act) || act.Kind is not (OwedKind.Deliver or OwedKind.Start or OwedKind.CheckIn or OwedKind.HoldReview or OwedKind.VerifyStop or OwedKind.TestAssumption)));

    [Fact]
    public void Who_was_promised_nothing_is_asked_for_all_that_is_due() => Laws.Hold(Weeks, week =>
        OwedWeek.MinutesPromised(week.Role) is not null || week.Of.Asked.SequenceEqual(week.Acts.Where(IsDue)));

    [Fact]
    public void An_answer_is_asked_for_early_where_there_is_room()
    {
        var far = Act(OwedKind.AnswerRequest, "far", 60);

        Assert.Equal([far], OwedWeek.Of([far], Role.Contributor, Day).Asked);
        Assert.Equal([far], OwedWeek.Of([far], Role.Leader, Day).Later);
        Assert.Equal([far with { Kind = OwedKind.Deliver }], OwedWeek.Of([far with { Kind = OwedKind.Deliver }], Role.Contributor, Day).Later);
    }

    private static bool IsDue(OwedAct act) => !(act.Due > Day.PlusDays(OwedWeek.Ahead));

    private static OwedAct Act(OwedKind kind, string id, int days) => new(kind, "commitments/" + id, "Radio on air", Ids.None, Day.PlusDays(days), Math.Max(0, -days), Effort.Seconds(kind, 13, 1));

    private static Gen<(ImmutableArray<OwedAct> Acts, Role? Role, OwedWeek Of)> Weeks { get; } =
        from count in Gen.Choose(0, 12)
        from kinds in Gen.Elements(Enum.GetValues<OwedKind>()).ListOf(count)
        from days in Gen.Choose(-20, 40).ListOf(count)
        from role in Gen.Elements<Role?>(null, Role.Leader, Role.Contributor, Role.Contributor, Role.Manager, Role.Integrator)
        let acts = kinds.Zip(days).Select((each, at) => Act(each.First, $"c-{at}", each.Second) is var act && each.Second == 40 ? act with { Due = null } : act).OrderBy(act => act.Due is null).ThenBy(act => act.Due).ToImmutableArray()
        select (acts, role, OwedWeek.Of(acts, role, Day));
}
