using Houselights.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People.Accounts;

/// <summary>What all use cases of accounts share: reading them, and writing them through the commit gate. Thread-safe.</summary>
internal sealed record AccountStore(IDbContextFactory<HouselightsDb> Contexts, Commit Gate, Passwords Passwords, DeploymentKey Key, TimeProvider Time)
{
    /// <summary>Names of organisations that a password is compared with.</summary>
    private const int MostNames = 200;

    /// <summary>Reads with Identity over a context of its own.</summary>
    public async Task<T> Read<T>(Func<UserManager<Account>, HouselightsDb, Task<T>> read, CancellationToken cancel)
    {
        await using var db = await Contexts.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        using var users = Users.Over(db, Passwords.Hasher);
        return await read(users, db);
    }

    public Task<Account?> ByMail(string mail, CancellationToken cancel) =>
        Read((_, db) => db.Accounts.FirstOrDefaultAsync(account => account.NormalizedEmail == Users.Normal(mail), cancel), cancel);

    public Task<Account?> ById(string id, CancellationToken cancel) =>
        Read((_, db) => db.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancel), cancel);

    /// <summary>Names that a password must not lean on, the organisations' among them.</summary>
    public async Task<IReadOnlyList<string>> OwnWords(string? name, string? mail, CancellationToken cancel) =>
        await Read(async (_, db) => (IReadOnlyList<string>)[name ?? "", mail ?? "", "Houselights", .. await db.Organisations.Select(each => each.Name).Take(MostNames).ToListAsync(cancel)], cancel);

    /// <summary>Writes with Identity inside one transaction of the gate.</summary>
    public Task<Outcome<T>> Write<T>(Actor actor, Func<UserManager<Account>, Writing, Task<Outcome<T>>> write, CancellationToken cancel) =>
        Gate.Write<T>(actor, async writing =>
        {
            using var users = Users.Over(writing.Db, Passwords.Hasher);
            return await write(users, writing);
        }, cancel);

    /// <summary>Writes to one account; <see cref="Missing{T}"/> where it isn't there or is disabled.</summary>
    public Task<Outcome<T>> WriteTo<T>(Actor actor, string id, Func<UserManager<Account>, Account, Writing, Task<Outcome<T>>> write, CancellationToken cancel) =>
        Write<T>(actor, async (users, writing) =>
            await users.FindByIdAsync(id) is { DisabledAt: null } account ? await write(users, account, writing) : Gone<T>(), cancel);

    public static Missing<T> Gone<T>() => new("There is no such account.");

    /// <summary>What Identity refuses is a fault of ours: what people type was looked at before.</summary>
    public static void Demand(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
