namespace Houselights.App.People.Accounts;

/// <summary>
/// Wrong passwords for addresses that have no account: they lock like those that have one, so that locking tells nobody who has.
/// Memory is fixed; addresses share places by a hash that nobody outside knows. Thread-safe.
/// </summary>
internal sealed class Strangers
{
    private const int Places = 4096;

    private readonly (int Failures, DateTimeOffset LockedUntil)[] places = new (int, DateTimeOffset)[Places];
    private readonly int seed = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>Until when the address is locked; null where it isn't.</summary>
    public DateTimeOffset? LockedAt(string mail, DateTimeOffset now)
    {
        lock (places) return Of(mail).LockedUntil is var until && until > now ? until : null;
    }

    /// <summary>Counts a wrong password; until when the address is locked now, or null.</summary>
    public DateTimeOffset? Fail(string mail, DateTimeOffset now)
    {
        lock (places)
        {
            ref var place = ref Of(mail);
            place = place.Failures + 1 >= Accounts.MostFailures ? (0, now + Accounts.LockedFor) : (place.Failures + 1, place.LockedUntil);
            return place.LockedUntil > now ? place.LockedUntil : null;
        }
    }

    private ref (int Failures, DateTimeOffset LockedUntil) Of(string mail) => ref places[(uint)HashCode.Combine(seed, mail) % Places];
}
