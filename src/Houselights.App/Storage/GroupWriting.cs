using Houselights.App.Live;

namespace Houselights.App.Storage;

/// <summary>A write in progress that shares its transaction with its neighbours. Belongs to one use case alone.</summary>
internal sealed class GroupWriting(Sql sql, DateTimeOffset now)
{
    private readonly List<Changed> changes = [];

    public Sql Sql { get; } = sql;

    /// <summary>The instant of the write.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>What is published once the transaction is on the disk.</summary>
    internal IReadOnlyList<Changed> Changes => changes;

    /// <summary>Whether what was written over must be gone from every file before the caller is told.</summary>
    internal bool Erases { get; private set; }

    public void Announce(string topic, long revision) => changes.Add(new(topic, revision));

    /// <summary>What this write removes or replaces is erased from the write-ahead log too.</summary>
    public void Erase() => Erases = true;
}
