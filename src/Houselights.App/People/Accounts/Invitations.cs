using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Houselights.App.Mail;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People.Accounts;

/// <summary>How people come into an organisation: a keeper gives a link, and who holds it accepts, once, within 14 days. Thread-safe.</summary>
public sealed class Invitations
{
    /// <summary>Bytes of a file of people.</summary>
    public const int MostBytes = InvitationFile.MostBytes;

    private const int TokenSize = 32;

    private readonly AccountStore store;
    private readonly Accounts accounts;
    private readonly Outbox outbox;

    internal Invitations(AccountStore store, Accounts accounts, Outbox outbox) => (this.store, this.accounts, this.outbox) = (store, accounts, outbox);

    /// <summary>Invites the people of a CSV file: all of them, or nobody.</summary>
    /// <returns><see cref="Refused{T}"/> with row and column of everything that is wrong.</returns>
    public async Task<Outcome<ImmutableArray<GivenInvitation>>> Invite(Actor actor, string cycleId, PlanSource file, Func<string, Uri>? linkOf, CancellationToken cancel = default)
    {
        var (rows, errors) = InvitationFile.Read(file);
        return errors.IsEmpty ? await Invite(actor, cycleId, rows, linkOf, cancel) : new Refused<ImmutableArray<GivenInvitation>>(errors);
    }

    /// <summary>Invites people into a cycle's organisation, and as persons of its plan: a keeper's right.</summary>
    /// <param name="actor">Who invites.</param>
    /// <param name="cycleId">Into which cycle.</param>
    /// <param name="rows">Whom; all of them, or nobody.</param>
    /// <param name="linkOf">The whole address of a token's page, which is mailed; null to mail nothing.</param>
    public async Task<Outcome<ImmutableArray<GivenInvitation>>> Invite(
        Actor actor, string cycleId, ImmutableArray<Invitee> rows, Func<string, Uri>? linkOf, CancellationToken cancel = default)
    {
        var organisation = "";
        var outcome = await store.Gate.Write<ImmutableArray<GivenInvitation>>(actor, async writing =>
        {
            if (await Access.In(writing.Db, actor, cycleId, cancel) is not { } seat) return new Missing<ImmutableArray<GivenInvitation>>($"There is no cycle “{cycleId}”.");
            if (!seat.IsKeeper) return new Denied<ImmutableArray<GivenInvitation>>(Refusal.KeeperOnly);
            var errors = await Errors(writing.Db, seat, rows, cancel);
            if (!errors.IsEmpty) return new Refused<ImmutableArray<GivenInvitation>>(errors);
            organisation = (await writing.Db.Organisations.SingleAsync(row => row.Id == seat.OrganisationId, cancel)).Name;
            return new Done<ImmutableArray<GivenInvitation>>([.. rows.Select(row => Give(writing, seat, row))]);
        }, cancel);
        if (outcome is Done<ImmutableArray<GivenInvitation>> { Value: var given } && linkOf is not null)
            foreach (var (row, invitation) in rows.Zip(given))
                outbox.Post(MailTexts.Invitation(row.Mail, row.Name, row.Language, organisation, actor.Name, linkOf(invitation.Token), (int)InvitationRow.Open.TotalDays));
        return outcome;
    }

    /// <summary>What a link invites to; <see cref="Missing{T}"/> where it was accepted, has run out or was never given.</summary>
    public async Task<Outcome<OpenInvitation>> Of(string? token, CancellationToken cancel = default) => await store.Read<Outcome<OpenInvitation>>(async (_, db) =>
    {
        if (await Open(db, token, store.Time.GetUtcNow(), cancel) is not { } row) return Gone<OpenInvitation>();
        var cycle = row.CycleId is null ? null : await db.Cycles.FirstOrDefaultAsync(each => each.Id == row.CycleId && each.DeletedAt == null, cancel);
        return new Done<OpenInvitation>(new(
            await db.Accounts.Where(each => each.Id == row.InvitedBy).Select(each => each.DisplayName).FirstOrDefaultAsync(cancel) ?? row.Mail,
            await db.Organisations.Where(each => each.Id == row.OrganisationId).Select(each => each.Name).SingleAsync(cancel),
            cycle?.Name, cycle?.Id, cycle is null || row.PersonId is null ? null : await PersonName(db, cycle.Id, row.PersonId, cancel), row.IsKeeper, row.Mail, row.Name, row.ExpiresAt));
    }, cancel);

    /// <summary>Accepts with the account that the actor is signed in with.</summary>
    public Task<Outcome<Joined>> Accept(Actor actor, string? token, CancellationToken cancel = default) =>
        store.WriteTo<Joined>(actor, actor.Id, (_, account, writing) => Join(writing, account, token, cancel), cancel);

    /// <summary>Accepts with a new account, made in the same write: neither is there without the other.</summary>
    /// <returns><see cref="Unfitting{T}"/> where something is wrong with the form.</returns>
    public async Task<Outcome<Joined>> Accept(NewAccount asked, string? token, CancellationToken cancel = default)
    {
        if (await Of(token, cancel) is not Done<OpenInvitation>) return Gone<Joined>();
        var (account, wrong) = await accounts.Draw(asked, cancel);
        if (account is null) return new Unfitting<Joined>(wrong!.Flaws);
        return await store.Write<Joined>(account.Profile.Actor, async (users, writing) =>
        {
            if (await writing.Db.Accounts.AnyAsync(other => other.NormalizedEmail == account.NormalizedEmail, cancel))
                return new Unfitting<Joined>(AccountField.Mail, AccountWrong.MailTaken);
            AccountStore.Demand(await users.CreateAsync(account));
            return await Join(writing, account, token, cancel);
        }, cancel);
    }

    private static async Task<Outcome<Joined>> Join(Writing writing, Account account, string? token, CancellationToken cancel)
    {
        if (await Open(writing.Db, token, writing.Now, cancel) is not { } row) return Gone<Joined>();
        if (row is { CycleId: { } cycle, PersonId: { } person })
        {
            var taken = await writing.Db.Participants.Where(each => each.CycleId == cycle && (each.PersonId == person || each.AccountId == account.Id)).ToListAsync(cancel);
            if (taken.Any(each => each.PersonId != person || each.AccountId != account.Id)) return new Conflict<Joined>(Refusal.PersonTaken, person);
            if (taken.Count == 0)
                writing.Db.Participants.Add(new() { OrganisationId = row.OrganisationId, CycleId = cycle, PersonId = person, AccountId = account.Id, Since = writing.Now });
        }

        var membership = await writing.Db.Memberships.FindAsync([row.OrganisationId, account.Id], cancel);
        if (membership is null) writing.Db.Memberships.Add(new() { OrganisationId = row.OrganisationId, AccountId = account.Id, IsKeeper = row.IsKeeper, Since = writing.Now });
        else membership.IsKeeper |= row.IsKeeper;
        (row.AcceptedBy, row.AcceptedAt) = (account.Id, writing.Now);
        return new Done<Joined>(new(account.Profile, row.CycleId));
    }

    private static GivenInvitation Give(Writing writing, Seat seat, Invitee row)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenSize));
        writing.Db.Invitations.Add(new()
        {
            TokenHash = HashOf(token),
            OrganisationId = seat.OrganisationId,
            CycleId = row.PersonId is null ? null : seat.CycleId,
            PersonId = row.PersonId,
            Mail = row.Mail,
            Name = row.Name,
            IsKeeper = row.IsKeeper,
            InvitedBy = seat.Actor.Id,
            CreatedAt = writing.Now,
            ExpiresAt = writing.Now + InvitationRow.Open,
        });
        return new(row.Mail, row.Name, row.PersonId, token);
    }

    // What only the database can say: who is in the plan, and who is taken.
    private static async Task<ImmutableArray<PlanError>> Errors(HouselightsDb db, Seat seat, ImmutableArray<Invitee> rows, CancellationToken cancel)
    {
        var errors = new List<PlanError>();
        var people = await db.Items.Where(item => item.CycleId == seat.CycleId && item.Section == "people" && !item.Deleted).Select(item => item.Key).ToHashSetAsync(cancel);
        var taken = await db.Participants.Where(each => each.CycleId == seat.CycleId).Select(each => each.PersonId).ToHashSetAsync(cancel);
        foreach (var row in rows.Where(row => row.PersonId is not null))
            if (!people.Contains(row.PersonId!)) InvitationFile.Add(errors, row.At, $"The plan has no such person.", row.PersonId, $"Write an id of its section people, keeper, or nothing.");
            else if (!taken.Add(row.PersonId!)) InvitationFile.Add(errors, row.At, $"This person of the plan has an account, or is invited twice.", row.PersonId, $"Name another, or leave the person out.");
        return [.. errors.Take(InvitationFile.MostErrors)];
    }

    private static async Task<InvitationRow?> Open(HouselightsDb db, string? token, DateTimeOffset now, CancellationToken cancel)
    {
        if (token is null || token.Length != Base64Url.GetEncodedLength(TokenSize)) return null;
        var hash = HashOf(token);
        return await db.Invitations.FirstOrDefaultAsync(row => row.TokenHash == hash && row.AcceptedAt == null && row.ExpiresAt > now, cancel);
    }

    private static async Task<string?> PersonName(HouselightsDb db, string cycleId, string personId, CancellationToken cancel)
    {
        var body = await db.Items.Where(item => item.CycleId == cycleId && item.Section == "people" && item.Key == personId && !item.Deleted).Select(item => item.Body).FirstOrDefaultAsync(cancel);
        if (body is null) return null;
        using var person = JsonDocument.Parse(body);
        return person.RootElement.TryGetProperty("name", out var name) ? name.GetString() : personId;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Missing<T> Gone<T>() => new("This invitation was accepted, has run out, or was never given.");
}
