using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People.Accounts;

/// <summary>
/// Who can sign in here, and how. Passwords are hashed outside of every write; a write sets what was hashed. Thread-safe.
/// </summary>
public sealed class Accounts
{
    /// <summary>Wrong passwords one after the other until an account locks.</summary>
    public const int MostFailures = 5;

    /// <summary>How long a locked account stays so.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Characters of the shortest and the longest password.</summary>
    public const int ShortestPassword = PasswordRule.Shortest, LongestPassword = PasswordRule.Longest;

    private readonly AccountStore store;
    private readonly Strangers strangers = new();
    private volatile bool hasSome;

    internal Accounts(AccountStore store) => this.store = store;

    /// <summary>Whether nobody has an account yet: only then the first one can be made without an invitation.</summary>
    public async Task<bool> IsEmpty(CancellationToken cancel = default)
    {
        if (hasSome) return false;
        hasSome = await store.Read((_, db) => db.Accounts.AnyAsync(cancel), cancel);
        return !hasSome;
    }

    /// <summary>Makes the first account, which looks after the server.</summary>
    /// <returns><see cref="Conflict{T}"/> where there is one already; <see cref="Unfitting{T}"/> where something is wrong with the form.</returns>
    public async Task<Outcome<AccountProfile>> Found(NewAccount asked, CancellationToken cancel = default)
    {
        if (!await IsEmpty(cancel)) return Founded();
        var (account, wrong) = await Draw(asked, cancel);
        if (account is null) return wrong!;
        account.IsAdministrator = true;
        return await store.Write<AccountProfile>(account.Profile.Actor, async (users, writing) =>
        {
            if (await writing.Db.Accounts.AnyAsync(cancel)) return Founded();
            AccountStore.Demand(await users.CreateAsync(account));
            return new Done<AccountProfile>(account.Profile);
        }, cancel);
    }

    /// <summary>Signs in with mail and password. Which of the two is wrong isn't said, and takes the same work.</summary>
    /// <returns><see cref="Unfitting{T}"/> with <see cref="AccountWrong.NotKnown"/>, <see cref="AccountWrong.Locked"/> or <see cref="AccountWrong.Disabled"/>.</returns>
    public async Task<Outcome<AccountProfile>> SignIn(string? mail, string? password, CancellationToken cancel = default)
    {
        var (asked, now) = ((mail ?? "").Trim(), store.Time.GetUtcNow());
        if (asked.Length is 0 or > Account.LongestMail) return NotKnown<AccountProfile>();
        var account = await store.ByMail(asked, cancel);
        if ((account is null ? strangers.LockedAt(Users.Normal(asked), now) : account.LockoutEnd) is { } until && until > now) return Locked<AccountProfile>(until, now);
        if (!store.Passwords.Fits(account, password ?? "")) return await Fail<AccountProfile>(account, asked, cancel);
        return account!.DisabledAt is null ? await Welcome(account, cancel) : new Unfitting<AccountProfile>(AccountField.Whole, AccountWrong.Disabled);
    }

    /// <summary>Whether it is the actor's password: asked again before a sensitive act. Wrong ones count towards the lock.</summary>
    public async Task<Outcome<AccountProfile>> Confirm(Actor actor, string? password, CancellationToken cancel = default) =>
        await store.ById(actor.Id, cancel) is { } account ? await SignIn(account.Email, password, cancel) : AccountStore.Gone<AccountProfile>();

    /// <summary>The account as it is now; null where it isn't there or is disabled. What a session is compared with.</summary>
    public async Task<AccountProfile?> Of(string id, CancellationToken cancel = default) =>
        await store.ById(id, cancel) is { DisabledAt: null } account ? account.Profile : null;

    /// <summary>Sets a new password, and ends all other sessions.</summary>
    /// <returns>The account with its new stamp; <see cref="Unfitting{T}"/> where the present password is wrong or the new one isn't taken.</returns>
    public async Task<Outcome<AccountProfile>> ChangePassword(Actor actor, string? current, string? password, CancellationToken cancel = default)
    {
        if (await store.ById(actor.Id, cancel) is not { DisabledAt: null } account) return AccountStore.Gone<AccountProfile>();
        var form = new AccountForm();
        form.Password(password, await store.OwnWords(account.DisplayName, account.Email, cancel));
        if (!form.IsSound) return form.Unfitting<AccountProfile>();
        if (account.IsLockedAt(store.Time.GetUtcNow())) return Locked<AccountProfile>(account.LockoutEnd!.Value, store.Time.GetUtcNow());
        if (account.PasswordHash is not null && !store.Passwords.Fits(account, current ?? ""))
            return await Fail<AccountProfile>(account, account.Email!, cancel) is Unfitting<AccountProfile> { Flaws: [{ Wrong: AccountWrong.Locked }] } locked
                ? locked : new Unfitting<AccountProfile>(AccountField.Current, AccountWrong.NotKnown);
        return await SetPassword(actor, account, password!, cancel);
    }

    /// <summary>Changes what a person says about their own account.</summary>
    public async Task<Outcome<AccountProfile>> Change(Actor actor, AccountWishes wishes, CancellationToken cancel = default)
    {
        var form = new AccountForm();
        var (name, mail) = (form.Name(wishes.Name), form.Mail(wishes.Mail));
        if (!form.IsSound) return form.Unfitting<AccountProfile>();
        return await store.WriteTo<AccountProfile>(actor, actor.Id, async (users, account, writing) =>
        {
            if (await writing.Db.Accounts.AnyAsync(other => other.Id != account.Id && other.NormalizedEmail == Users.Normal(mail), cancel))
                return new Unfitting<AccountProfile>(AccountField.Mail, AccountWrong.MailTaken);
            (account.DisplayName, account.Email, account.Language, account.WantsDigest) = (name, mail, AccountForm.Language(wishes.Language), wishes.WantsDigest);
            AccountStore.Demand(await users.UpdateAsync(account));
            return new Done<AccountProfile>(account.Profile);
        }, cancel);
    }

    /// <summary>Ends every session of the actor's account; the one that asks goes on with the new stamp.</summary>
    public Task<Outcome<AccountProfile>> SignOutEverywhere(Actor actor, CancellationToken cancel = default) =>
        store.WriteTo<AccountProfile>(actor, actor.Id, async (users, account, _) =>
        {
            AccountStore.Demand(await users.UpdateSecurityStampAsync(account));
            return new Done<AccountProfile>(account.Profile);
        }, cancel);

    /// <summary>Every account, by name: an administrator's right. Nothing of any plan comes with it.</summary>
    public Task<Outcome<ImmutableArray<KnownAccount>>> All(Actor actor, CancellationToken cancel = default) =>
        store.Read<Outcome<ImmutableArray<KnownAccount>>>(async (users, db) =>
        {
            if (await users.FindByIdAsync(actor.Id) is not { IsAdministrator: true, DisabledAt: null }) return AccountStore.Gone<ImmutableArray<KnownAccount>>();
            var all = await db.Accounts.AsNoTracking().ToListAsync(cancel);
            return new Done<ImmutableArray<KnownAccount>>([.. all.OrderBy(each => each.DisplayName, StringComparer.CurrentCultureIgnoreCase).ThenBy(each => each.Id, StringComparer.Ordinal)
                .Select(each => new KnownAccount(each.Id, each.DisplayName, each.Email!, each.IsAdministrator, each.CreatedAt, each.DisabledAt))]);
        }, cancel);

    /// <summary>Keeps an account out, or lets it in again: an administrator's right. Its sessions end; everything it did stays.</summary>
    public Task<Outcome<AccountProfile>> Disable(Actor actor, string id, bool disabled = true, CancellationToken cancel = default) =>
        store.Write<AccountProfile>(actor, async (users, writing) =>
        {
            if (await users.FindByIdAsync(actor.Id) is not { IsAdministrator: true, DisabledAt: null }) return new Unfitting<AccountProfile>(AccountField.Whole, AccountWrong.NotAdministrator);
            if (await users.FindByIdAsync(id) is not { } account) return AccountStore.Gone<AccountProfile>();
            if (disabled && account.IsAdministrator && !await writing.Db.Accounts.AnyAsync(other => other.Id != id && other.IsAdministrator && other.DisabledAt == null, cancel))
                return new Unfitting<AccountProfile>(AccountField.Whole, AccountWrong.LastAdministrator);
            account.DisabledAt = disabled ? writing.Now : null;
            AccountStore.Demand(await users.UpdateSecurityStampAsync(account));
            return new Done<AccountProfile>(account.Profile);
        }, cancel);

    /// <summary>An account as a form asks for it, ready to be added in a write; or what is wrong with the form.</summary>
    internal async Task<(Account? Account, Unfitting<AccountProfile>? Wrong)> Draw(NewAccount asked, CancellationToken cancel)
    {
        var form = new AccountForm();
        var (name, mail) = (form.Name(asked.Name), form.Mail(asked.Mail));
        var password = form.Password(asked.Password, await store.OwnWords(name, mail, cancel));
        if (!form.IsSound) return (null, form.Unfitting<AccountProfile>());
        return (new Account
        {
            Id = Account.NewId(),
            DisplayName = name,
            Email = mail,
            NormalizedEmail = Users.Normal(mail),
            Language = AccountForm.Language(asked.Language),
            PasswordHash = store.Passwords.Hash(password),
            SecurityStamp = Account.NewId(),
            CreatedAt = store.Time.GetUtcNow(),
        }, null);
    }

    /// <summary>Sets a password that was looked at, ends all sessions, and opens the lock.</summary>
    internal async Task<Outcome<AccountProfile>> SetPassword(Actor actor, Account before, string password, CancellationToken cancel)
    {
        var hash = store.Passwords.Hash(password);
        return await store.WriteTo<AccountProfile>(actor, before.Id, async (users, account, _) =>
        {
            // Somebody was quicker, or the same link was opened twice.
            if (account.SecurityStamp != before.SecurityStamp) return new Unfitting<AccountProfile>(AccountField.Whole, AccountWrong.LinkGone);
            (account.PasswordHash, account.AccessFailedCount, account.LockoutEnd) = (hash, 0, null);
            AccountStore.Demand(await users.UpdateSecurityStampAsync(account));
            return new Done<AccountProfile>(account.Profile);
        }, cancel);
    }

    private async Task<Outcome<AccountProfile>> Welcome(Account account, CancellationToken cancel)
    {
        if (account.AccessFailedCount == 0 && account.LockoutEnd is null) return new Done<AccountProfile>(account.Profile);
        return await store.WriteTo<AccountProfile>(account.Profile.Actor, account.Id, async (users, row, writing) =>
        {
            if (row.IsLockedAt(writing.Now)) return Locked<AccountProfile>(row.LockoutEnd!.Value, writing.Now);
            (row.AccessFailedCount, row.LockoutEnd) = (0, null);
            AccountStore.Demand(await users.UpdateAsync(row));
            return new Done<AccountProfile>(row.Profile);
        }, cancel);
    }

    // Counted inside the write, so that guesses sent at once count each.
    private async Task<Outcome<T>> Fail<T>(Account? account, string mail, CancellationToken cancel)
    {
        if (account is null)
        {
            var locked = strangers.Fail(Users.Normal(mail), store.Time.GetUtcNow());
            return locked is null ? NotKnown<T>() : Locked<T>(locked.Value, store.Time.GetUtcNow());
        }

        var counted = await store.Write<Account>(account.Profile.Actor, async (users, writing) =>
        {
            if (await users.FindByIdAsync(account.Id) is not { } row) return AccountStore.Gone<Account>();
            if (++row.AccessFailedCount >= MostFailures) (row.AccessFailedCount, row.LockoutEnd) = (0, writing.Now + LockedFor);
            AccountStore.Demand(await users.UpdateAsync(row));
            return new Done<Account>(row);
        }, cancel);
        return counted is Done<Account> { Value.LockoutEnd: { } until } && until > store.Time.GetUtcNow() ? Locked<T>(until, store.Time.GetUtcNow()) : NotKnown<T>();
    }

    private static Unfitting<T> NotKnown<T>() => new(AccountField.Whole, AccountWrong.NotKnown);

    private static Unfitting<T> Locked<T>(DateTimeOffset until, DateTimeOffset now) =>
        new(AccountField.Whole, AccountWrong.Locked, Math.Max(1, (int)Math.Ceiling((until - now).TotalMinutes)));

    private static Conflict<AccountProfile> Founded() => new("This Houselights has its first account already.", "Sign in, or ask who keeps your organisation for an invitation.");
}
