using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.SayDo;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>Somebody takes on promises that their own record doesn't support.</summary>
/// <remarks>
/// <para><b>Measure.</b> Promises kept of those due (see <see cref="KeptPromises"/>), frozen on the day of the latest promise that is
/// still open: what came later is not held against it.</para>
/// <para><b>Decision.</b> Reports where so few kept promises have a probability of less than 1 % for somebody who keeps the share that
/// the team expects (<c>promise-floor</c>). One test a person. The person sees it first.</para>
/// <para><b>Errors.</b> At most one in a hundred people who keep exactly the floor, and fewer of those who keep more; more where
/// promises fail together by one cause. With fewer than four promises due nobody can be told anything at a floor of .7.</para>
/// </remarks>
public sealed class PromisesOutrunRecord : Check<Person>
{
    internal const double Level = 0.01;

    /// <summary>Missed promises that are named: the latest, which people remember.</summary>
    private const int MostNamed = 6;

    public override CheckInfo Info { get; } = new("HL708", "promises-outrun-record", Severity.Note, Stage.Plan, Audience.Owner);

    public override Sections Reads => Sections.People | Sections.Commitments | Sections.Settings | Sections.Previous | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Person person, PlanModel plan)
    {
        var (latest, day) = (-1, (LocalDate?)null);
        foreach (var at in plan.CommitmentsOf(person).Positions)
            if (KeptPromises.PromisedOn(plan.Commitments[at]) is { } on && !(day >= on)) (latest, day) = (at, on);
        if (day is not { } promised) return [];
        var record = KeptPromises.Of(person, promised, plan);
        return record.Due > 0 && record.Chance(plan.Settings.PromiseFloor) < Level ? [Explain(person, plan.Commitments[latest], promised, record, plan)] : [];
    }

    /// <summary>Whoever owns an edited commitment, or owned it before.</summary>
    private protected override IEnumerable<Person>? Affected(PlanEdit edit) => edit.Item switch
    {
        Person => [],
        Commitment now => [.. now.Owner.Concat((edit.Before as Commitment)?.Owner ?? Ids.None).Select(edit.Model.People.Find).OfType<Person>()],
        _ => null,
    };

    private Finding Explain(Person person, Commitment commitment, LocalDate on, KeptPromises record, PlanModel plan)
    {
        var finding = Report(person, "people/" + person.Id,
            ("owner", person.Name ?? person.Id), ("what", commitment.What ?? commitment.Id), ("on", on), ("kept", record.Kept), ("due", record.Due));
        finding = finding.With("chance", ("floor", 100 * plan.Settings.PromiseFloor), ("chance", 100 * record.Chance(plan.Settings.PromiseFloor)), ("level", 100 * Level));
        if (record.PreviousDue > 0) finding = finding.With("previous", ("kept", record.PreviousKept), ("due", record.PreviousDue));
        if (record.Promises.Length > 0) finding = finding.With("cycle", ("kept", record.Promises.Count(each => each.IsKept)), ("due", record.Promises.Length), ("lookback", plan.Settings.LookBack));
        var missed = record.Promises.Where(each => !each.IsKept).OrderByDescending(each => each.Due).ToArray();
        foreach (var promise in missed.Take(MostNamed))
            finding = finding.With(promise.Delivered is null ? "missed" : "late", ("each", plan.Commitments[promise.Commitment].What ?? plan.Commitments[promise.Commitment].Id), ("day", promise.Due), ("delivered", promise.Delivered));
        if (missed.Length > MostNamed) finding = finding.With("more", ("count", missed.Length - MostNamed));
        if (record.LeftOut > 0) finding = finding.With("away", ("count", record.LeftOut));

        finding = finding.Seen("commitments/" + commitment.Id);
        foreach (var promise in missed.Take(MostNamed)) finding = finding.Seen("commitments/" + plan.Commitments[promise.Commitment].Id);
        return finding.For(person.Id);
    }
}
