using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace Houselights.App.People.Accounts;

/// <summary>What a passkey proved.</summary>
/// <param name="AccountId">Whose passkey it is.</param>
/// <param name="Passkey">The passkey with its new counter.</param>
public sealed record ProvedPasskey(string AccountId, UserPasskeyInfo Passkey);

/// <summary>
/// Passkeys of accounts. The door verifies what the browser sent, with the Identity of the same write that keeps it: what is looked
/// up and what is changed can't part. Thread-safe.
/// </summary>
public sealed class Passkeys
{
    private readonly AccountStore store;

    internal Passkeys(AccountStore store) => this.store = store;

    /// <summary>The actor's passkeys, oldest first.</summary>
    public Task<IReadOnlyList<Passkey>> Of(Actor actor, CancellationToken cancel = default) =>
        store.Read<IReadOnlyList<Passkey>>(async (users, _) =>
            await users.FindByIdAsync(actor.Id) is not { } account ? []
                : [.. (await users.GetPasskeysAsync(account)).OrderBy(key => key.CreatedAt).Select(key => new Passkey(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "", key.CreatedAt))], cancel);

    /// <summary>Looks something up with Identity, as making a challenge needs to; nothing is kept.</summary>
    public Task<T> Reading<T>(Func<UserManager<Account>, Task<T>> read, CancellationToken cancel = default) => store.Read((users, _) => read(users), cancel);

    /// <summary>Adds a passkey to the actor's account.</summary>
    /// <param name="actor">Whose account.</param>
    /// <param name="name">What the owner calls it, 1 to 60 characters.</param>
    /// <param name="attest">Verifies what the browser sent; null where it doesn't hold.</param>
    public Task<Outcome<Passkey>> Add(Actor actor, string? name, Func<UserManager<Account>, Task<UserPasskeyInfo?>> attest, CancellationToken cancel = default)
    {
        var form = new AccountForm();
        var called = form.PasskeyName(name);
        return !form.IsSound ? Task.FromResult<Outcome<Passkey>>(form.Unfitting<Passkey>()) : store.WriteTo<Passkey>(actor, actor.Id, async (users, account, writing) =>
        {
            if ((await users.GetPasskeysAsync(account)).Count >= Passkey.Most) return new Unfitting<Passkey>(AccountField.Passkey, AccountWrong.TooManyPasskeys, Passkey.Most);
            if (await attest(users) is not { IsUserVerified: true } proved) return Refused<Passkey>();
            proved.Name = called;
            AccountStore.Demand(await users.AddOrUpdatePasskeyAsync(account, proved));
            return new Done<Passkey>(new(Base64Url.EncodeToString(proved.CredentialId), called, writing.Now));
        }, cancel);
    }

    /// <summary>Calls a passkey something else.</summary>
    public Task<Outcome<Passkey>> Rename(Actor actor, string id, string? name, CancellationToken cancel = default)
    {
        var form = new AccountForm();
        var called = form.PasskeyName(name);
        return !form.IsSound ? Task.FromResult<Outcome<Passkey>>(form.Unfitting<Passkey>()) : OnOne<Passkey>(actor, id, async (users, account, key) =>
        {
            key.Name = called;
            AccountStore.Demand(await users.AddOrUpdatePasskeyAsync(account, key));
            return new Done<Passkey>(new(id, called, key.CreatedAt));
        }, cancel);
    }

    /// <summary>Removes a passkey; nobody signs in with it from then on.</summary>
    public Task<Outcome<Passkey>> Remove(Actor actor, string id, CancellationToken cancel = default) => OnOne<Passkey>(actor, id, async (users, account, key) =>
    {
        AccountStore.Demand(await users.RemovePasskeyAsync(account, key.CredentialId));
        return new Done<Passkey>(new(id, key.Name ?? "", key.CreatedAt));
    }, cancel);

    /// <summary>Signs in with a passkey.</summary>
    /// <param name="prove">Verifies what the browser sent; null where it doesn't hold.</param>
    /// <param name="only">The id of the one account that may sign in so, where a session is confirmed; null for any.</param>
    public Task<Outcome<AccountProfile>> SignIn(Func<UserManager<Account>, Task<ProvedPasskey?>> prove, string? only = null, CancellationToken cancel = default) =>
        store.Write<AccountProfile>(Nobody, async (users, _) =>
        {
            if (await prove(users) is not { Passkey.IsUserVerified: true } proved || (only is not null && proved.AccountId != only)) return Refused<AccountProfile>();
            if (await users.FindByIdAsync(proved.AccountId) is not { } account) return Refused<AccountProfile>();
            if (account.DisabledAt is not null) return new Unfitting<AccountProfile>(AccountField.Whole, AccountWrong.Disabled);
            AccountStore.Demand(await users.AddOrUpdatePasskeyAsync(account, proved.Passkey));
            return new Done<AccountProfile>(account.Profile);
        }, cancel);

    private static readonly Actor Nobody = new("signing-in", "Somebody who signs in");

    private Task<Outcome<T>> OnOne<T>(Actor actor, string id, Func<UserManager<Account>, Account, UserPasskeyInfo, Task<Outcome<T>>> act, CancellationToken cancel) =>
        store.WriteTo<T>(actor, actor.Id, async (users, account, _) =>
            Base64Url.IsValid(id) && await users.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) is { } key ? await act(users, account, key) : new Missing<T>("There is no such passkey."), cancel);

    private static Unfitting<T> Refused<T>() => new(AccountField.Whole, AccountWrong.PasskeyRefused);
}
