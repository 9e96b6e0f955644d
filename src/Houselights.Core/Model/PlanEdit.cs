namespace Houselights.Core.Model;

/// <summary>What an edit touched, so that only what depends on it is computed again.</summary>
/// <param name="Model">The model after the edit.</param>
/// <param name="Changed">The sections that differ.</param>
/// <param name="Item">The one item that was replaced or added; null where a whole section may differ.</param>
/// <param name="Before">What the item was; null where it was added.</param>
public sealed record PlanEdit(PlanModel Model, Sections Changed, Item? Item, Item? Before = null);

public sealed partial class PlanModel
{
    /// <summary>
    /// The model with one item replaced by another of the same id, or added behind the others. Everything that doesn't depend on
    /// it is shared with this model.
    /// </summary>
    public PlanEdit With<TItem>(TItem item) where TItem : Identified => With(LensOf<TItem>(), item, item.Id);

    /// <summary>The model with the one item that a part of a plan holds in a section.</summary>
    internal PlanEdit WithOnly(string section, Plan part) => LensesByName[section].With(this, part);

    /// <summary>True for a section whose items are replaced one at a time.</summary>
    internal static bool HasLens(string section) => LensesByName.ContainsKey(section);

    private PlanEdit With<TItem>(Lens<TItem> lens, TItem item, string id) where TItem : Item
    {
        var written = lens.Written(Source);
        var at = IndexById(written, id);
        var source = lens.Write(Source, at < 0 ? written.Add(item) : written.SetItem(at, item));

        var shown = lens.Shown(parts);
        var position = shown.IndexOf(id);
        var visible = lens.Replay(new Replay(AsOf, parts.Zone), item);
        if (visible is null || (position < 0 && at >= 0)) return With(source, lens.Section);

        var section = position < 0 ? shown.WithMore(visible) : shown.With(position, visible);
        var before = position < 0 ? null : shown[position];
        var next = lens.Show(parts, section);
        next = next with { Derived = DerivedAfter(lens.Section, before, visible, position < 0 ? section.Count - 1 : position, next) };
        return new PlanEdit(new PlanModel(source, AsOf, next), lens.Section, visible, before);
    }

    /// <summary>The model of a changed plan, where only some sections may differ.</summary>
    public PlanEdit With(Plan source, Sections changed)
    {
        // Stage, zone and calendar decide how everything else is seen.
        var fresh = Parts.Of(source, AsOf);
        return new PlanEdit(new PlanModel(source, AsOf, fresh), changed.HasFlag(Model.Sections.Cycle) ? Model.Sections.All : changed, null);
    }

    private static int IndexById<TItem>(System.Collections.Immutable.ImmutableArray<TItem> items, string id) where TItem : Item
    {
        for (var i = 0; i < items.Length; i++)
            if (items[i] is Identified each && each.Id == id) return i;
        return -1;
    }
}
