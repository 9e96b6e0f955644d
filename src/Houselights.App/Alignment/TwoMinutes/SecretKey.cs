using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>Keys that browsers hold: random, written base64url; the database holds their hashes.</summary>
internal static class SecretKey
{
    /// <summary>Bytes of the wall's key; those of seats and starters have 32.</summary>
    private const int WallSize = 16;

    /// <summary>Longer texts are no keys.</summary>
    private const int Longest = 64;

    public static string Write(byte[] key) => Base64Url.EncodeToString(key);

    /// <summary>The key that opens the wall of a starter's test.</summary>
    public static string WallOf(string starterKey) => Write(HMACSHA256.HashData(Encoding.ASCII.GetBytes(starterKey), "wall"u8)[..WallSize]);

    /// <summary>What the database holds; null for what can't be a key.</summary>
    public static byte[]? Hash(string? key) => key is { Length: > 0 and <= Longest } ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;

    /// <summary>Whether a key is the one of that hash; takes the same time wherever they differ.</summary>
    public static bool Is(string? key, byte[] hash) => Hash(key) is { } given && CryptographicOperations.FixedTimeEquals(given, hash);
}
