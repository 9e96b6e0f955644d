using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Cascade;

/// <summary>One of the few things that come first. The order of the list is the pecking order.</summary>
public sealed record Priority : Identified
{
    public string? What { get; internal set; }
    public Ids Owner { get; internal set; }

    /// <summary>True where the owner is lent from another unit.</summary>
    public bool? Lent { get; internal set; }

    /// <summary>Share of attention and means promised, in percent.</summary>
    public double? Weight { get; internal set; }

    /// <summary>What in the strategy it serves, as <c>strategy/how</c> or <c>strategy/no-discounters</c>; judged by a check.</summary>
    public string? From { get; internal set; }
    public string? Why { get; internal set; }
    public Means? Means { get; internal set; }
    public ImmutableArray<Behaviour> Behaviours { get; internal set; } = [];

    internal static readonly Shape<Priority> Shape = new("priority", () => new Priority(), "One of the few things that come first.")
    {
        { "id", Kinds.Id("priorities"), p => p.Id, (p, v) => p.Id = v, "Its id.", true },
        { "what", Kinds.Text, p => p.What, (p, v) => p.What = v, "What it is, so that everybody would know it done." },
        { "owner", Kinds.OneOrMore(Target.Person), p => p.Owner, (p, v) => p.Owner = v, "Exactly one person." },
        { "lent", Kinds.Flag, p => p.Lent, (p, v) => p.Lent = v, "True where the owner comes from another unit." },
        { "weight", Kinds.Percent, p => p.Weight, (p, v) => p.Weight = v, "Share of attention and means; with maintenance they add to 100." },
        { "from", Kinds.Text, p => p.From, (p, v) => p.From = v, "What in the strategy it serves, such as strategy/how." },
        { "why", Kinds.Text, p => p.Why, (p, v) => p.Why = v, "Why it comes first." },
        { "means", Means.Shape, p => p.Means, (p, v) => p.Means = v, "People, money and authority that come with it." },
        { "behaviours", Kinds.List(Behaviour.Shape), p => p.Behaviours, (p, v) => p.Behaviours = v, "What good looks like." },
    };
}

/// <summary>People, money and authority that come with a priority.</summary>
public sealed record Means : Item
{
    public Load? Load { get; internal set; }
    public Money? Money { get; internal set; }
    public ImmutableArray<string?> Decides { get; internal set; } = [];

    internal static readonly Shape<Means> Shape = new("means", () => new Means(), "People, money and authority.", inline: true)
    {
        { "load", Kinds.Load, m => m.Load, (m, v) => m.Load = v, "People, in the cycle's capacity unit." },
        { "money", Kinds.Money, m => m.Money, (m, v) => m.Money = v, "Money, in the cycle's currency." },
        { "decides", new ListKind<string?>(Kinds.Text, inline: true), m => m.Decides, (m, v) => m.Decides = v, "What its owner may decide." },
    };
}

/// <summary>What good looks like: for a level of units, or as one person's own pledge.</summary>
public sealed record Behaviour : Item
{
    public UnitLevel? Level { get; internal set; }
    public string? Person { get; internal set; }
    public string? Expect { get; internal set; }
    public string? FallsShortWhen { get; internal set; }
    public string? WhenInConflict { get; internal set; }
    public ImmutableArray<Sighting> Confirmed { get; internal set; } = [];

    internal static readonly Shape<Behaviour> Shape = new("behaviour", () => new Behaviour(), "What good looks like on a Tuesday afternoon.", inline: true)
    {
        { "level", Unit.Levels, b => b.Level, (b, v) => b.Level = v, "The level of units that it is for." },
        { "person", Kinds.To(Target.Person), b => b.Person, (b, v) => b.Person = v, "Or the person whose own pledge it is." },
        { "expect", Kinds.Text, b => b.Expect, (b, v) => b.Expect = v, "What people see." },
        { "falls-short-when", Kinds.Text, b => b.FallsShortWhen, (b, v) => b.FallsShortWhen = v, "How anyone would know that we fall short." },
        { "when-in-conflict", Kinds.Text, b => b.WhenInConflict, (b, v) => b.WhenInConflict = v, "What wins when two important things collide." },
        { "confirmed", Kinds.List(Sighting.Shape), b => b.Confirmed, (b, v) => b.Confirmed = v, "Who has seen it, and when." },
    };
}

/// <summary>Somebody who would see a behaviour says whether they did.</summary>
public sealed record Sighting : Item
{
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public bool? Seen { get; internal set; }

    internal static readonly Shape<Sighting> Shape = new("sighting", () => new Sighting(), "Whether somebody saw the behaviour.", inline: true)
    {
        { "by", Kinds.OneOrMore(Target.Person), s => s.By, (s, v) => s.By = v, "Who looked." },
        { "on", Kinds.Date, s => s.On, (s, v) => s.On = v, "When." },
        { "seen", Kinds.Flag, s => s.Seen, (s, v) => s.Seen = v, "True where it was seen." },
    };
}
