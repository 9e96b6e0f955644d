using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>
/// The code that opens a test: twelve letters and digits without those that are mistaken for each other, about 59 bits. The
/// database knows its hash only.
/// </summary>
public sealed record TestCode
{
    /// <summary>Letters of a code.</summary>
    public const int Length = 12;

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Texts that are longer hold no code, however it is spaced.</summary>
    private const int LongestTyped = 40;

    private TestCode(string letters)
    {
        Text = letters;
        Hash = SHA256.HashData(Encoding.ASCII.GetBytes(letters));
        Topic = TopicOf(Hash);
    }

    /// <summary>As it stands in addresses: KRTM4P7QX2HD.</summary>
    public string Text { get; }

    /// <summary>What the database holds.</summary>
    internal byte[] Hash { get; }

    /// <summary>What the live feed calls the test.</summary>
    public string Topic { get; }

    /// <summary>Reads what somebody typed: case, spaces and dashes don't matter. Null where it is no code.</summary>
    public static TestCode? Read(string? typed)
    {
        if (typed is null or { Length: > LongestTyped }) return null;
        var letters = new StringBuilder(Length);
        foreach (var letter in typed)
        {
            if (char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.DashPunctuation) continue;
            var upper = char.ToUpperInvariant(letter);
            if (!Alphabet.Contains(upper, StringComparison.Ordinal) || letters.Length == Length) return null;
            letters.Append(upper);
        }

        return letters.Length == Length ? new(letters.ToString()) : null;
    }

    /// <summary>The code that 32 random bytes make; of the 31¹² codes none is likelier than another by more than 2⁻¹⁹⁰.</summary>
    internal static TestCode From(ReadOnlySpan<byte> random)
    {
        var number = new BigInteger(random, isUnsigned: true);
        return new(string.Create(Length, number, static (letters, rest) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                rest = BigInteger.DivRem(rest, Alphabet.Length, out var letter);
                letters[at] = Alphabet[(int)letter];
            }
        }));
    }

    internal static string TopicOf(byte[] hash) => "two-minutes/" + Convert.ToHexStringLower(hash);

    public override string ToString() => Text;
}
