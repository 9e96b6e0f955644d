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

/// <summary>Findings of one pass, by the position of the item that they are about; the plan as a whole is position 0.</summary>
internal sealed class PassFindings(SortedDictionary<int, Finding[]> byItem)
{
    public SortedDictionary<int, Finding[]> ByItem => byItem;
}

internal sealed class PlanPass(Func<PlanModel, IEnumerable<Finding>> examine) : Pass
{
    public override PassFindings Run(PlanModel plan, Func<Finding, Finding> finish) =>
        examine(plan).Select(finish).ToArray() is { Length: > 0 } found ? new(new() { [0] = found }) : new([]);

    public override PassFindings? Rerun(PassFindings before, PlanEdit edit, bool readsSection, Func<Finding, Finding> finish) => readsSection ? null : before;
}

internal sealed class ItemPass<TItem>(
    Func<TItem, PlanModel, IEnumerable<Finding>> examine, Func<TItem?, TItem, PlanModel, IEnumerable<TItem>?>? affected = null) : Pass where TItem : Identified
{
    public override PassFindings Run(PlanModel plan, Func<Finding, Finding> finish)
    {
        var items = plan.ItemsOf<TItem>();
        var byItem = new SortedDictionary<int, Finding[]>();
        for (var i = 0; i < items.Count; i++)
            if (Examine(items[i], plan, finish) is { Length: > 0 } found) byItem.Add(i, found);
        return new(byItem);
    }

    public override PassFindings? Rerun(PassFindings before, PlanEdit edit, bool readsSection, Func<Finding, Finding> finish)
    {
        if (edit.Item is not TItem now) return readsSection ? null : before;
        List<TItem> again = [now];
        if (readsSection)
        {
            if (affected?.Invoke(edit.Before as TItem, now, edit.Model) is not { } others) return null;
            again.AddRange(others);
        }

        return Rerun(before, again, edit.Model, finish);
    }

    private PassFindings Rerun(PassFindings before, List<TItem> again, PlanModel plan, Func<Finding, Finding> finish)
    {
        SortedDictionary<int, Finding[]>? changed = null;
        foreach (var item in again)
        {
            var at = plan.ItemsOf<TItem>().IndexOf(item.Id);
            var found = Examine(item, plan, finish);
            if (found.Length == 0 && !before.ByItem.ContainsKey(at)) continue;
            changed ??= new(before.ByItem);
            if (found.Length == 0) changed.Remove(at);
            else changed[at] = found;
        }

        return changed is null ? before : new(changed);
    }

    private Finding[] Examine(TItem item, PlanModel plan, Func<Finding, Finding> finish)
    {
        List<Finding>? found = null;
        foreach (var finding in examine(item, plan)) (found ??= []).Add(finish(finding));
        return found is null ? [] : [.. found];
    }
}
