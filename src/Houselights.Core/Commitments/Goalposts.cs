using System.Collections.Immutable;
using Houselights.Core.Cascade;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// What was ratified, found again in the plan: dates of commitments and targets of key results as the last ratification that names
/// each of them fixed them, and what the last ratification names and the plan no longer has. O(ratified + plan) to make.
/// </summary>
public sealed class Goalposts
{
    /// <summary>A ratified due date and the position of its commitment.</summary>
    public readonly record struct DueDate(int Commitment, LocalDate Due, LocalDate On);

    /// <summary>A ratified target, and the positions of its objective and of the key result in it.</summary>
    public readonly record struct Target(int Objective, int KeyResult, RatifiedTarget Ratified, LocalDate On);

    /// <summary>Something that was ratified and is gone.</summary>
    public readonly record struct Missing(string Section, string Id, Ratification Ratification);

    public ImmutableArray<DueDate> Dues { get; private init; } = [];

    public ImmutableArray<Target> Targets { get; private init; } = [];

    public ImmutableArray<Missing> Gone { get; private init; } = [];

    internal static Goalposts Of(PlanModel plan)
    {
        if (plan.Ratifications.IsEmpty) return new();
        return new()
        {
            Dues = [.. FindDues(plan)],
            Targets = [.. FindTargets(plan)],
            Gone =
            [
                .. FindGone(plan, "commitments", each => each.Dues.Keys, plan.Commitments, plan.Source.Commitments),
                .. FindGone(plan, "key-results", each => each.Targets.Keys, null, plan.Source.Objectives.SelectMany(each => each.KeyResults)),
                .. FindGone(plan, "priorities", each => each.Priorities.Keys, plan.Priorities, plan.Source.Priorities),
            ],
        };
    }

    /// <summary>
    /// True where the requester had a hand in a date after a day: asked for it, proposed it, or agreed to it. Where nobody asked,
    /// anybody but the owner counts; an act that doesn't say whose it was counts.
    /// </summary>
    /// <param name="commitment">Whose history is read.</param>
    /// <param name="due">The date.</param>
    /// <param name="since">Acts before it don't count; those of the day do.</param>
    public static bool RequesterAgreed(Commitment commitment, LocalDate due, LocalDate since)
    {
        LocalDate? proposed = null;
        foreach (var act in commitment.History)
        {
            if (act.Kind is ActKind.Counter or ActKind.Renegotiate or ActKind.Promise) proposed = act.Due ?? proposed;
            if (act.On < since || !IsRequesters(act, commitment)) continue;
            if ((act.Kind is ActKind.Agree ? act.Due ?? proposed : act.Due) == due) return true;
        }

        return false;
    }

    /// <summary>True where a review that was held on or after a day names the key result, or its objective, as changed.</summary>
    public static bool ReviewNamed(KeyResult result, Objective objective, LocalDate since, PlanModel plan)
    {
        foreach (var review in plan.Reviews)
            if (review.Held != false && review.On >= since
                && (review.Changed.Mention("key-results", result.Id) || review.Changed.Mention("objectives", objective.Id))) return true;
        return false;
    }

    private static bool IsRequesters(Act act, Commitment commitment)
    {
        if (act.By is not { } by) return true;
        return commitment.AskedBy.IsEmpty ? !Has(commitment.Owner, by) : Has(commitment.AskedBy, by);
    }

    private static bool Has(Ids people, string by)
    {
        foreach (var each in people)
            if (Pointing.IdIn(each) == Pointing.IdIn(by)) return true;
        return false;
    }

    private static IEnumerable<DueDate> FindDues(PlanModel plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ratification in plan.Ratifications.Reverse())
            foreach (var (id, due) in ratification.Dues)
                if (seen.Add(id) && due is { } date && ratification.On is { } on && plan.Commitments.IndexOf(id) is >= 0 and var at) yield return new(at, date, on);
    }

    private static IEnumerable<Target> FindTargets(PlanModel plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ratification in plan.Ratifications.Reverse())
            foreach (var (id, target) in ratification.Targets)
                if (seen.Add(id) && target is not null && ratification.On is { } on && plan.KeyResultAt(id) is { } at) yield return new(at.Objective, at.KeyResult, target, on);
    }

    /// <summary>Ids in the last ratification that names any of their kind, and neither in the plan of the day nor hidden by it.</summary>
    private static IEnumerable<Missing> FindGone<TItem>(
        PlanModel plan, string section, Func<Ratification, IEnumerable<string>> ids, Section<TItem>? shown, IEnumerable<TItem> written) where TItem : Identified
    {
        if (plan.Ratifications.LastOrDefault(each => ids(each).Any()) is not { } last) yield break;
        HashSet<string>? known = null;
        foreach (var id in ids(last))
        {
            if (shown?.Has(id) == true) continue;
            known ??= [.. written.Select(each => each.Id)];
            if (!known.Contains(Pointing.IdIn(id))) yield return new(section, Pointing.IdIn(id), last);
        }
    }
}
