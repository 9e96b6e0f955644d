using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using Houselights.Core.Sessions;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>What a question is before anyone answers it.</summary>
public enum DecisionMode { Decided, Advice, Yours }

public enum OptionVerdict { Chosen, Killed, Open }

/// <summary>What a decision shifts.</summary>
public enum Shift { Capacity, Money, Rank }

/// <summary>A question, its options, who decides and what was decided.</summary>
public sealed record Decision : Identified
{
    public string? Question { get; internal set; }
    public DecisionMode? Mode { get; internal set; }
    public LocalDate? Raised { get; internal set; }
    public Ids Decider { get; internal set; }
    public AgendaPhase? Phase { get; internal set; }
    public ImmutableArray<Option> Options { get; internal set; } = [];
    public LocalDate? Decided { get; internal set; }
    public ImmutableArray<Shift?> Moves { get; internal set; } = [];
    public ImmutableArray<Loss> GivesUp { get; internal set; } = [];
    public Load? Frees { get; internal set; }
    public ImmutableArray<Dissent> Dissent { get; internal set; } = [];
    public string? Reopens { get; internal set; }

    /// <summary>What is known now and wasn't when the earlier decision was taken.</summary>
    public string? Evidence { get; internal set; }
    public string? Tripwire { get; internal set; }
    public LocalDate? EscalatesOn { get; internal set; }
    public Ids EscalatesTo { get; internal set; }

    internal static readonly Shape<Decision> Shape = new("decision", () => new Decision(), "A question, its options, and what was decided.")
    {
        { "id", Kinds.Id("decisions"), d => d.Id, (d, v) => d.Id = v, "Its id.", true },
        { "question", Kinds.Text, d => d.Question, (d, v) => d.Question = v, "The question." },
        { "mode", Kinds.Choice(("decided", DecisionMode.Decided), ("advice", DecisionMode.Advice), ("yours", DecisionMode.Yours)), d => d.Mode, (d, v) => d.Mode = v, "Already decided, open for advice, or yours; said before anyone answers." },
        { "raised", Kinds.Date, d => d.Raised, (d, v) => d.Raised = v, "When the question came up." },
        { "decider", Kinds.OneOrMore(Target.Person), d => d.Decider, (d, v) => d.Decider = v, "Who decides: one person." },
        { "phase", Agenda.Phases, d => d.Phase, (d, v) => d.Phase = v, "The kind of agenda phase in which it was taken." },
        { "options", Kinds.List(Option.Shape), d => d.Options, (d, v) => d.Options = v, "What could have been done." },
        { "decided", Kinds.Date, d => d.Decided, (d, v) => d.Decided = v, "When it was decided." },
        { "moves", new ListKind<Shift?>(Kinds.Choice(("capacity", Shift.Capacity), ("money", Shift.Money), ("rank", Shift.Rank)), inline: true), d => d.Moves, (d, v) => d.Moves = v, "What it shifts; nothing for a routine choice." },
        { "gives-up", Kinds.List(Loss.Shape), d => d.GivesUp, (d, v) => d.GivesUp = v, "Who gives up what." },
        { "frees", Kinds.Load, d => d.Frees, (d, v) => d.Frees = v, "Capacity that it frees." },
        { "dissent", Kinds.List(Decisions.Dissent.Shape), d => d.Dissent, (d, v) => d.Dissent = v, "Who disagrees, and the answer." },
        { "reopens", Kinds.To(Target.Decision), d => d.Reopens, (d, v) => d.Reopens = v, "An earlier decision that this one reopens." },
        { "evidence", Kinds.Text, d => d.Evidence, (d, v) => d.Evidence = v, "What is known now and wasn't then." },
        { "tripwire", Kinds.To(Target.Tripwire), d => d.Tripwire, (d, v) => d.Tripwire = v, "The tripwire that was touched." },
        { "escalates-to", Kinds.OneOrMore(Target.Person), d => d.EscalatesTo, (d, v) => d.EscalatesTo = v, "Who decides when the decider can't." },
        { "escalates-on", Kinds.Date, d => d.EscalatesOn, (d, v) => d.EscalatesOn = v, "By when." },
    };
}

/// <summary>One way to answer a decision's question.</summary>
public sealed record Option : Identified
{
    public string? What { get; internal set; }
    public OptionVerdict? Verdict { get; internal set; }
    public Ids Sponsor { get; internal set; }
    public AgendaPhase? Entered { get; internal set; }
    public string? Because { get; internal set; }

    internal static readonly Shape<Option> Shape = new("option", () => new Option(), "One way to answer the question.", inline: true)
    {
        { "id", Kinds.LocalId, o => o.Id, (o, v) => o.Id = v, "Its id, unique in its decision.", true },
        { "what", Kinds.Text, o => o.What, (o, v) => o.What = v, "What would be done." },
        { "verdict", Kinds.Choice(("chosen", OptionVerdict.Chosen), ("killed", OptionVerdict.Killed), ("open", OptionVerdict.Open)), o => o.Verdict, (o, v) => o.Verdict = v, "Chosen, killed or open." },
        { "sponsor", Kinds.OneOrMore(Target.Person), o => o.Sponsor, (o, v) => o.Sponsor = v, "Who proposed it." },
        { "entered", Agenda.Phases, o => o.Entered, (o, v) => o.Entered = v, "The phase in which it came up." },
        { "because", Kinds.Text, o => o.Because, (o, v) => o.Because = v, "Why it was chosen or killed." },
    };
}

/// <summary>What somebody gives up.</summary>
public sealed record Loss : Item
{
    public Ids Who { get; internal set; }
    public string? What { get; internal set; }
    public bool? Confirmed { get; internal set; }

    internal static readonly Shape<Loss> Shape = new("loss", () => new Loss(), "What somebody gives up.", inline: true)
    {
        { "who", Kinds.OneOrMore(Target.Person), l => l.Who, (l, v) => l.Who = v, "Who gives it up." },
        { "what", Kinds.Text, l => l.What, (l, v) => l.What = v, "What they give up." },
        { "confirmed", Kinds.Flag, l => l.Confirmed, (l, v) => l.Confirmed = v, "True once they have confirmed it." },
    };
}

/// <summary>A dissenting voice and the answer to it.</summary>
public sealed record Dissent : Item
{
    /// <summary>A person's id, or the word anonymous.</summary>
    public string? By { get; internal set; }
    public string? Says { get; internal set; }
    public string? Answer { get; internal set; }
    public LocalDate? On { get; internal set; }

    internal static readonly Shape<Dissent> Shape = new("dissent", () => new Dissent(), "A dissenting voice and the answer to it.", inline: true)
    {
        { "by", Kinds.To(Target.Voice), d => d.By, (d, v) => d.By = v, "Who, or anonymous." },
        { "on", Kinds.Date, d => d.On, (d, v) => d.On = v, "When." },
        { "says", Kinds.Text, d => d.Says, (d, v) => d.Says = v, "What they say." },
        { "answer", Kinds.Text, d => d.Answer, (d, v) => d.Answer = v, "What the decider answered." },
    };
}
