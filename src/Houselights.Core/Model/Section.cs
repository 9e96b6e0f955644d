using System.Collections;

namespace Houselights.Core.Model;

/// <summary>
/// The visible items of one section in the order of the file, found by id through a sorted index. An array, not a dictionary:
/// a check walks a hundred thousand items, and an edit replaces one.
/// </summary>
public sealed class Section<TItem> : IReadOnlyList<TItem> where TItem : Item
{
    private readonly TItem[] items;
    private readonly int[] order;

    internal Section(TItem[] items)
    {
        this.items = items;
        order = Sorted(items);
    }

    private Section(TItem[] items, int[] order) => (this.items, this.order) = (items, order);

    public int Count => items.Length;

    public bool IsEmpty => items.Length == 0;

    public TItem this[int index] => items[index];

    public ReadOnlySpan<TItem> Span => items;

    /// <summary>The position of an id, given bare or as <c>section/id</c>; −1 where it isn't there.</summary>
    public int IndexOf(string? reference)
    {
        if (reference is null || order.Length == 0) return -1;
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var id = slash < 0 ? reference : reference[(slash + 1)..];
        var (low, high) = (0, order.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var compared = string.CompareOrdinal(IdOf(items[order[middle]]), id);
            if (compared == 0) return order[middle];
            if (compared < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    public TItem? Find(string? reference) => IndexOf(reference) is >= 0 and var at ? items[at] : null;

    public bool Has(string? reference) => IndexOf(reference) >= 0;

    /// <summary>The section with one item replaced by another of the same id.</summary>
    internal Section<TItem> With(int index, TItem item)
    {
        var copy = (TItem[])items.Clone();
        copy[index] = item;
        return new Section<TItem>(copy, order);
    }

    /// <summary>The section with an item behind the others.</summary>
    internal Section<TItem> WithMore(TItem item)
    {
        TItem[] more = [.. items, item];
        if (order.Length < items.Length) return new Section<TItem>(more, order);
        var id = IdOf(item);
        var at = 0;
        for (var (low, high) = (0, order.Length - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(IdOf(items[order[middle]]), id) < 0) at = low = middle + 1;
            else high = middle - 1;
        }

        return new Section<TItem>(more, [.. order.AsSpan(0, at), items.Length, .. order.AsSpan(at)]);
    }

    private static string IdOf(TItem item) => (item as Identified)?.Id ?? "";

    private static int[] Sorted(TItem[] items)
    {
        if (!typeof(Identified).IsAssignableFrom(typeof(TItem))) return [];
        var keys = Array.ConvertAll(items, IdOf);
        var positions = new int[items.Length];
        for (var i = 0; i < positions.Length; i++) positions[i] = i;
        Array.Sort(keys, positions, StringComparer.Ordinal);
        return positions;
    }

    public IEnumerator<TItem> GetEnumerator() => ((IEnumerable<TItem>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
