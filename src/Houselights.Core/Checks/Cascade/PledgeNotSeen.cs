using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.Rhythm;

namespace Houselights.Core.Checks.Cascade;

/// <summary>A leader's own pledge has no confirmation by those who would see it.</summary>
/// <remarks>
/// <para><b>Measure.</b> A pledge is a behaviour with a person. It is confirmed once somebody other than that person says that they
/// have seen it.</para>
/// <para><b>Decision.</b> Reports each priority and person with a pledge that nobody else has seen; subject
/// <c>people/id+priorities/id</c>. Theirs first.</para>
/// <para><b>Errors.</b> None by chance; wrong where people saw it and nobody wrote it down. Silent about somebody who was away on
/// every day since the rhythm began (<see cref="ReviewCalendar.Begins"/>), because nobody could have seen them.</para>
/// </remarks>
public sealed class PledgeNotSeen : Check<Priority>
{
    public override CheckInfo Info { get; } = new("HL611", "pledge-not-seen", Severity.Note, Stage.Execute, Audience.Owner);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Ratifications | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        foreach (var pledges in priority.Behaviours.Where(each => each.Person is not null).GroupBy(each => plan.People.Find(each.Person)))
        {
            if (pledges.Key is not { } person || WasNeverThere(person, plan)) continue;
            var unseen = pledges.Where(pledge => !IsSeen(pledge, person, plan)).ToArray();
            if (unseen.Length > 0) yield return Explain(priority, person, unseen, plan);
        }
    }

    private static bool WasNeverThere(Person person, PlanModel plan) =>
        ReviewCalendar.Begins(plan) is { } begins && begins <= plan.AsOf && plan.DaysPresent(person, begins, plan.AsOf) == 0;

    private static bool IsSeen(Behaviour pledge, Person person, PlanModel plan)
    {
        foreach (var sighting in pledge.Confirmed)
            if (sighting.Seen == true && IsByAnother(sighting, person, plan)) return true;
        return false;
    }

    private static bool IsByAnother(Sighting sighting, Person person, PlanModel plan)
    {
        foreach (var id in sighting.By)
            if (plan.People.Find(id)?.Id != person.Id) return true;
        return false;
    }

    private Finding Explain(Priority priority, Person person, Behaviour[] unseen, PlanModel plan)
    {
        var looked = unseen.FirstOrDefault(pledge => pledge.Confirmed.Any(sighting => sighting.Seen == false && IsByAnother(sighting, person, plan)));
        var shown = looked ?? unseen[0];
        var finding = Report(shown, $"people/{person.Id}+priorities/{priority.Id}",
            ("person", person.Name ?? person.Id), ("what", priority.What ?? priority.Id), ("pledge", shown.Expect ?? priority.What ?? priority.Id), ("count", unseen.Length));
        finding = finding with { Variant = looked is not null ? "looked" : unseen.Length > 1 ? "several" : null };

        var sightings = unseen.Sum(pledge => pledge.Confirmed.Length);
        finding = finding.With(sightings == 0 ? "none" : "counted", ("sightings", sightings));
        foreach (var pledge in unseen) finding = finding.Seen("priorities/" + priority.Id, pledge.Expect, person.Name);
        return finding.For(person.Id);
    }
}
