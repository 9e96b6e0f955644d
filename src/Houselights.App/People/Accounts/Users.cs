using Houselights.App.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Houselights.App.People.Accounts;

/// <summary>ASP.NET Core Identity over the tables of one write or one reading. It saves nothing by itself: the commit gate does.</summary>
internal static class Users
{
    private static readonly IdentityOptions Settings = new() { Stores = { SchemaVersion = IdentitySchemaVersions.Version3 } };

    /// <param name="db">The context of a write, or of a reading that changes nothing.</param>
    /// <param name="hasher">How passwords are kept.</param>
    public static UserManager<Account> Over(HouselightsDb db, IPasswordHasher<Account> hasher)
    {
        var errors = new IdentityErrorDescriber();
        var store = new UserOnlyStore<Account, HouselightsDb, string>(db, errors) { AutoSaveChanges = false };
        return new(store, Options.Create(Settings), hasher, [], [], new UpperInvariantLookupNormalizer(), errors, null!, NullLogger<UserManager<Account>>.Instance);
    }

    /// <summary>A mail address as accounts are found by it.</summary>
    public static string Normal(string mail) => mail.Normalize().ToUpperInvariant();
}
