using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>One way in which a check is run, and how its findings are kept up to date.</summary>
internal abstract class Pass
{
    /// <summary>Findings of the whole plan.</summary>
    public abstract PassFindings Run(PlanModel plan, Func<Finding, Finding> finish);

    /// <summary>True where the one edited item is all that this pass has to look at again.</summary>
    public abstract bool Covers(Item item);

    /// <summary>Findings after one item was replaced or added.</summary>
    public abstract PassFindings Rerun(PassFindings before, Item item, PlanModel plan, Func<Finding, Finding> finish);
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

    public override bool Covers(Item item) => false;

    public override PassFindings Rerun(PassFindings before, Item item, PlanModel plan, Func<Finding, Finding> finish) => Run(plan, finish);
}

internal sealed class ItemPass<TItem>(Func<TItem, PlanModel, IEnumerable<Finding>> examine) : Pass where TItem : Identified
{
    public override PassFindings Run(PlanModel plan, Func<Finding, Finding> finish)
    {
        var items = plan.ItemsOf<TItem>();
        var byItem = new SortedDictionary<int, Finding[]>();
        for (var i = 0; i < items.Count; i++)
            if (Examine(items[i], plan, finish) is { Length: > 0 } found) byItem.Add(i, found);
        return new(byItem);
    }

    public override bool Covers(Item item) => item is TItem;

    public override PassFindings Rerun(PassFindings before, Item item, PlanModel plan, Func<Finding, Finding> finish)
    {
        var fresh = (TItem)item;
        var at = plan.ItemsOf<TItem>().IndexOf(fresh.Id);
        var found = Examine(fresh, plan, finish);
        if (found.Length == 0 && !before.ByItem.ContainsKey(at)) return before;
        var byItem = new SortedDictionary<int, Finding[]>(before.ByItem);
        if (found.Length == 0) byItem.Remove(at);
        else byItem[at] = found;
        return new(byItem);
    }

    private Finding[] Examine(TItem item, PlanModel plan, Func<Finding, Finding> finish)
    {
        List<Finding>? found = null;
        foreach (var finding in examine(item, plan)) (found ??= []).Add(finish(finding));
        return found is null ? [] : [.. found];
    }
}
