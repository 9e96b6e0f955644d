using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Houselights.App.People.Accounts;

/// <summary>Hashes passwords with PBKDF2-HMAC-SHA512, outside of every write: it takes long on purpose. Thread-safe.</summary>
internal sealed class Passwords
{
    private static readonly Account Nobody = new() { Id = "", DisplayName = "", Language = "en", CreatedAt = default };

    private readonly string decoy;

    /// <param name="iterations">210,000 outside of tests: what OWASP asks of PBKDF2-HMAC-SHA512.</param>
    public Passwords(int iterations)
    {
        Hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        decoy = Hash(Account.NewId());
    }

    public IPasswordHasher<Account> Hasher { get; }

    public string Hash(string password) => Hasher.HashPassword(Nobody, password);

    /// <summary>Whether it is the account's password. Takes as long where there is no account or no password.</summary>
    public bool Fits(Account? account, string password)
    {
        if (password.Length > PasswordRule.Longest) password = "";
        var result = Hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? decoy, password);
        return account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }
}
