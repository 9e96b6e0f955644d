using System.Collections;

namespace Houselights.Core.Model;

/// <summary>
/// No id, one id, or several: what a sick plan may contain where a healthy one has exactly one. Takes one word of memory,
/// because a large plan holds a million of them.
/// </summary>
public readonly struct Ids : IReadOnlyList<string>, IEquatable<Ids>
{
    private readonly object? held;

    private Ids(object? held) => this.held = held;

    /// <summary>Nobody and nothing.</summary>
    public static Ids None => default;

    public static Ids Of(params string[] ids) => ids.Length switch { 0 => default, 1 => new(ids[0]), _ => new(ids) };

    public static implicit operator Ids(string? id) => new(id);

    public int Count => held switch { null => 0, string => 1, _ => ((string[])held).Length };

    public bool IsEmpty => held is null;

    /// <summary>The id where there is exactly one, else null.</summary>
    public string? Single => held as string;

    /// <summary>The first id, or null.</summary>
    public string? First => held switch { null => null, string one => one, _ => ((string[])held)[0] };

    public string this[int index] => held switch
    {
        string one when index == 0 => one,
        string[] several => several[index],
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public bool Contains(string id)
    {
        foreach (var each in this)
            if (each == id) return true;
        return false;
    }

    /// <summary>
    /// The ids that point into one section: those written with it, and bare ones unless <paramref name="elsewhere"/> claims them.
    /// </summary>
    public Ids Only(string section, Func<string?, bool>? elsewhere = null)
    {
        if (held is string one) return Belongs(one, section, elsewhere) ? this : None;
        if (held is null) return this;
        List<string>? kept = null;
        foreach (var id in this)
            if (Belongs(id, section, elsewhere)) (kept ??= []).Add(id);
        return kept is null ? None : Of([.. kept]);
    }

    private static bool Belongs(string id, string section, Func<string?, bool>? elsewhere)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? elsewhere is null || !elsewhere(id) : id.AsSpan(0, slash).SequenceEqual(section);
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<string> IEnumerable<string>.GetEnumerator()
    {
        foreach (var id in this) yield return id;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<string>)this).GetEnumerator();

    public bool Equals(Ids other)
    {
        if (Count != other.Count) return false;
        for (var i = 0; i < Count; i++)
            if (this[i] != other[i]) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is Ids other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var id in this) hash.Add(id, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public static bool operator ==(Ids left, Ids right) => left.Equals(right);

    public static bool operator !=(Ids left, Ids right) => !left.Equals(right);

    public override string ToString() => string.Join(", ", (IEnumerable<string>)this);

    /// <summary>Walks the ids without allocating.</summary>
    public struct Enumerator(Ids ids)
    {
        private int at = -1;

        public readonly string Current => ids[at];

        public bool MoveNext() => ++at < ids.Count;
    }
}
