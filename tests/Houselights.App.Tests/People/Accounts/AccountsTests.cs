using Houselights.App.People.Accounts;
using AllAccounts = Houselights.App.People.Accounts.Accounts;

namespace Houselights.App.Tests.People.Accounts;

public class AccountsTests
{
    private const string Password = "river tulip anvil hedge", Other = "four doves carry tin";

    private static readonly NewAccount Ada = new(" Ada  Weber ", "ada@nordwind.example", Password, "de");

    [Fact]
    public async Task The_first_account_is_made_once_and_looks_after_the_server()
    {
        await using var house = House.Open();
        Assert.True(await house.Accounts.IsEmpty());

        var both = await Task.WhenAll(house.Accounts.Found(Ada), house.Accounts.Found(Ada with { Mail = "bo@nordwind.example" }));

        var first = Assert.Single(both.OfType<Done<AccountProfile>>()).Value;
        Assert.Single(both.OfType<Conflict<AccountProfile>>());
        Assert.Equal(("Ada Weber", "de", true), (first.Name, first.Language, first.IsAdministrator));
        Assert.Equal(Account.IdLength, first.Id.Length);
        Assert.False(await house.Accounts.IsEmpty());
        await using var db = house.Data.CreateDbContext();
        Assert.DoesNotContain(Password, Assert.Single(db.Accounts).PasswordHash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ada@nordwind.example", Password, AccountField.Name, AccountWrong.Missing)]
    [InlineData("A\u202eda", "ada@nordwind.example", Password, AccountField.Name, AccountWrong.Hidden)]
    [InlineData("Ada", "", Password, AccountField.Mail, AccountWrong.Missing)]
    [InlineData("Ada", "ada", Password, AccountField.Mail, AccountWrong.NoAddress)]
    [InlineData("Ada", "ada@nordwind.example\r\nBcc: x@y.example", Password, AccountField.Mail, AccountWrong.NoAddress)]
    [InlineData("Ada", "ada@nordwind.example", "short", AccountField.Password, AccountWrong.TooShort)]
    [InlineData("Ada", "ada@nordwind.example", "ada@nordwind.example", AccountField.Password, AccountWrong.OwnWords)]
    public async Task A_form_that_can_not_be_taken_makes_nothing(string name, string mail, string password, AccountField field, AccountWrong wrong)
    {
        await using var house = House.Open();

        var flaw = Assert.Single(Unfit(await house.Accounts.Found(new(name, mail, password, "en"))));

        Assert.Equal((field, wrong), (flaw.Field, flaw.Wrong));
        Assert.True(await house.Accounts.IsEmpty());
    }

    [Fact]
    public async Task Mail_and_password_open_and_the_mails_case_does_not_matter()
    {
        await using var house = await Opened();

        Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("ADA@Nordwind.example ", Password));
        Assert.Equal(AccountWrong.NotKnown, Unfit(await house.Accounts.SignIn("ada@nordwind.example", Other))[0].Wrong);
        Assert.Equal(AccountWrong.NotKnown, Unfit(await house.Accounts.SignIn("bo@nordwind.example", Password))[0].Wrong);
        Assert.Equal(AccountWrong.NotKnown, Unfit(await house.Accounts.SignIn(null, null))[0].Wrong);
    }

    [Theory]
    [InlineData("ada@nordwind.example")]
    [InlineData("nobody@nordwind.example")]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour_whether_the_address_is_known(string mail)
    {
        await using var house = await Opened();
        for (var wrong = 1; wrong < AllAccounts.MostFailures; wrong++)
            Assert.Equal(AccountWrong.NotKnown, Unfit(await house.Accounts.SignIn(mail, Other))[0].Wrong);

        Assert.Equal((AccountWrong.Locked, 15), (Unfit(await house.Accounts.SignIn(mail, Other))[0].Wrong, 15));
        Assert.Equal(AccountWrong.Locked, Unfit(await house.Accounts.SignIn(mail, Password))[0].Wrong);
        house.Clock.Advance(AllAccounts.LockedFor - TimeSpan.FromSeconds(1));
        Assert.Equal((AccountWrong.Locked, 1), (Unfit(await house.Accounts.SignIn(mail, Password))[0].Wrong, Unfit(await house.Accounts.SignIn(mail, Password))[0].Limit));
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(mail.StartsWith("ada", StringComparison.Ordinal), await house.Accounts.SignIn(mail, Password) is Done<AccountProfile>);
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_and_guesses_at_once_count_each()
    {
        await using var house = await Opened();
        for (var round = 0; round < 3; round++)
        {
            for (var wrong = 1; wrong < AllAccounts.MostFailures; wrong++) await house.Accounts.SignIn("ada@nordwind.example", Other);
            Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("ada@nordwind.example", Password));
        }

        await Task.WhenAll(Enumerable.Range(0, AllAccounts.MostFailures).Select(_ => house.Accounts.SignIn("ada@nordwind.example", Other)));
        Assert.Equal(AccountWrong.Locked, Unfit(await house.Accounts.SignIn("ada@nordwind.example", Password))[0].Wrong);
    }

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_ends_other_sessions()
    {
        await using var house = await Opened();
        var ada = Done(await house.Accounts.SignIn("ada@nordwind.example", Password));

        Assert.Equal((AccountField.Current, AccountWrong.NotKnown), (Unfit(await house.Accounts.ChangePassword(ada.Actor, Other, Other))[0].Field, Unfit(await house.Accounts.ChangePassword(ada.Actor, Other, Other))[0].Wrong));
        Assert.Equal(AccountWrong.TooShort, Unfit(await house.Accounts.ChangePassword(ada.Actor, Password, "short"))[0].Wrong);
        var changed = Done(await house.Accounts.ChangePassword(ada.Actor, Password, Other));

        Assert.NotEqual(ada.Stamp, changed.Stamp);
        Assert.Equal(changed.Stamp, (await house.Accounts.Of(ada.Id))!.Stamp);
        Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("ada@nordwind.example", Other));
        Assert.Equal(AccountWrong.NotKnown, Unfit(await house.Accounts.SignIn("ada@nordwind.example", Password))[0].Wrong);
    }

    [Fact]
    public async Task What_a_person_says_of_themselves_is_kept_and_no_mail_address_is_two_accounts()
    {
        await using var house = await Opened();
        var ada = Done(await house.Accounts.SignIn("ada@nordwind.example", Password));
        await Add(house, "Bo", "bo@nordwind.example");

        var changed = Done(await house.Accounts.Change(ada.Actor, new("Ada K.", "ada.k@nordwind.example", "en", WantsDigest: true)));

        Assert.Equal(("Ada K.", "ada.k@nordwind.example", "en", true), (changed.Name, changed.Mail, changed.Language, changed.WantsDigest));
        Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("ada.k@nordwind.example", Password));
        Assert.Equal(AccountWrong.MailTaken, Unfit(await house.Accounts.Change(ada.Actor, new("Ada", "BO@nordwind.example", "en", false)))[0].Wrong);
    }

    [Fact]
    public async Task A_disabled_account_is_kept_out_and_its_session_has_nothing_to_stand_on()
    {
        await using var house = await Opened();
        var ada = Done(await house.Accounts.SignIn("ada@nordwind.example", Password));
        var bo = await Add(house, "Bo", "bo@nordwind.example");

        Assert.Equal(AccountWrong.NotAdministrator, Unfit(await house.Accounts.Disable(bo.Actor, ada.Id))[0].Wrong);
        Assert.Equal(AccountWrong.LastAdministrator, Unfit(await house.Accounts.Disable(ada.Actor, ada.Id))[0].Wrong);
        Assert.IsType<Missing<AccountProfile>>(await house.Accounts.Disable(ada.Actor, "nobody"));
        Done(await house.Accounts.Disable(ada.Actor, bo.Id));

        Assert.Null(await house.Accounts.Of(bo.Id));
        Assert.Equal(AccountWrong.Disabled, Unfit(await house.Accounts.SignIn("bo@nordwind.example", Password))[0].Wrong);
        Assert.Equal(AccountWrong.NotKnown, Unfit(await house.Accounts.SignIn("bo@nordwind.example", Other))[0].Wrong);
        Assert.IsType<Missing<AccountProfile>>(await house.Accounts.SignOutEverywhere(bo.Actor));
        Done(await house.Accounts.Disable(ada.Actor, bo.Id, disabled: false));
        Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("bo@nordwind.example", Password));
    }

    internal static async Task<House> Opened()
    {
        var house = House.Open();
        Assert.IsType<Done<AccountProfile>>(await house.Accounts.Found(Ada));
        return house;
    }

    internal static async Task<AccountProfile> Add(House house, string name, string mail)
    {
        var (account, _) = await house.Accounts.Draw(new(name, mail, Password, "en"), CancellationToken.None);
        return Done(await house.AccountStore.Write<AccountProfile>(Actor.Local, async (users, _) =>
        {
            AccountStore.Demand(await users.CreateAsync(account!));
            return new Done<AccountProfile>(account!.Profile);
        }, CancellationToken.None));
    }

    internal static AccountProfile Done(Outcome<AccountProfile> outcome) => Assert.IsType<Done<AccountProfile>>(outcome).Value;

    internal static System.Collections.Immutable.ImmutableArray<AccountFlaw> Unfit<T>(Outcome<T> outcome) => Assert.IsType<Unfitting<T>>(outcome).Flaws;
}
