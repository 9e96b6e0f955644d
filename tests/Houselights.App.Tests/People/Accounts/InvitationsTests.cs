using System.Collections.Immutable;
using System.Text;
using Houselights.App.Mail;
using Houselights.App.People.Accounts;
using Houselights.App.Tests.Mail;
using Houselights.Core.Document;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.People.Accounts;

public class InvitationsTests
{
    private const string Password = "four doves carry tin";

    [Fact]
    public async Task Who_holds_a_link_comes_in_once_with_an_account_made_in_the_same_write()
    {
        await using var room = await Room.Open();
        var token = await room.InviteOne("jens@nordwind.example", "Jens M.", "jens");

        var shown = Assert.IsType<Done<OpenInvitation>>(await room.Invitations.Of(token)).Value;
        Assert.Equal(("Ada Weber", "Nordwind Ice Cream", "Shelf launch 2026", "Jens “J” M.", false), (shown.Inviter, shown.Organisation, shown.Cycle, shown.Person, shown.IsKeeper));
        Assert.Equal(AccountWrong.TooShort, AccountsTests.Unfit(await room.Invitations.Accept(new NewAccount("Jens", "jens@nordwind.example", "short", "de"), token))[0].Wrong);
        Assert.Equal(AccountWrong.MailTaken, AccountsTests.Unfit(await room.Invitations.Accept(new NewAccount("Jens", "ADA@nordwind.example", Password, "de"), token))[0].Wrong);
        var asked = new NewAccount("Jens M.", "jens@nordwind.example", Password, "de");
        var both = await Task.WhenAll(room.Invitations.Accept(asked, token), room.Invitations.Accept(asked with { Mail = "jens2@nordwind.example" }, token));

        var joined = Assert.Single(both.OfType<Done<Joined>>()).Value;
        Assert.Equal(room.Cycle, joined.CycleId);
        Assert.IsType<Missing<OpenInvitation>>(await room.Invitations.Of(token));
        await using var db = room.House.Data.CreateDbContext();
        Assert.Equal(2, await db.Accounts.CountAsync());
        Assert.Equal(joined.Account.Id, (await db.Participants.SingleAsync(each => each.PersonId == "jens")).AccountId);
        Assert.False((await db.Memberships.SingleAsync(each => each.AccountId == joined.Account.Id)).IsKeeper);
        Assert.DoesNotContain(await db.Invitations.Select(row => row.TokenHash).ToListAsync(), hash => hash.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_signed_in_joins_with_their_account_and_one_person_of_a_plan_is_one_account()
    {
        await using var room = await Room.Open();
        var bo = await AccountsTests.Add(room.House, "Bo", "bo@nordwind.example");
        var eve = await AccountsTests.Add(room.House, "Eve", "eve@nordwind.example");
        var (first, second, keeper) = (await room.InviteOne("bo@nordwind.example", "Bo", "jens"), await room.InviteOne("eve@nordwind.example", "Eve", "jens"), await room.InviteOne("eve@nordwind.example", "Eve", null, isKeeper: true));

        Assert.IsType<Done<Joined>>(await room.Invitations.Accept(bo.Actor, first));
        Assert.Equal(Refusal.PersonTaken, Assert.IsType<Conflict<Joined>>(await room.Invitations.Accept(eve.Actor, second)).Reason);
        Assert.IsType<Done<Joined>>(await room.Invitations.Accept(eve.Actor, keeper));

        Assert.IsType<Done<ImmutableArray<GivenInvitation>>>(await room.Invite(eve.Actor, new Invitee("x@nordwind.example", "X", null, false, "en")));
        Assert.Equal(Refusal.KeeperOnly, Assert.IsType<Denied<ImmutableArray<GivenInvitation>>>(await room.Invite(bo.Actor, new Invitee("x@nordwind.example", "X", null, false, "en"))).Reason);
        var nobody = await AccountsTests.Add(room.House, "No", "no@nordwind.example");
        Assert.IsType<Missing<ImmutableArray<GivenInvitation>>>(await room.Invite(nobody.Actor, new Invitee("x@nordwind.example", "X", null, false, "en")));
    }

    [Fact]
    public async Task A_link_runs_out_after_fourteen_days()
    {
        await using var room = await Room.Open();
        var token = await room.InviteOne("jens@nordwind.example", "Jens", "jens");
        room.House.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        Assert.IsType<Done<OpenInvitation>>(await room.Invitations.Of(token));

        room.House.Clock.Advance(TimeSpan.FromSeconds(1));

        foreach (var none in new[] { token, null, "", token[..^1], token + "A", new string('/', token.Length) })
            Assert.IsType<Missing<Joined>>(await room.Invitations.Accept(room.Ada, none));
    }

    [Theory]
    [InlineData("mail,name\nada@example.org,Ada\nno address,Bo\n", "people.csv:3:1")]
    [InlineData("mail,name\nada@example.org\n", "people.csv:2:2")]
    [InlineData("mail,name\nada@example.org,\"Ada\nbo@example.org,Bo\n", "people.csv:")]
    [InlineData("mail,role\nada@example.org,Ada\n", "people.csv:1:2")]
    [InlineData("mail,name,mail\nada@example.org,Ada,x\n", "people.csv:1:3")]
    [InlineData("mail\nada@example.org\n", "people.csv:1:1")]
    [InlineData("mail,name\n", "people.csv:2:1")]
    [InlineData("", "people.csv:1:1")]
    [InlineData("mail,name\nada@example.org,Ada\nADA@example.org,Ada\n", "people.csv:3:1")]
    [InlineData("mail;name;person\nada@example.org;Ada;nobody\n", "people.csv:2:3")]
    [InlineData("mail,name,person\nada@example.org,Ada,jens\nbo@example.org,Bo,jens\n", "people.csv:3:3")]
    [InlineData("mail,name,language\nada@example.org,Ada,fr\n", "people.csv:2:3")]
    [InlineData("mail,name\nada@example.org,A\u202eda\n", "people.csv:2:2")]
    [InlineData("mail,name\nada@example.org,A\0da\n", "people.csv:1:1")]
    public async Task A_file_with_one_wrong_cell_invites_nobody_and_says_which(string csv, string place)
    {
        await using var room = await Room.Open();

        var refused = Assert.IsType<Refused<ImmutableArray<GivenInvitation>>>(await room.Invite(Encoding.UTF8.GetBytes(csv)));

        Assert.Contains(refused.Errors, error => error.ToString().StartsWith(place, StringComparison.Ordinal));
        Assert.All(refused.Errors, error => Assert.NotEmpty(error.Remedy));
        await using var db = room.House.Data.CreateDbContext();
        Assert.Empty(db.Invitations);
    }

    [Fact]
    public async Task Files_that_are_too_large_too_wide_or_of_another_kind_are_refused_quickly()
    {
        await using var room = await Room.Open();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        byte[][] files =
        [
            new byte[InvitationFile.MostBytes + 1],
            Encoding.UTF8.GetBytes("mail,name" + new string(',', 10_000) + "\n"),
            Encoding.UTF8.GetBytes("mail,name\n" + string.Concat(Enumerable.Range(0, InvitationFile.MostRows + 1).Select(row => $"a{row}@example.org,A\n"))),
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("mail,name\n")).ToArray(),
            [.. "mail,name\n"u8, 0xC3, 0x28],
            Encoding.UTF8.GetBytes("mail,name\n\"" + new string('x', 900_000)),
        ];

        foreach (var file in files) Assert.IsType<Refused<ImmutableArray<GivenInvitation>>>(await room.Invite(file));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_a_spreadsheet_takes_for_a_formula_is_kept_exactly_and_a_byte_order_mark_is_no_column()
    {
        await using var room = await Room.Open();

        var given = Assert.IsType<Done<ImmutableArray<GivenInvitation>>>(await room.Invite([0xEF, 0xBB, 0xBF, .. "Mail,Name,person\r\nada.k@example.org,=1+1,jens\r\nbo@example.org,@SUM,keeper\r\n"u8])).Value;

        Assert.Equal(["=1+1", "@SUM"], given.Select(each => each.Name));
        await using var db = room.House.Data.CreateDbContext();
        Assert.Equal(["jens", null], await db.Invitations.OrderBy(row => row.Name == "@SUM").Select(row => row.PersonId).ToListAsync());
        Assert.Equal([false, true], await db.Invitations.OrderBy(row => row.IsKeeper).Select(row => row.IsKeeper).ToListAsync());
    }

    [Fact]
    public async Task A_letter_goes_out_in_the_language_of_who_is_invited()
    {
        using var postbox = new Postbox();
        await using var room = await Room.Open(new Mailer(new("127.0.0.1", "house@example.org", postbox.Port)));

        await room.Invitations.Invite(room.Ada, room.Cycle, [new("jens@nordwind.example", "Jens", "jens", false, "de")], token => new Uri("https://house.example.org/invitations/" + token));

        var letter = await postbox.Next();
        Assert.Contains("lädt zu Nordwind Ice Cream auf Houselights ein", letter, StringComparison.Ordinal);
        Assert.Contains("https://house.example.org/invitations/", letter, StringComparison.Ordinal);
    }

    /// <summary>An organisation with a cycle, kept by Ada.</summary>
    private sealed class Room : IAsyncDisposable
    {
        private readonly Outbox outbox;

        private Room(House house, string cycle, Actor ada, Mailer mailer)
        {
            (House, Cycle, Ada, outbox) = (house, cycle, ada, new Outbox(mailer));
            Invitations = new Invitations(house.AccountStore, house.Accounts, outbox);
        }

        public House House { get; }
        public string Cycle { get; }
        public Actor Ada { get; }
        public Invitations Invitations { get; }

        public static async Task<Room> Open(Mailer? mailer = null)
        {
            var house = await AccountsTests.Opened();
            var ada = AccountsTests.Done(await house.Accounts.SignIn("ada@nordwind.example", "river tulip anvil hedge")).Actor;
            var imported = Assert.IsType<Done<Houselights.App.Cycles.Imported>>(await house.Shelf.Import(ada, House.Of(PlanText.Small))).Value;
            return new(house, imported.CycleId, ada, mailer ?? new Mailer(null));
        }

        public Task<Outcome<ImmutableArray<GivenInvitation>>> Invite(Actor actor, Invitee invitee) => Invitations.Invite(actor, Cycle, [invitee], null);

        public Task<Outcome<ImmutableArray<GivenInvitation>>> Invite(byte[] csv) => Invitations.Invite(Ada, Cycle, new PlanSource("people.csv", csv), null);

        public async Task<string> InviteOne(string mail, string name, string? person, bool isKeeper = false) =>
            Assert.Single(Assert.IsType<Done<ImmutableArray<GivenInvitation>>>(await Invite(Ada, new Invitee(mail, name, person, isKeeper, "en"))).Value).Token;

        public async ValueTask DisposeAsync()
        {
            await outbox.DisposeAsync();
            await House.DisposeAsync();
        }
    }
}
