using FsCheck;
using FsCheck.Fluent;
using Houselights.App.People.Accounts;

namespace Houselights.App.Tests.People.Accounts;

public class PasswordRuleTests
{
    private static readonly string[] Own = ["Ada Weber", "ada.weber@nordwind.example", "Houselights", "Nordwind Logistics"];

    [Fact]
    public void What_is_shorter_or_longer_is_never_taken_whatever_it_holds() => Prop.ForAll(
        Gen.Elements(Enumerable.Range('!', 90).Concat(Enumerable.Range('À', 200)).ToArray()).ArrayOf().ToArbitrary(),
        codes =>
        {
            var password = string.Concat(codes.Select(code => (char)code));
            var wrong = PasswordRule.Refuse(password, [])?.Wrong;
            return password.Length switch
            {
                0 => wrong == AccountWrong.Missing,
                < PasswordRule.Shortest => wrong is AccountWrong.TooShort,
                > PasswordRule.Longest => wrong is AccountWrong.TooLong,
                _ => wrong is not (AccountWrong.TooShort or AccountWrong.TooLong) || password.Any(letter => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark),
            };
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("river tulip anvil hedge")]
    [InlineData("Vier Tauben tragen Zinn nach Hause")]
    [InlineData("k7#mQ2xV9pLw4zTs")]
    [InlineData("meine Nachbarin züchtet Enten")]
    [InlineData("ada likes rye bread with sesame")]
    [InlineData("correct horse battery staple, but ours")]
    public void What_nobody_guesses_first_is_taken(string password) => Assert.Null(PasswordRule.Refuse(password, Own));

    [Theory]
    [InlineData("short of letters", null)]
    [InlineData("fourteen chars", AccountWrong.TooShort)]
    [InlineData("", AccountWrong.Missing)]
    [InlineData("correct horse battery staple", AccountWrong.Guessed)]
    [InlineData("CorrectHorseBatteryStaple!", AccountWrong.Guessed)]
    [InlineData("Correct-Horse-Battery-Staple-1", AccountWrong.Guessed)]
    [InlineData("password password 2026", AccountWrong.Guessed)]
    [InlineData("P4$$w0rdP4$$w0rd1", AccountWrong.Guessed)]
    [InlineData("WillkommenSommer2026!", AccountWrong.Guessed)]
    [InlineData("iloveyou my princess 1", AccountWrong.Guessed)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", AccountWrong.Repeats)]
    [InlineData("kranich kranich kranich", AccountWrong.Repeats)]
    [InlineData("ababababababababab", AccountWrong.Repeats)]
    [InlineData("1234567890123456", AccountWrong.Follows)]
    [InlineData("abcdefghijklmnopq", AccountWrong.Follows)]
    [InlineData("qwertyuiop asdfghjkl", AccountWrong.Follows)]
    [InlineData("poiuytrewqlkjhgfdsa", AccountWrong.Follows)]
    [InlineData("1qaz2wsx3edc4rfv5tgb", AccountWrong.Follows)]
    [InlineData("ada.weber@nordwind", AccountWrong.OwnWords)]
    [InlineData("Nordwind Logistics 26", AccountWrong.OwnWords)]
    [InlineData("n0rdwind weber 2026", AccountWrong.OwnWords)]
    [InlineData("Houselights Nordwind", AccountWrong.OwnWords)]
    public void What_is_guessed_first_is_refused_with_its_reason(string password, AccountWrong? wrong) => Assert.Equal(wrong, PasswordRule.Refuse(password, Own)?.Wrong);

    [Fact]
    public void The_longest_password_is_looked_at_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var letters in new[] { "pass", "ab", "1", "abcdefghijklmnopqrstuvwxyz", "passwordx" })
            PasswordRule.Refuse(string.Concat(Enumerable.Repeat(letters, PasswordRule.Longest))[..PasswordRule.Longest], Own);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
