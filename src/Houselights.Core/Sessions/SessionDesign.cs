using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Sessions;

/// <summary>What makes a session one in which people have to choose.</summary>
public enum DesignElement
{
    /// <summary>It says beforehand whether the strategy or its execution is open.</summary>
    Purpose,

    /// <summary>Evidence is looked at before anybody says what to do.</summary>
    EvidenceFirst,

    /// <summary>The leader presents the strategy, and is there.</summary>
    StrategyByLeader,

    /// <summary>At least a fifth of the time is for trade-offs.</summary>
    TradeOffs,

    /// <summary>There is a phase for deciding.</summary>
    Decide,

    /// <summary>There is a phase for committing.</summary>
    Commit,

    /// <summary>Somebody facilitates who decides nothing there.</summary>
    Facilitation,
}

/// <summary>A session's agenda and people, read for what the session can produce; of a planned session as of one that was held.</summary>
/// <remarks>
/// The share of time for trade-offs is their minutes over all minutes without breaks. Where minutes are missing the share is taken
/// as high as it can be, so that nothing is claimed which the plan doesn't show.
/// </remarks>
public sealed class SessionDesign
{
    /// <summary>A fifth: in a day of seven hours, one and a half for what can't all be had.</summary>
    public const double TradeOffShare = 0.2;

    private SessionDesign(Session session, PlanModel plan)
    {
        HasAgenda = !session.Agenda.IsEmpty;
        foreach (var part in session.Agenda)
        {
            if (part.Phase == AgendaPhase.Break) continue;
            Minutes += part.Minutes ?? 0;
            if (part.Phase == AgendaPhase.TradeOffs) TradeOffMinutes += part.Minutes ?? double.PositiveInfinity;
        }

        Missing = [.. Enum.GetValues<DesignElement>().Where(element => !Has(element, session, plan))];
    }

    /// <summary>What the design lacks, in the order of <see cref="DesignElement"/>.</summary>
    public ImmutableArray<DesignElement> Missing { get; }

    public bool HasAgenda { get; }

    /// <summary>Stated minutes of the agenda without breaks.</summary>
    public double Minutes { get; }

    /// <summary>Minutes for trade-offs; infinite where a phase for them doesn't say how long it is.</summary>
    public double TradeOffMinutes { get; }

    /// <summary>It can only produce agreement: two things or more are missing, or nobody can decide.</summary>
    public bool OnlyAgrees => Missing.Length >= 2 || Missing.Contains(DesignElement.Decide);

    public static SessionDesign Of(Session session, PlanModel plan) => new(session, plan);

    private bool Has(DesignElement element, Session session, PlanModel plan) => element switch
    {
        DesignElement.Purpose => session.Purpose is not null,
        DesignElement.EvidenceFirst => EvidenceComesFirst(session),
        DesignElement.StrategyByLeader => HasPhase(session, AgendaPhase.Strategy) && LeaderIsThere(session, plan),
        DesignElement.TradeOffs => TradeOffMinutes > 0 && TradeOffMinutes >= TradeOffShare * Minutes,
        DesignElement.Decide => HasPhase(session, AgendaPhase.Decide),
        DesignElement.Commit => HasPhase(session, AgendaPhase.Commit),
        _ => SomebodyOnlyFacilitates(session, plan),
    };

    /// <summary>A phase of no minutes is not on the agenda.</summary>
    private static bool HasPhase(Session session, AgendaPhase phase)
    {
        foreach (var part in session.Agenda)
            if (part.Phase == phase && part.Minutes != 0) return true;
        return false;
    }

    /// <summary>The leader may present the strategy before it; everything else that leads to a choice comes after it.</summary>
    private static bool EvidenceComesFirst(Session session)
    {
        foreach (var part in session.Agenda)
        {
            if (part.Minutes == 0 || part.Phase is null or AgendaPhase.Break or AgendaPhase.Other or AgendaPhase.Strategy) continue;
            return part.Phase == AgendaPhase.Evidence;
        }

        return false;
    }

    /// <summary>Those who were there, or who are invited where nobody was there yet; unknown people are taken to come.</summary>
    private static bool LeaderIsThere(Session session, PlanModel plan)
    {
        var people = session.Present.IsEmpty ? session.Invited : session.Present;
        return people.IsEmpty || plan.Leader is not { } leader || Names(people, leader.Id, plan);
    }

    private static bool SomebodyOnlyFacilitates(Session session, PlanModel plan)
    {
        foreach (var id in session.Facilitator)
            if (plan.People.Find(id) is { } person && !Decides(person.Id, session, plan)) return true;
        return false;
    }

    /// <summary>The leader, who decides the strategy and ratifies; and whoever decides a question of this session.</summary>
    private static bool Decides(string person, Session session, PlanModel plan)
    {
        if (plan.Leader?.Id == person || (plan.Strategy is { } strategy && Names(strategy.Decider, person, plan))) return true;
        foreach (var id in session.Decisions)
            if (plan.Decisions.Find(id) is { } decision && Names(decision.Decider, person, plan)) return true;
        foreach (var part in session.Agenda)
            if (part.Issue is { } on && DecidesOn(on, person, plan)) return true;
        return false;
    }

    private static bool DecidesOn(string reference, string person, PlanModel plan)
    {
        if (!reference.StartsWith("issues/", StringComparison.Ordinal) && plan.Decisions.Find(reference) is { } decision)
            return Names(decision.Decider, person, plan);
        return !reference.StartsWith("decisions/", StringComparison.Ordinal)
            && plan.Issues.Find(reference) is { } issue && Names(issue.EscalatesTo, person, plan);
    }

    private static bool Names(Ids ids, string person, PlanModel plan)
    {
        foreach (var id in ids)
            if (plan.People.Find(id)?.Id == person) return true;
        return false;
    }
}
