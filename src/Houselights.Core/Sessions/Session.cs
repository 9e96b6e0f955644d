using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Sessions;

public enum SessionKind { Offsite, Workshop, Layer, FollowUp }

public enum SessionPurpose { Strategy, Execution }

/// <summary>What people do in a part of an agenda.</summary>
public enum AgendaPhase { Strategy, Evidence, Diagnosis, Options, PreMortem, TradeOffs, Decide, Commit, Behaviours, Break, Other }

/// <summary>People meet to plan.</summary>
public sealed record Session : Identified
{
    public SessionKind? Kind { get; internal set; }
    public SessionPurpose? Purpose { get; internal set; }
    public string? Unit { get; internal set; }
    public Moment? Starts { get; internal set; }
    public Moment? Ends { get; internal set; }

    /// <summary>False where it was planned and did not take place.</summary>
    public bool? Held { get; internal set; }
    public Ids Facilitator { get; internal set; }
    public ImmutableArray<string?> Rules { get; internal set; } = [];
    public ImmutableArray<PreWork> PreWork { get; internal set; } = [];
    public ImmutableArray<SessionRole> Roles { get; internal set; } = [];
    public Ids Invited { get; internal set; }
    public Ids Present { get; internal set; }
    public ImmutableArray<Agenda> Agenda { get; internal set; } = [];

    /// <summary>Contributions captured.</summary>
    public double? Notes { get; internal set; }
    public Ids Decisions { get; internal set; }
    public Ids Commitments { get; internal set; }

    /// <summary>Contributions or minutes by person; for the facilitator only.</summary>
    public Map<double?> Spoke { get; internal set; }
    public SessionFeedback? Feedback { get; internal set; }

    internal static readonly Shape<Session> Shape = new("session", () => new Session(), "People meet to plan.")
    {
        { "id", Kinds.Id("sessions"), s => s.Id, (s, v) => s.Id = v, "Its id.", true },
        { "kind", Kinds.Choice(("offsite", SessionKind.Offsite), ("workshop", SessionKind.Workshop), ("layer", SessionKind.Layer), ("follow-up", SessionKind.FollowUp)), s => s.Kind, (s, v) => s.Kind = v, "Offsite, workshop, a unit's conversation on the cascade, or follow-up." },
        { "purpose", Kinds.Choice(("strategy", SessionPurpose.Strategy), ("execution", SessionPurpose.Execution)), s => s.Purpose, (s, v) => s.Purpose = v, "What is open; said on the invitation." },
        { "unit", Kinds.To(Target.Unit), s => s.Unit, (s, v) => s.Unit = v, "The unit whose conversation it is." },
        { "starts", Kinds.Moment, s => s.Starts, (s, v) => s.Starts = v, "When it starts." },
        { "ends", Kinds.Moment, s => s.Ends, (s, v) => s.Ends = v, "When it ends." },
        { "held", Kinds.Flag, s => s.Held, (s, v) => s.Held = v, "False where it did not take place; true by default once it has started." },
        { "facilitator", Kinds.OneOrMore(Target.Person), s => s.Facilitator, (s, v) => s.Facilitator = v, "Who runs it and has no stake in its outcome." },
        { "rules", new ListKind<string?>(Kinds.Text, inline: true), s => s.Rules, (s, v) => s.Rules = v, "Rules of the room." },
        { "pre-work", Kinds.List(Sessions.PreWork.Shape), s => s.PreWork, (s, v) => s.PreWork = v, "What to do before." },
        { "roles", Kinds.List(SessionRole.Shape), s => s.Roles, (s, v) => s.Roles = v, "Rotating roles." },
        { "invited", Kinds.Many(Target.Person), s => s.Invited, (s, v) => s.Invited = v, "Who was invited." },
        { "present", Kinds.Many(Target.Person), s => s.Present, (s, v) => s.Present = v, "Who was there." },
        { "agenda", Kinds.List(Sessions.Agenda.Shape), s => s.Agenda, (s, v) => s.Agenda = v, "What is done in which order, and for how long." },
        { "notes", Kinds.Count, s => s.Notes, (s, v) => s.Notes = v, "Contributions captured." },
        { "decisions", Kinds.Many(Target.Decision), s => s.Decisions, (s, v) => s.Decisions = v, "Decisions taken there." },
        { "commitments", Kinds.Many(Target.Commitment), s => s.Commitments, (s, v) => s.Commitments = v, "Commitments made there." },
        { "spoke", Kinds.Map(Kinds.Positive, Target.Person), s => s.Spoke, (s, v) => s.Spoke = v, "Contributions or minutes by person; for the facilitator only." },
        { "feedback", SessionFeedback.Shape, s => s.Feedback, (s, v) => s.Feedback = v, "How it was." },
    };
}

/// <summary>A part of an agenda.</summary>
public sealed record Agenda : Item
{
    public AgendaPhase? Phase { get; internal set; }
    public double? Minutes { get; internal set; }
    public string? Issue { get; internal set; }

    internal static readonly ChoiceKind<AgendaPhase> Phases = Kinds.Choice(
        ("strategy", AgendaPhase.Strategy), ("evidence", AgendaPhase.Evidence), ("diagnosis", AgendaPhase.Diagnosis), ("options", AgendaPhase.Options),
        ("pre-mortem", AgendaPhase.PreMortem), ("trade-offs", AgendaPhase.TradeOffs), ("decide", AgendaPhase.Decide), ("commit", AgendaPhase.Commit),
        ("behaviours", AgendaPhase.Behaviours), ("break", AgendaPhase.Break), ("other", AgendaPhase.Other));

    internal static readonly Shape<Agenda> Shape = new("agenda item", () => new Agenda(), "A part of an agenda.", inline: true)
    {
        { "phase", Phases, a => a.Phase, (a, v) => a.Phase = v, "What people do in it.", true },
        { "minutes", Kinds.Between(0, 1440), a => a.Minutes, (a, v) => a.Minutes = v, "How long." },
        { "issue", Kinds.To(Target.IssueOrDecision), a => a.Issue, (a, v) => a.Issue = v, "The issue or decision that it is about." },
    };
}

/// <summary>What people do before a session.</summary>
public sealed record PreWork : Item
{
    public string? What { get; internal set; }
    public LocalDate? By { get; internal set; }

    internal static readonly Shape<PreWork> Shape = new("pre-work", () => new PreWork(), "What to do before a session.", inline: true)
    {
        { "what", Kinds.Text, p => p.What, (p, v) => p.What = v, "What." },
        { "by", Kinds.Date, p => p.By, (p, v) => p.By = v, "By when." },
    };
}

/// <summary>A role that somebody takes for a session or an issue.</summary>
public sealed record SessionRole : Item
{
    public string? Role { get; internal set; }
    public Ids Who { get; internal set; }
    public string? For { get; internal set; }

    internal static readonly Shape<SessionRole> Shape = new("session role", () => new SessionRole(), "A role that somebody takes.", inline: true)
    {
        { "role", Kinds.Text, r => r.Role, (r, v) => r.Role = v, "Such as devils-advocate." },
        { "who", Kinds.OneOrMore(Target.Person), r => r.Who, (r, v) => r.Who = v, "Who." },
        { "for", Kinds.To(Target.IssueOrDecision), r => r.For, (r, v) => r.For = v, "For which issue." },
    };
}

/// <summary>How people found a session.</summary>
public sealed record SessionFeedback : Item
{
    public Sample? Heard { get; internal set; }
    public Sample? Useful { get; internal set; }
    public double? Scale { get; internal set; }
    public ImmutableArray<GroupFeedback> Groups { get; internal set; } = [];

    internal static readonly Shape<SessionFeedback> Shape = new("feedback", () => new SessionFeedback(), "How people found it.", inline: true)
    {
        { "heard", Sample.Shape, f => f.Heard, (f, v) => f.Heard = v, "Was I heard?" },
        { "useful", Sample.Shape, f => f.Useful, (f, v) => f.Useful = v, "Was it useful?" },
        { "scale", Kinds.Between(2, 100), f => f.Scale, (f, v) => f.Scale = v, "Highest answer; the lowest is 1." },
        { "groups", Kinds.List(GroupFeedback.Shape), f => f.Groups, (f, v) => f.Groups = v, "By group, where the release rules allow it." },
    };
}

/// <summary>Feedback of a group that may be shown.</summary>
public sealed record GroupFeedback : Item
{
    public string? Group { get; internal set; }
    public Sample? Heard { get; internal set; }

    internal static readonly Shape<GroupFeedback> Shape = new("group feedback", () => new GroupFeedback(), "Feedback of a group.", inline: true)
    {
        { "group", Kinds.Text, g => g.Group, (g, v) => g.Group = v, "Which group.", true },
        { "heard", Sample.Shape, g => g.Heard, (g, v) => g.Heard = v, "Was I heard?" },
    };
}
