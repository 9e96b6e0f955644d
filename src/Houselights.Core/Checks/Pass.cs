using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>One way in which a check is run, and how its findings are kept up to date.</summary>
internal abstract class Pass
{
    /// <summary>Findings of the whole plan.</summary>
    public abstract PassFindings Run(PlanModel plan, Func<Finding, Finding> finish);

    /// <summary>Findings after an edit of one item, where the pass knows which items it has to look at again; else null.</summary>
    /// <param name="before">Findings before the edit.</param>
    /// <param name="edit">An edit of one item.</param>
    /// <param name="readsSection">True where the check reads the section that was edited beyond the item under examination.</param>
    /// <param name="finish">What stage, overrides and disputes make of a finding.</param>
    public abstract PassFindings? Rerun(PassFindings before, PlanEdit edit, bool readsSection, Func<Finding, Finding> finish);
}

/// <summary>Findings of one pass, ordered by the position of the item that they are about; the plan as a whole is position 0.</summary>
internal readonly struct PassFindings(ImmutableArray<(int At, Finding[] Found)> byItem)
{
    public static readonly PassFindings None = new([]);

    public ImmutableArray<(int At, Finding[] Found)> ByItem => byItem;

    /// <summary>The same, with what was found about some items replaced.</summary>
    public PassFindings With(SortedDictionary<int, Finding[]> again)
    {
        var next = ImmutableArray.CreateBuilder<(int At, Finding[] Found)>(byItem.Length + again.Count);
        var read = 0;
        foreach (var (at, found) in again)
        {
            while (read < byItem.Length && byItem[read].At < at) next.Add(byItem[read++]);
            if (read < byItem.Length && byItem[read].At == at) read++;
            if (found.Length > 0) next.Add((at, found));
        }

        next.AddRange(byItem.AsSpan(read..));
        return new(next.DrainToImmutable());
    }
}

internal sealed class PlanPass(Func<PlanModel, IEnumerable<Finding>> examine) : Pass
{
    public override PassFindings Run(PlanModel plan, Func<Finding, Finding> finish) =>
        examine(plan).Select(finish).ToArray() is { Length: > 0 } found ? new([(0, found)]) : PassFindings.None;

    public override PassFindings? Rerun(PassFindings before, PlanEdit edit, bool readsSection, Func<Finding, Finding> finish) => readsSection ? null : before;
}

/// <param name="examine">Findings about one item.</param>
/// <param name="affected">The items whose findings may differ after an edit, the edited one aside; null for all.</param>
internal sealed class ItemPass<TItem>(
    Func<TItem, PlanModel, IEnumerable<Finding>> examine, Func<PlanEdit, IEnumerable<TItem>?>? affected = null) : Pass where TItem : Identified
{
    /// <summary>Items that one thread examines before it looks for more: below it, starting threads costs more than it saves.</summary>
    private const int Stretch = 2048;

    public override PassFindings Run(PlanModel plan, Func<Finding, Finding> finish)
    {
        var items = plan.ItemsOf<TItem>();
        if (items.Count <= Stretch || plan.Recorder is not null) return new([.. Examine(0, items.Count, items, plan, finish)]);

        // Items don't depend on each other's findings, and stretches are put together in their order: the same on any number of cores.
        var stretches = new List<(int At, Finding[] Found)>[(items.Count + Stretch - 1) / Stretch];
        Parallel.For(0, stretches.Length, at => stretches[at] = Examine(at * Stretch, Math.Min((at + 1) * Stretch, items.Count), items, plan, finish));
        return new([.. stretches.SelectMany(each => each)]);
    }

    public override PassFindings? Rerun(PassFindings before, PlanEdit edit, bool readsSection, Func<Finding, Finding> finish)
    {
        var again = new SortedDictionary<int, Finding[]>();
        if (edit.Item is TItem now) Examine(now, again, edit.Model, finish);
        if (!readsSection) return again.Count == 0 ? before : before.With(again);

        if (affected?.Invoke(edit) is not { } others) return null;
        foreach (var other in others) Examine(other, again, edit.Model, finish);
        return before.With(again);
    }

    private void Examine(TItem item, SortedDictionary<int, Finding[]> into, PlanModel plan, Func<Finding, Finding> finish)
    {
        if (plan.ItemsOf<TItem>().IndexOf(item.Id) is >= 0 and var at) into[at] = Examine(item, plan, finish);
    }

    private List<(int At, Finding[] Found)> Examine(int from, int to, Section<TItem> items, PlanModel plan, Func<Finding, Finding> finish)
    {
        var found = new List<(int, Finding[])>();
        for (var at = from; at < to; at++)
            if (Examine(items[at], plan, finish) is { Length: > 0 } about) found.Add((at, about));
        return found;
    }

    private Finding[] Examine(TItem item, PlanModel plan, Func<Finding, Finding> finish)
    {
        List<Finding>? found = null;
        foreach (var finding in examine(item, plan)) (found ??= []).Add(finish(finding));
        return found is null ? [] : [.. found];
    }
}
