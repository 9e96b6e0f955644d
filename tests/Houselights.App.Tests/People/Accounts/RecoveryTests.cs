using System.Text.RegularExpressions;
using Houselights.App.Mail;
using Houselights.App.People.Accounts;
using Houselights.App.Tests.Mail;

namespace Houselights.App.Tests.People.Accounts;

public sealed partial class RecoveryTests
{
    private const string Password = "four doves carry tin";

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once()
    {
        await using var house = await AccountsTests.Opened();
        using var postbox = new Postbox();
        await using var recovery = new Recovery(house.AccountStore, house.Accounts, new Mailer(new("127.0.0.1", "house@example.org", postbox.Port)));

        recovery.Ask(" ADA@nordwind.example", token => new Uri("https://house.example.org/recovery/" + token));
        var letter = await postbox.Next();
        var token = Link().Match(letter).Groups["token"].Value;

        Assert.Contains("To: ada@nordwind.example", letter, StringComparison.Ordinal);
        Assert.Contains("ein neues Passwort", letter, StringComparison.Ordinal);   // in the language of who gets it
        Assert.Equal("Ada Weber", AccountsTests.Done(await recovery.Of(token)).Name);
        Assert.Equal(AccountWrong.TooShort, AccountsTests.Unfit(await recovery.Finish(token, "short"))[0].Wrong);
        var both = await Task.WhenAll(recovery.Finish(token, Password), recovery.Finish(token, Password));
        Assert.Single(both.OfType<Done<AccountProfile>>());
        Assert.Equal(AccountWrong.LinkGone, AccountsTests.Unfit(await recovery.Of(token))[0].Wrong);
        Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("ada@nordwind.example", Password));
    }

    [Fact]
    public async Task An_unknown_address_costs_the_asker_the_same_and_gets_no_letter()
    {
        await using var house = await AccountsTests.Opened();
        using var postbox = new Postbox();
        await using var recovery = new Recovery(house.AccountStore, house.Accounts, new Mailer(new("127.0.0.1", "house@example.org", postbox.Port)));

        recovery.Ask("nobody@nordwind.example", token => new Uri("https://house.example.org/recovery/" + token));
        recovery.Ask("ada@nordwind.example", token => new Uri("https://house.example.org/recovery/" + token));
        await postbox.Next();

        Assert.Equal(1, postbox.Count);   // questions are answered in their order: the first got nothing
    }

    [Fact]
    public async Task A_link_runs_out_after_an_hour_and_every_changed_letter_closes_it()
    {
        await using var house = await AccountsTests.Opened();
        await using var recovery = new Recovery(house.AccountStore, house.Accounts, new Mailer(null));
        var token = (await Recovery.TokenFor(house.Path, "ada@nordwind.example", house.Clock))!;

        Assert.NotEmpty(token);
        Assert.IsType<Done<AccountProfile>>(await recovery.Of(token));
        for (var at = 0; at < token.Length; at += 5)
            Assert.Equal(AccountWrong.LinkGone, AccountsTests.Unfit(await recovery.Of(string.Concat(token.AsSpan(0, at), token[at] == 'A' ? "B" : "A", token.AsSpan(at + 1))))[0].Wrong);
        foreach (var none in new[] { null, "", "nothing", token + "A", token[..^1], new string('*', token.Length) })
            Assert.Equal(AccountWrong.LinkGone, AccountsTests.Unfit(await recovery.Finish(none, Password))[0].Wrong);
        house.Clock.Advance(Recovery.Lifetime);
        Assert.Equal(AccountWrong.LinkGone, AccountsTests.Unfit(await recovery.Of(token))[0].Wrong);
    }

    [Fact]
    public async Task The_command_makes_links_beside_a_running_server_and_only_for_accounts_in_use()
    {
        await using var house = await AccountsTests.Opened();

        Assert.Null(await Recovery.TokenFor(house.Path, "nobody@nordwind.example", house.Clock));
        var missing = await Assert.ThrowsAsync<App.Storage.StorageException>(() => Recovery.TokenFor(Path.Combine(house.Path, "elsewhere"), "ada@nordwind.example", house.Clock));
        Assert.Contains("--data", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_opens_a_locked_account()
    {
        await using var house = await AccountsTests.Opened();
        await using var recovery = new Recovery(house.AccountStore, house.Accounts, new Mailer(null));
        for (var wrong = 0; wrong < 5; wrong++) await house.Accounts.SignIn("ada@nordwind.example", "wrong");
        Assert.Equal(AccountWrong.Locked, AccountsTests.Unfit(await house.Accounts.SignIn("ada@nordwind.example", "wrong"))[0].Wrong);

        AccountsTests.Done(await recovery.Finish(await Recovery.TokenFor(house.Path, "ada@nordwind.example", house.Clock), Password));

        Assert.IsType<Done<AccountProfile>>(await house.Accounts.SignIn("ada@nordwind.example", Password));
    }

    [GeneratedRegex(@"https://house\.example\.org/recovery/(?<token>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
