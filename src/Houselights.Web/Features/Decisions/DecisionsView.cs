using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.Decisions;

/// <summary>What did we choose, what did we kill, who gave up what, what waits and where?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The answer, a sentence with a subject.</param>
/// <param name="Lead">What follows from it; null for none.</param>
/// <param name="Latency">The decision latency, in days, 1 or more: how long a question may wait.</param>
/// <param name="Decisions">Decisions that were taken, the weightiest first: they are drawn in this order.</param>
/// <param name="Waiting">Questions that are open, the longest wait first.</param>
/// <param name="Losses">Who gave up what.</param>
/// <param name="Exclusions">Everything that was ruled out, by quarter: the exclusion ledger.</param>
/// <param name="Dissent">What was said against, and what was answered.</param>
public sealed record DecisionsView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    int Latency,
    IReadOnlyList<DecisionView> Decisions,
    IReadOnlyList<WaitingView> Waiting,
    IReadOnlyList<LossView> Losses,
    ExclusionsView Exclusions,
    IReadOnlyList<DissentView> Dissent);

/// <summary>What the people asked may do about a question, as it was put to them.</summary>
public enum DecisionMode { Decided, Advice, Yours }

/// <summary>A decision that was taken.</summary>
/// <param name="Id">Its id in the plan: unique, of letters, digits and hyphens.</param>
/// <param name="Question">The question as it was put.</param>
/// <param name="Mode">Decided, advice, or yours.</param>
/// <param name="Decider">Who decided; null where nobody or several did.</param>
/// <param name="On">When.</param>
/// <param name="Ways">The options.</param>
public sealed record DecisionView(
    string Id, string Question, DecisionMode Mode, string? Decider, LocalDate? On, IReadOnlyList<WayView> Ways)
{
    /// <summary>What it shifts and frees, one sentence; null for a routine choice.</summary>
    public string? Moves { get; init; }
}

/// <summary>What became of an option.</summary>
public enum WayVerdict { Chosen, Killed, Open }

/// <summary>An option.</summary>
/// <param name="What">What it is.</param>
/// <param name="Verdict">Chosen, killed or open.</param>
/// <param name="Sponsor">Who stood for it; null where nobody did.</param>
/// <param name="Because">Why it was killed; null where nobody said.</param>
public sealed record WayView(string What, WayVerdict Verdict, string? Sponsor = null, string? Because = null);

/// <summary>A question that is open.</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="Question">The question.</param>
/// <param name="With">With whom or where it waits.</param>
/// <param name="Since">Since when.</param>
/// <param name="Days">How long, in days, 0 or more.</param>
/// <param name="Escalates">What happens if it stays open: “Karl B. decides on 15 December”; null where nothing was agreed.</param>
public sealed record WaitingView(string Id, string Question, string With, LocalDate Since, int Days, string? Escalates = null);

/// <summary>What somebody gives up.</summary>
/// <param name="Who">The person.</param>
/// <param name="What">What they give up.</param>
/// <param name="For">The decision, exclusion or verdict that asks it of them.</param>
/// <param name="Confirmed">Whether they confirmed it themselves.</param>
public sealed record LossView(string Who, string What, string For, bool Confirmed);

/// <summary>What was said against a decision.</summary>
/// <param name="By">Who said it; null where it was said without a name.</param>
/// <param name="Says">Their words.</param>
/// <param name="Answer">The answer; null where there is none yet.</param>
/// <param name="On">The question that it is about.</param>
public sealed record DissentView(string? By, string Says, string? Answer, string On);
