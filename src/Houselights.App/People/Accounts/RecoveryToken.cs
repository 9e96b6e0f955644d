using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Houselights.App.Storage;

namespace Houselights.App.People.Accounts;

/// <summary>
/// A link that sets a new password. It is kept nowhere: who holds the server's key can tell that it was given, for which account and
/// until when. It opens once, because it follows from the account's stamp, which a new password changes.
/// </summary>
internal static class RecoveryToken
{
    /// <summary>How long a link opens.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const int IdSize = 16, TimeSize = 8, MacSize = 32, Size = IdSize + TimeSize + MacSize;

    public static string Write(Account account, DateTimeOffset until, DeploymentKey key)
    {
        var token = new byte[Size];
        Base64Url.DecodeFromChars(account.Id, token);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(IdSize), until.ToUnixTimeSeconds());
        Mac(account, token, key).CopyTo(token, IdSize + TimeSize);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The id of the account that a token speaks of; null where it is no token.</summary>
    public static string? AccountOf(string? token) => Read(token) is { } bytes ? Base64Url.EncodeToString(bytes.AsSpan(0, IdSize)) : null;

    /// <summary>Whether the token was given for this account as it is now, and hasn't run out.</summary>
    public static bool Opens(string? token, Account account, DateTimeOffset now, DeploymentKey key) =>
        Read(token) is { } bytes
        && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(IdSize + TimeSize), Mac(account, bytes, key))
        && BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(IdSize)) > now.ToUnixTimeSeconds();

    private static byte[]? Read(string? token)
    {
        if (token is null || token.Length != Base64Url.GetEncodedLength(Size)) return null;
        var bytes = new byte[Size];
        return Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token, bytes) == Size ? bytes : null;
    }

    private static byte[] Mac(Account account, ReadOnlySpan<byte> token, DeploymentKey key) =>
        key.Derive("recovery", [.. token[..(IdSize + TimeSize)], .. Encoding.UTF8.GetBytes(account.SecurityStamp!)]);
}
