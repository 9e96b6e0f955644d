using System.Text.Json;
using Houselights.App.Live;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>A write in progress: the transaction of one use case. Belongs to that use case alone.</summary>
public sealed class Writing
{
    private readonly List<Changed> changes = [];

    internal Writing(HouselightsDb db, Actor actor, DateTimeOffset now) => (Db, Actor, Now) = (db, actor, now);

    public HouselightsDb Db { get; }

    public Actor Actor { get; }

    /// <summary>The instant of the write.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>What is published once the transaction is on the disk.</summary>
    internal IReadOnlyList<Changed> Changes => changes;

    /// <summary>Raises a cycle's revision under its row lock; rows that the write changes are stamped with the new one.</summary>
    public async Task<long> Raise(CycleRow cycle)
    {
        await Db.Cycles.Where(row => row.OrganisationId == cycle.OrganisationId && row.Id == cycle.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.Revision, each => each.Revision + 1));
        await Db.Entry(cycle).ReloadAsync();
        cycle.ChangedAt = Now;
        changes.Add(new(cycle.Id, cycle.Revision));
        return cycle.Revision;
    }

    /// <summary>Adds a cycle at revision 1.</summary>
    public void Add(CycleRow cycle)
    {
        cycle.Revision = 1;
        Db.Cycles.Add(cycle);
        changes.Add(new(cycle.Id, 1));
    }

    /// <summary>
    /// Runs a write once for each key of an actor in an organisation: repeated within seven days, it gives the first outcome again.
    /// </summary>
    /// <param name="organisation">The organisation's id.</param>
    /// <param name="key">The request's key, at most <see cref="KeptOutcome.LongestKey"/> characters; null for a write without one.</param>
    /// <param name="digest">SHA-256 of what is asked for.</param>
    /// <param name="write">The write.</param>
    public async Task<Outcome<T>> Once<T>(string organisation, string? key, string digest, Func<Task<Outcome<T>>> write)
    {
        if (key is null) return await write();
        if (key.Length is 0 or > KeptOutcome.LongestKey)
            return new Conflict<T>($"The idempotency key has {key.Length} characters.", $"Send one of 1 to {KeptOutcome.LongestKey} characters.");

        await Db.KeptOutcomes.Where(kept => kept.ExpiresAt <= Now).ExecuteDeleteAsync();
        var before = await Db.KeptOutcomes.FindAsync(organisation, Actor.Id, key);
        if (before is not null)
            return before.Digest == digest
                ? new Done<T>(JsonSerializer.Deserialize<T>(before.Outcome)!)
                : new Conflict<T>("This idempotency key was used for another request.", "Send the request with a key of its own.");

        var outcome = await write();
        if (outcome is Done<T> done) Keep(organisation, key, digest, JsonSerializer.Serialize(done.Value));
        return outcome;
    }

    private void Keep(string organisation, string key, string digest, string outcome) => Db.KeptOutcomes.Add(new KeptOutcome
    {
        OrganisationId = organisation,
        Actor = Actor.Id,
        Key = key,
        Digest = digest,
        Outcome = outcome,
        ExpiresAt = Now + KeptOutcome.Kept,
    });
}
