using System.Collections.Immutable;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Beginning;

/// <summary>Adds confirmed proposals to a plan one by one, with ids that it doesn't have.</summary>
internal sealed class PlanAddition
{
    public const string EnglishWeeks = "person-weeks";
    public const string GermanWeeks = "Personenwochen";

    private const double MostLoad = 1e9;

    private readonly Plan plan;
    private readonly string root;
    private readonly ImmutableArray<Unit>.Builder units;
    private readonly ImmutableArray<Person>.Builder people;
    private readonly ImmutableArray<Candidate>.Builder candidates;
    private readonly ImmutableArray<WorkInFlight>.Builder inFlight;
    private readonly Dictionary<string, string> unitByName;
    private readonly Dictionary<string, string> personByName;
    private readonly ProposalIds ids;
    private string? leader;

    public PlanAddition(Plan plan)
    {
        this.plan = plan;
        (units, people, candidates, inFlight) = (plan.Units.ToBuilder(), plan.People.ToBuilder(), plan.Candidates.ToBuilder(), plan.InFlight.ToBuilder());
        root = plan.Units.FirstOrDefault(unit => unit.Parent is null)?.Id ?? throw new ArgumentException("The plan has no unit at the top: add one.", nameof(plan));
        unitByName = ByName(plan.Units.Select(unit => (unit.Name, unit.Id)));
        personByName = ByName(plan.People.Select(person => (person.Name, person.Id)));
        leader = plan.People.FirstOrDefault(person => person.Role == Role.Leader)?.Id;
        // Unlike all ids, so that a reference never needs its section.
        ids = new ProposalIds(units.Select(each => each.Id).Concat(people.Select(each => each.Id)).Concat(candidates.Select(each => each.Id))
            .Concat(inFlight.Select(each => each.Id)).Concat(plan.Priorities.Select(each => each.Id)).Concat(plan.Partners.Select(each => each.Id)));
    }

    public void AddUnit(Proposal proposal)
    {
        var name = FirstPlan.NameOf(proposal.Wording);
        if (name.Length == 0 || unitByName.ContainsKey(name)) return;
        var id = ids.For(proposal.Id, "unit");
        unitByName.Add(name, id);
        units.Add(new Unit { Id = id, Name = name, Parent = root, Level = UnitLevel.Function });
    }

    public void AddPerson(Proposal proposal)
    {
        var name = FirstPlan.NameOf(proposal.Wording);
        if (name.Length == 0) return;
        var unit = UnitOf(proposal.Unit);
        if (!personByName.TryGetValue(name, out var id))
        {
            personByName.Add(name, id = ids.For(proposal.Id, "person"));
            people.Add(new Person { Id = id, Name = name, Role = RoleOf(proposal, id), Unit = unit ?? root });
        }

        if (proposal.HeadsUnit && unit is not null) Head(unit, id);
        if (id == leader) Head(root, id);
    }

    public void AddWork(Proposal proposal)
    {
        if (proposal.Kind is not (ProposalKind.Candidate or ProposalKind.WorkInFlight)) return;
        var what = FirstPlan.Visible(proposal.Due is { } due ? $"{proposal.Wording} ({due})" : proposal.Wording);
        if (what.Length == 0) return;
        var owners = proposal.Owner is null ? [] : DraftBook.Owners(proposal.Owner).Select(owner => personByName.GetValueOrDefault(FirstPlan.NameOf(owner))).OfType<string>().Distinct().ToArray();
        if (proposal.Kind == ProposalKind.Candidate) candidates.Add(new Candidate { Id = ids.For(proposal.Id, "priority"), What = what, Sponsor = Ids.Of(owners) });
        else
        {
            inFlight.Add(new WorkInFlight
            {
                Id = ids.For(proposal.Id, "work"), What = what, StatedVerdict = WorkVerdict.Undecided, Load = LoadOf(proposal.Effort),
                Unit = UnitOf(proposal.Unit) ?? owners.Select(owner => people.First(person => person.Id == owner).Unit).FirstOrDefault(unit => unit is not null && unit != root),
            });
        }
    }

    public Plan Done() => plan with { Units = units.ToImmutable(), People = people.ToImmutable(), Candidates = candidates.ToImmutable(), InFlight = inFlight.ToImmutable() };

    private Role RoleOf(Proposal proposal, string id)
    {
        var role = proposal.Role ?? Role.Contributor;
        if (role != Role.Leader) return role;
        if (leader is not null) return Role.Member;
        leader = id;
        return Role.Leader;
    }

    private string? UnitOf(string? name) =>
        name is null ? null : unitByName.TryGetValue(FirstPlan.NameOf(name), out var id) ? id
        : Words.UnitWords.TryRead(name, out var read) && unitByName.TryGetValue(FirstPlan.NameOf(read), out id) ? id : null;

    /// <summary>A unit that has a head keeps it.</summary>
    private void Head(string unit, string person)
    {
        for (var at = 0; at < units.Count; at++)
            if (units[at].Id == unit && units[at].Head.IsEmpty) units[at] = units[at] with { Head = person };
    }

    private Load? LoadOf(Effort? effort)
    {
        if (effort is not { } stated || (plan.Cycle?.CapacityUnit ?? EnglishWeeks) is not (EnglishWeeks or GermanWeeks)) return null;
        var weeks = plan.Cycle is { Starts: { } starts, Ends: { } ends } ? (Period.DaysBetween(starts, ends) + 1) / 7.0 : 0;
        var load = stated.Unit switch
        {
            EffortUnit.Hours => stated.Amount / 40,
            EffortUnit.PersonDays => stated.Amount / 5,
            EffortUnit.PersonMonths => stated.Amount * 13 / 3,
            EffortUnit.FullTimeEquivalents => stated.Amount * weeks,
            _ => stated.Amount,
        };
        return load >= 0 && load <= MostLoad ? (Load)Math.Round(load, 1) : null;
    }

    private static Dictionary<string, string> ByName(IEnumerable<(string? Name, string Id)> rows)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, id) in rows)
            if (name is not null) byName.TryAdd(name, id);
        return byName;
    }
}
