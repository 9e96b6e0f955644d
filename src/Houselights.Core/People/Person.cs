using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.People;

/// <summary>What somebody is in this cycle.</summary>
public enum Role { Leader, Integrator, Member, Advisor, Facilitator, Manager, Contributor }

/// <summary>Somebody who takes part in the cycle.</summary>
public sealed record Person : Identified
{
    public string? Name { get; internal set; }
    public Role? Role { get; internal set; }
    public string? Unit { get; internal set; }

    /// <summary>In the cycle's capacity unit, over the whole cycle.</summary>
    public Load? Capacity { get; internal set; }
    public ImmutableArray<Absence> Away { get; internal set; } = [];

    /// <summary>Leader, integrator or member: those whose judgement the plan needs.</summary>
    public bool IsLeadership => Role is People.Role.Leader or People.Role.Integrator or People.Role.Member;

    /// <summary>Advisors and facilitators comment and never decide.</summary>
    public bool HasNoVote => Role is People.Role.Advisor or People.Role.Facilitator;

    internal static readonly ChoiceKind<Role> Roles = Kinds.Choice(
        ("leader", People.Role.Leader), ("integrator", People.Role.Integrator), ("member", People.Role.Member), ("advisor", People.Role.Advisor),
        ("facilitator", People.Role.Facilitator), ("manager", People.Role.Manager), ("contributor", People.Role.Contributor));

    internal static readonly Shape<Person> Shape = new("person", () => new Person(), "Somebody who takes part.", inline: true)
    {
        { "id", Kinds.Id("people"), p => p.Id, (p, v) => p.Id = v, "Their id.", true },
        { "name", Kinds.Name, p => p.Name, (p, v) => p.Name = v, "Their name as the plan shows it." },
        { "role", Roles, p => p.Role, (p, v) => p.Role = v, "Leader (exactly one), integrator, member, advisor, facilitator, manager or contributor." },
        { "unit", Kinds.To(Target.Unit), p => p.Unit, (p, v) => p.Unit = v, "The unit that they belong to." },
        { "capacity", Kinds.Load, p => p.Capacity, (p, v) => p.Capacity = v, "What they can take on over the cycle." },
        { "away", Kinds.List(Absence.Shape), p => p.Away, (p, v) => p.Away = v, "When they are away; absence is unknown, not failure." },
    };
}

/// <summary>Days on which somebody is away, first and last included.</summary>
public sealed record Absence : Item
{
    public LocalDate? From { get; internal set; }
    public LocalDate? To { get; internal set; }

    internal static readonly Shape<Absence> Shape = new("absence", () => new Absence(), "Days on which somebody is away.", inline: true)
    {
        { "from", Kinds.Date, a => a.From, (a, v) => a.From = v, "First day.", true },
        { "to", Kinds.Date, a => a.To, (a, v) => a.To = v, "Last day.", true },
    };
}

/// <summary>An outsider that something depends on.</summary>
public sealed record Partner : Identified
{
    public string? Name { get; internal set; }

    /// <summary>Who in the organisation speaks with them.</summary>
    public Ids Contact { get; internal set; }

    internal static readonly Shape<Partner> Shape = new("partner", () => new Partner(), "An outsider that something depends on.", inline: true)
    {
        { "id", Kinds.Id("partners"), p => p.Id, (p, v) => p.Id = v, "Its id.", true },
        { "name", Kinds.Name, p => p.Name, (p, v) => p.Name = v, "Its name." },
        { "contact", Kinds.OneOrMore(Target.Person), p => p.Contact, (p, v) => p.Contact = v, "Who speaks with them." },
    };
}
