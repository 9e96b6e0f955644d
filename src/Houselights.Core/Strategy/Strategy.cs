using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Strategy;

/// <summary>Where the organisation goes and what it says no to; written by one author, decided by one leader.</summary>
public sealed record StrategyText : Item
{
    public Ids Author { get; internal set; }
    public Ids Decider { get; internal set; }
    public LocalDate? Written { get; internal set; }
    public LocalDate? Horizon { get; internal set; }
    public string? Direction { get; internal set; }
    public string? Where { get; internal set; }
    public string? How { get; internal set; }
    public string? Talent { get; internal set; }
    public string? Purpose { get; internal set; }
    public string? Values { get; internal set; }
    public ImmutableArray<Exclusion> Excludes { get; internal set; } = [];
    public Ids Assumptions { get; internal set; }
    public ImmutableArray<Tripwire> Tripwires { get; internal set; } = [];
    public ImmutableArray<PressureTest> PressureTests { get; internal set; } = [];
    public ImmutableArray<SwapTest> SwapTests { get; internal set; } = [];
    public ImmutableArray<Reopening> Reopened { get; internal set; } = [];

    /// <summary>The texts that were written, by their key.</summary>
    public IEnumerable<(string Key, string Text)> Texts()
    {
        if (Direction is not null) yield return ("direction", Direction);
        if (Where is not null) yield return ("where", Where);
        if (How is not null) yield return ("how", How);
        if (Talent is not null) yield return ("talent", Talent);
        if (Purpose is not null) yield return ("purpose", Purpose);
        if (Values is not null) yield return ("values", Values);
    }

    internal static readonly Shape<StrategyText> Shape = new("strategy", () => new StrategyText(), "Where we go and what we say no to.")
    {
        { "author", Kinds.OneOrMore(Target.Person), s => s.Author, (s, v) => s.Author = v, "Who wrote it: one person." },
        { "decider", Kinds.OneOrMore(Target.Person), s => s.Decider, (s, v) => s.Decider = v, "Who decides it: the leader." },
        { "written", Kinds.Date, s => s.Written, (s, v) => s.Written = v, "When it was written." },
        { "horizon", Kinds.Date, s => s.Horizon, (s, v) => s.Horizon = v, "Until when it holds." },
        { "direction", Kinds.Text, s => s.Direction, (s, v) => s.Direction = v, "Where are we going?" },
        { "where", Kinds.Text, s => s.Where, (s, v) => s.Where = v, "Where do we play, and where not?" },
        { "how", Kinds.Text, s => s.How, (s, v) => s.How = v, "How do we win?" },
        { "talent", Kinds.Text, s => s.Talent, (s, v) => s.Talent = v, "What people does it take?" },
        { "purpose", Kinds.Text, s => s.Purpose, (s, v) => s.Purpose = v, "Why do we exist?" },
        { "values", Kinds.Text, s => s.Values, (s, v) => s.Values = v, "And the culture that we want." },
        { "excludes", Kinds.List(Exclusion.Shape), s => s.Excludes, (s, v) => s.Excludes = v, "What we say no to." },
        { "assumptions", Kinds.Many(Target.Assumption), s => s.Assumptions, (s, v) => s.Assumptions = v, "What must hold for the strategy to be right." },
        { "tripwires", Kinds.List(Tripwire.Shape), s => s.Tripwires, (s, v) => s.Tripwires = v, "Named in advance: what would make us reopen the strategy." },
        { "pressure-tests", Kinds.List(PressureTest.Shape), s => s.PressureTests, (s, v) => s.PressureTests = v, "Advisors' input and the leader's answer to each; never a vote." },
        { "swap-tests", Kinds.List(SwapTest.Shape), s => s.SwapTests, (s, v) => s.SwapTests = v, "Could a competitor sign it?" },
        { "reopened", Kinds.List(Reopening.Shape), s => s.Reopened, (s, v) => s.Reopened = v, "Changes within the horizon." },
    };
}

/// <summary>Something tempting that the strategy says no to.</summary>
public sealed record Exclusion : Identified
{
    public string? What { get; internal set; }

    /// <summary>Why somebody would want it; an exclusion that tempts nobody excludes nothing.</summary>
    public string? Tempting { get; internal set; }

    /// <summary>Who gives it up.</summary>
    public Ids GivesUp { get; internal set; }
    public bool? Confirmed { get; internal set; }
    public Ids Metrics { get; internal set; }

    internal static readonly Shape<Exclusion> Shape = new("exclusion", () => new Exclusion(), "Something tempting that we say no to.", inline: true)
    {
        { "id", Kinds.Id("exclusions"), e => e.Id, (e, v) => e.Id = v, "Its id.", true },
        { "what", Kinds.Text, e => e.What, (e, v) => e.What = v, "What we don't do." },
        { "tempting", Kinds.Text, e => e.Tempting, (e, v) => e.Tempting = v, "Why it tempts us." },
        { "gives-up", Kinds.OneOrMore(Target.Person), e => e.GivesUp, (e, v) => e.GivesUp = v, "Who gives it up." },
        { "confirmed", Kinds.Flag, e => e.Confirmed, (e, v) => e.Confirmed = v, "True once that person has confirmed it." },
        { "metrics", Kinds.Many(Target.Metric), e => e.Metrics, (e, v) => e.Metrics = v, "Metrics that nobody should be paid for any more." },
    };
}

/// <summary>Named in advance: what would make the leader reopen the strategy.</summary>
public sealed record Tripwire : Identified
{
    public string? What { get; internal set; }

    internal static readonly Shape<Tripwire> Shape = new("tripwire", () => new Tripwire(), "What would make us reopen the strategy.", inline: true)
    {
        { "id", Kinds.Id("tripwires"), t => t.Id, (t, v) => t.Id = v, "Its id.", true },
        { "what", Kinds.Text, t => t.What, (t, v) => t.What = v, "What would have to happen." },
    };
}

/// <summary>An advisor's input and the leader's answer.</summary>
public sealed record PressureTest : Item
{
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Says { get; internal set; }
    public string? Answer { get; internal set; }
    public bool? Changed { get; internal set; }

    internal static readonly Shape<PressureTest> Shape = new("pressure test", () => new PressureTest(), "An advisor's input and the leader's answer.", inline: true)
    {
        { "by", Kinds.OneOrMore(Target.Person), p => p.By, (p, v) => p.By = v, "Who said it." },
        { "on", Kinds.Date, p => p.On, (p, v) => p.On = v, "When." },
        { "says", Kinds.Text, p => p.Says, (p, v) => p.Says = v, "What they said." },
        { "answer", Kinds.Text, p => p.Answer, (p, v) => p.Answer = v, "What the leader answered." },
        { "changed", Kinds.Flag, p => p.Changed, (p, v) => p.Changed = v, "True where the strategy changed because of it." },
    };
}

/// <summary>Somebody who knows the market says whether a competitor could sign the strategy.</summary>
public sealed record SwapTest : Item
{
    public Ids By { get; internal set; }
    public string? Competitor { get; internal set; }
    public bool? CouldSign { get; internal set; }

    internal static readonly Shape<SwapTest> Shape = new("swap test", () => new SwapTest(), "Could a competitor sign it?", inline: true)
    {
        { "by", Kinds.OneOrMore(Target.Person), s => s.By, (s, v) => s.By = v, "Who judged." },
        { "competitor", Kinds.Name, s => s.Competitor, (s, v) => s.Competitor = v, "Which competitor." },
        { "could-sign", Kinds.Flag, s => s.CouldSign, (s, v) => s.CouldSign = v, "True where the competitor could sign it." },
    };
}

/// <summary>A change of the strategy within its horizon.</summary>
public sealed record Reopening : Item
{
    public LocalDate? On { get; internal set; }
    public string? Change { get; internal set; }
    public string? Because { get; internal set; }
    public string? Tripwire { get; internal set; }

    internal static readonly Shape<Reopening> Shape = new("reopening", () => new Reopening(), "A change of the strategy within its horizon.", inline: true)
    {
        { "on", Kinds.Date, r => r.On, (r, v) => r.On = v, "When." },
        { "change", Kinds.Text, r => r.Change, (r, v) => r.Change = v, "What changed." },
        { "because", Kinds.Text, r => r.Because, (r, v) => r.Because = v, "Why." },
        { "tripwire", Kinds.To(Target.Tripwire), r => r.Tripwire, (r, v) => r.Tripwire = v, "The tripwire that was touched." },
    };
}
