using System.Collections;

namespace Houselights.Core.Model;

/// <summary>
/// The visible items of one section in the order of the file, found by id through an index. An array, not a dictionary: a check walks
/// a hundred thousand items, and an edit replaces one.
/// </summary>
public sealed class Section<TItem> : IReadOnlyList<TItem> where TItem : Item
{
    private readonly TItem[] items;
    private readonly IdIndex? index;
    private readonly Func<int, string> idAt;

    internal Section(TItem[] items)
    {
        this.items = items;
        idAt = IdAt;
        index = typeof(Identified).IsAssignableFrom(typeof(TItem)) ? IdIndex.Of(items.Length, idAt) : null;
    }

    private Section(TItem[] items, IdIndex? index) => (this.items, this.index, idAt) = (items, index, IdAt);

    public int Count => items.Length;

    public bool IsEmpty => items.Length == 0;

    public TItem this[int index] => items[index];

    public ReadOnlySpan<TItem> Span => items;

    /// <summary>The position of an id, given bare or as <c>section/id</c>; −1 where it isn't there.</summary>
    public int IndexOf(string? reference) =>
        reference is null || index is null ? -1 : index.Find(reference.AsSpan(reference.IndexOf('/', StringComparison.Ordinal) + 1), idAt);

    public TItem? Find(string? reference) => IndexOf(reference) is >= 0 and var at ? items[at] : null;

    public bool Has(string? reference) => IndexOf(reference) >= 0;

    /// <summary>The section with one item replaced by another of the same id.</summary>
    internal Section<TItem> With(int at, TItem item)
    {
        var copy = (TItem[])items.Clone();
        copy[at] = item;
        return new Section<TItem>(copy, index);
    }

    /// <summary>The section with an item behind the others.</summary>
    internal Section<TItem> WithMore(TItem item)
    {
        TItem[] more = [.. items, item];
        return new Section<TItem>(more, index?.With(items.Length, at => IdOf(more[at])));
    }

    private string IdAt(int at) => IdOf(items[at]);

    private static string IdOf(TItem item) => (item as Identified)?.Id ?? "";

    public IEnumerator<TItem> GetEnumerator() => ((IEnumerable<TItem>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
