using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Negotiation;

/// <summary>Something that a leadership team negotiates, put as a shared problem.</summary>
public sealed record Issue : Identified
{
    public string? What { get; internal set; }
    public LocalDate? Raised { get; internal set; }
    public ImmutableArray<Criterion> Criteria { get; internal set; } = [];
    public LocalDate? CriteriaLocked { get; internal set; }
    public ImmutableArray<IssueOption> Options { get; internal set; } = [];
    public ImmutableArray<Party> Parties { get; internal set; } = [];
    public Ids EscalatesTo { get; internal set; }
    public LocalDate? EscalatesOn { get; internal set; }
    public string? ResolvedBy { get; internal set; }

    internal static readonly Shape<Issue> Shape = new("issue", () => new Issue(), "Something that the team negotiates.")
    {
        { "id", Kinds.Id("issues"), i => i.Id, (i, v) => i.Id = v, "Its id.", true },
        { "what", Kinds.Text, i => i.What, (i, v) => i.What = v, "The shared problem, as a question." },
        { "raised", Kinds.Date, i => i.Raised, (i, v) => i.Raised = v, "When it came up." },
        { "criteria", Kinds.List(Criterion.Shape), i => i.Criteria, (i, v) => i.Criteria = v, "What a good answer is judged by." },
        { "criteria-locked", Kinds.Date, i => i.CriteriaLocked, (i, v) => i.CriteriaLocked = v, "When the criteria were settled; before options are scored." },
        { "options", Kinds.List(IssueOption.Shape), i => i.Options, (i, v) => i.Options = v, "Options with their scores." },
        { "parties", Kinds.List(Party.Shape), i => i.Parties, (i, v) => i.Parties = v, "Who wants what, and why." },
        { "escalates-to", Kinds.OneOrMore(Target.Person), i => i.EscalatesTo, (i, v) => i.EscalatesTo = v, "Who decides when the parties can't." },
        { "escalates-on", Kinds.Date, i => i.EscalatesOn, (i, v) => i.EscalatesOn = v, "By when." },
        { "resolved-by", Kinds.To(Target.Decision), i => i.ResolvedBy, (i, v) => i.ResolvedBy = v, "The decision that settled it." },
    };
}

/// <summary>What a good answer is judged by.</summary>
public sealed record Criterion : Identified
{
    public string? What { get; internal set; }
    public string? Source { get; internal set; }
    public double? Weight { get; internal set; }

    internal static readonly Shape<Criterion> Shape = new("criterion", () => new Criterion(), "What a good answer is judged by.", inline: true)
    {
        { "id", Kinds.LocalId, c => c.Id, (c, v) => c.Id = v, "Its id, unique in its issue.", true },
        { "what", Kinds.Text, c => c.What, (c, v) => c.What = v, "What is judged." },
        { "source", Kinds.Text, c => c.Source, (c, v) => c.Source = v, "Who says so." },
        { "weight", Kinds.Percent, c => c.Weight, (c, v) => c.Weight = v, "How much it counts." },
    };
}

/// <summary>An option of an issue.</summary>
public sealed record IssueOption : Identified
{
    public string? What { get; internal set; }
    public Map<double?> Scores { get; internal set; }
    public LocalDate? Scored { get; internal set; }

    internal static readonly Shape<IssueOption> Shape = new("issue option", () => new IssueOption(), "An option with its scores.", inline: true)
    {
        { "id", Kinds.LocalId, o => o.Id, (o, v) => o.Id = v, "Its id, unique in its issue.", true },
        { "what", Kinds.Text, o => o.What, (o, v) => o.What = v, "What would be done." },
        { "scored", Kinds.Date, o => o.Scored, (o, v) => o.Scored = v, "When it was scored." },
        { "scores", Kinds.Map(Kinds.Percent, null), o => o.Scores, (o, v) => o.Scores = v, "Score by criterion, 0 to 100." },
    };
}

/// <summary>Who wants what, and the interests behind it.</summary>
public sealed record Party : Item
{
    public string? Person { get; internal set; }
    public string? Position { get; internal set; }
    public ImmutableArray<string?> Interests { get; internal set; } = [];
    public Map<double?> Values { get; internal set; }
    public double? WalkAway { get; internal set; }

    internal static readonly Shape<Party> Shape = new("party", () => new Party(), "Who wants what, and why.")
    {
        { "person", Kinds.To(Target.Person), p => p.Person, (p, v) => p.Person = v, "Who.", true },
        { "position", Kinds.Text, p => p.Position, (p, v) => p.Position = v, "What they ask for." },
        { "interests", new ListKind<string?>(Kinds.Text, inline: true), p => p.Interests, (p, v) => p.Interests = v, "Why they ask for it." },
        { "values", Kinds.Map(Kinds.Percent, null), p => p.Values, (p, v) => p.Values = v, "What each option is worth to them, 0 to 100; private until shared." },
        { "walk-away", Kinds.Percent, p => p.WalkAway, (p, v) => p.WalkAway = v, "Below this they would rather have no agreement." },
    };
}
