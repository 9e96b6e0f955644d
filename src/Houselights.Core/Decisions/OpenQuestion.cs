using Houselights.Core.Model;
using Houselights.Core.Negotiation;
using Houselights.Core.Sessions;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>A question that nobody has decided yet: how long it has waited, when it was to be settled, and with whom it lies.</summary>
/// <param name="Reference"><c>decisions/id</c> or <c>issues/id</c>.</param>
/// <param name="Raised">When it came up; null where nobody noted it.</param>
/// <param name="EscalatesOn">By when it goes to whoever decides in the end.</param>
/// <param name="AlsoAs">The same question's other row: the issue that a decision ends, or the decision that ends an issue.</param>
/// <param name="With">Who can move it on: the decider, the parties of a negotiation, or, past its date, whoever it escalates to.</param>
public sealed record OpenQuestion(string Reference, LocalDate? Raised, LocalDate? EscalatesOn, string? AlsoAs, Ids With)
{
    /// <summary>A decision that has not been taken; null where it has.</summary>
    public static OpenQuestion? Of(Decision decision, PlanModel plan)
    {
        if (Settlement.IsDecided(decision)) return null;
        var escalated = decision.EscalatesOn < plan.AsOf && !decision.EscalatesTo.IsEmpty;
        var issue = plan.Issues.FirstOrDefault(each => plan.Decisions.Find(each.ResolvedBy)?.Id == decision.Id);
        return new("decisions/" + decision.Id, decision.Raised, decision.EscalatesOn, issue is null ? null : "issues/" + issue.Id, escalated ? decision.EscalatesTo : decision.Decider);
    }

    /// <summary>An issue that no decision has settled; null where one has.</summary>
    public static OpenQuestion? Of(Issue issue, PlanModel plan)
    {
        if (Settlement.IsSettled(issue, plan)) return null;
        var decision = plan.Decisions.Find(issue.ResolvedBy);
        return new("issues/" + issue.Id, issue.Raised, issue.EscalatesOn, decision is null ? null : "decisions/" + decision.Id, HoldersOf(issue, decision, plan));
    }

    /// <summary>Calendar days since it was raised.</summary>
    public int? DaysOpen(LocalDate on) => Raised is { } raised ? Period.DaysBetween(raised, on) : null;

    /// <summary>True from the day after the one on which the latency has run out.</summary>
    public bool IsLate(LocalDate on, Duration latency) => Raised is { } raised && latency.After(raised) < on;

    /// <summary>True from the day after its escalation date.</summary>
    public bool IsOverdue(LocalDate on) => EscalatesOn < on;

    /// <summary>The next meeting whose agenda names it; null where none does.</summary>
    public Session? NextMeeting(PlanModel plan) => plan.Sessions
        .Where(session => session.Starts?.DateIn(plan.Zone) > plan.AsOf && session.Agenda.Any(part => Means(part.Issue)))
        .MinBy(session => session.Starts);

    private bool Means(string? reference) => reference is not null && (IsSame(reference, Reference) || IsSame(reference, AlsoAs));

    private static bool IsSame(string reference, string? row) => row == reference || row?.EndsWith("/" + reference, StringComparison.Ordinal) == true;

    private static Ids HoldersOf(Issue issue, Decision? decision, PlanModel plan)
    {
        if (issue.EscalatesOn < plan.AsOf && !issue.EscalatesTo.IsEmpty) return issue.EscalatesTo;
        if (decision is { Decider.IsEmpty: false }) return decision.Decider;
        return Ids.Of([.. issue.Parties.Select(party => party.Person).OfType<string>()]);
    }
}
