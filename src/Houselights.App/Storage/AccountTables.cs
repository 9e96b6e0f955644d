using Houselights.App.People.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>The tables of accounts and their passkeys: what ASP.NET Core Identity keeps, without what isn't used here.</summary>
internal static class AccountTables
{
    private const int LongestHash = 256, LongestStamp = 64, LongestCredential = 1024;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(table =>
        {
            table.ToTable("Accounts").HasKey(row => row.Id);
            table.Property(row => row.Id).HasMaxLength(Account.IdLength);
            table.Property(row => row.DisplayName).HasMaxLength(Account.LongestName);
            table.Property(row => row.Email).HasMaxLength(Account.LongestMail).IsRequired();
            table.Property(row => row.NormalizedEmail).HasMaxLength(Account.LongestMail).IsRequired();
            table.Property(row => row.Language).HasMaxLength(2);
            table.Property(row => row.PasswordHash).HasMaxLength(LongestHash);
            table.Property(row => row.SecurityStamp).HasMaxLength(LongestStamp).IsRequired();
            table.Property(row => row.ConcurrencyStamp).HasMaxLength(LongestStamp).IsConcurrencyToken();
            table.HasIndex(row => row.NormalizedEmail).IsUnique();
            table.Ignore(row => row.UserName).Ignore(row => row.NormalizedUserName).Ignore(row => row.EmailConfirmed).Ignore(row => row.PhoneNumber)
                .Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled).Ignore(row => row.LockoutEnabled);
        });
        model.Entity<IdentityUserPasskey<string>>(table =>
        {
            table.ToTable("Passkeys").HasKey(row => row.CredentialId);
            table.Property(row => row.CredentialId).HasMaxLength(LongestCredential);
            table.Property(row => row.UserId).HasColumnName("AccountId").HasMaxLength(Account.IdLength);
            table.HasOne<Account>().WithMany().HasForeignKey(row => row.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
            table.OwnsOne(row => row.Data).ToJson();
        });
    }
}
