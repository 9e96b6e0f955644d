using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Decisions;

public enum CandidateVerdict { In, Out, Later }

/// <summary>A priority that was proposed, also one that did not survive.</summary>
public sealed record Candidate : Identified
{
    public string? What { get; internal set; }
    public Ids Sponsor { get; internal set; }
    public CandidateVerdict? Verdict { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Because { get; internal set; }
    public bool? Confirmed { get; internal set; }

    internal static readonly Shape<Candidate> Shape = new("candidate", () => new Candidate(), "A priority that was proposed.", inline: true)
    {
        { "id", Kinds.Id("candidates"), c => c.Id, (c, v) => c.Id = v, "Its id; the priority's own where it came in.", true },
        { "what", Kinds.Text, c => c.What, (c, v) => c.What = v, "What was proposed." },
        { "sponsor", Kinds.OneOrMore(Target.Person), c => c.Sponsor, (c, v) => c.Sponsor = v, "Who proposed it." },
        { "verdict", Kinds.Choice(("in", CandidateVerdict.In), ("out", CandidateVerdict.Out), ("later", CandidateVerdict.Later)), c => c.Verdict, (c, v) => c.Verdict = v, "In, out, or later." },
        { "on", Kinds.Date, c => c.On, (c, v) => c.On = v, "When it was decided." },
        { "because", Kinds.Text, c => c.Because, (c, v) => c.Because = v, "Why." },
        { "confirmed", Kinds.Flag, c => c.Confirmed, (c, v) => c.Confirmed = v, "True once its sponsor has confirmed that it is out." },
    };
}

public enum WorkVerdict { Stop, Deprioritise, Protect, Undecided }

/// <summary>Work that was already running when the cycle began.</summary>
public sealed record WorkInFlight : Identified
{
    public string? What { get; internal set; }
    public string? Unit { get; internal set; }
    public Load? Load { get; internal set; }
    public WorkVerdict? StatedVerdict { get; internal set; }
    public Load? LoadAfter { get; internal set; }
    public Ids DecidedBy { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Because { get; internal set; }
    public Ids GivesUp { get; internal set; }
    public bool? Confirmed { get; internal set; }
    public ImmutableArray<Telling> Tell { get; internal set; } = [];
    public LocalDate? VerifyBy { get; internal set; }
    public Verification? Verified { get; internal set; }

    /// <summary>True where somebody asked whether it still deserves protection.</summary>
    public bool? Challenged { get; internal set; }

    public WorkVerdict Verdict => StatedVerdict ?? WorkVerdict.Undecided;

    internal static readonly ChoiceKind<WorkVerdict> Verdicts = Kinds.Choice(
        ("stop", WorkVerdict.Stop), ("deprioritise", WorkVerdict.Deprioritise), ("protect", WorkVerdict.Protect), ("undecided", WorkVerdict.Undecided));

    internal static readonly Shape<WorkInFlight> Shape = new("work in flight", () => new WorkInFlight(), "Work that was already running.", inline: true)
    {
        { "id", Kinds.Id("in-flight"), w => w.Id, (w, v) => w.Id = v, "Its id.", true },
        { "what", Kinds.Text, w => w.What, (w, v) => w.What = v, "What it is." },
        { "unit", Kinds.To(Target.Unit), w => w.Unit, (w, v) => w.Unit = v, "The unit whose capacity it eats." },
        { "load", Kinds.Load, w => w.Load, (w, v) => w.Load = v, "The capacity that it eats." },
        { "verdict", Verdicts, w => w.StatedVerdict, (w, v) => w.StatedVerdict = v, "Stop, deprioritise, protect or undecided." },
        { "load-after", Kinds.Load, w => w.LoadAfter, (w, v) => w.LoadAfter = v, "What it still eats once it is deprioritised." },
        { "decided-by", Kinds.OneOrMore(Target.Person), w => w.DecidedBy, (w, v) => w.DecidedBy = v, "Who decided." },
        { "on", Kinds.Date, w => w.On, (w, v) => w.On = v, "When." },
        { "because", Kinds.Text, w => w.Because, (w, v) => w.Because = v, "Why." },
        { "gives-up", Kinds.OneOrMore(Target.Person), w => w.GivesUp, (w, v) => w.GivesUp = v, "Who gives it up." },
        { "confirmed", Kinds.Flag, w => w.Confirmed, (w, v) => w.Confirmed = v, "True once that person has confirmed it." },
        { "tell", Kinds.List(Telling.Shape), w => w.Tell, (w, v) => w.Tell = v, "Outsiders who expect it, and when they are told." },
        { "verify-by", Kinds.Date, w => w.VerifyBy, (w, v) => w.VerifyBy = v, "When somebody looks whether it did stop." },
        { "verified", Verification.Shape, w => w.Verified, (w, v) => w.Verified = v, "Who looked, and what they saw." },
        { "challenged", Kinds.Flag, w => w.Challenged, (w, v) => w.Challenged = v, "True where somebody asked whether it still deserves protection." },
    };
}

/// <summary>An outsider who expects the work, and when they are told.</summary>
public sealed record Telling : Item
{
    public string? Who { get; internal set; }
    public LocalDate? On { get; internal set; }
    public LocalDate? By { get; internal set; }

    internal static readonly Shape<Telling> Shape = new("telling", () => new Telling(), "An outsider who expects the work.", inline: true)
    {
        { "who", Kinds.Text, t => t.Who, (t, v) => t.Who = v, "Who expects it.", true },
        { "on", Kinds.Date, t => t.On, (t, v) => t.On = v, "When they were told." },
        { "by", Kinds.Date, t => t.By, (t, v) => t.By = v, "When they are to be told." },
    };
}

/// <summary>Somebody looked whether stopped work did stop.</summary>
public sealed record Verification : Item
{
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public bool? Stopped { get; internal set; }

    internal static readonly Shape<Verification> Shape = new("verification", () => new Verification(), "Somebody looked whether it did stop.", inline: true)
    {
        { "by", Kinds.OneOrMore(Target.Person), v => v.By, (v, x) => v.By = x, "Who looked." },
        { "on", Kinds.Date, v => v.On, (v, x) => v.On = x, "When." },
        { "stopped", Kinds.Flag, v => v.Stopped, (v, x) => v.Stopped = x, "True where it had stopped." },
    };
}
