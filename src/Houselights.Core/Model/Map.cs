using System.Collections;
using System.Collections.Immutable;

namespace Houselights.Core.Model;

/// <summary>Values by id, in the order in which the file gives them. Small by nature: looked up by walking.</summary>
public readonly struct Map<TValue> : IReadOnlyList<KeyValuePair<string, TValue>>
{
    private readonly ImmutableArray<KeyValuePair<string, TValue>> entries;

    public Map(ImmutableArray<KeyValuePair<string, TValue>> entries) => this.entries = entries;

    private ImmutableArray<KeyValuePair<string, TValue>> Entries => entries.IsDefault ? [] : entries;

    public int Count => Entries.Length;

    public bool IsEmpty => Entries.IsEmpty;

    public KeyValuePair<string, TValue> this[int index] => Entries[index];

    public bool TryGet(string id, out TValue value)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key != id) continue;
            value = entry.Value;
            return true;
        }

        value = default!;
        return false;
    }

    public bool Has(string id) => TryGet(id, out _);

    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key);

    public IEnumerable<TValue> Values => Entries.Select(entry => entry.Value);

    public ImmutableArray<KeyValuePair<string, TValue>>.Enumerator GetEnumerator() => Entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, TValue>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Entries).GetEnumerator();
}
