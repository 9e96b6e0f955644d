using System.Globalization;
using System.Text;

namespace Houselights.Core.Document;

/// <summary>A name as a part of an address: lower-case letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>Characters of a slug, its number included.</summary>
    public const int Longest = 80;

    /// <summary>The slug of a name.</summary>
    /// <param name="name">Any text; letters lose their marks, what isn't a Latin letter or a digit becomes a hyphen.</param>
    /// <param name="otherwise">The slug of a name without a single Latin letter or digit.</param>
    public static string Of(string name, string otherwise)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (slug.Length == Longest - 10) break;
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (letter == 'ß') slug.Append("ss");
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug is { Length: > 0 } && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } some ? some : otherwise;
    }

    /// <summary>The slug, or the first of slug-2, slug-3 … that isn't taken.</summary>
    public static string Free(string slug, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(slug)) return slug;
        for (var number = 2; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}") is var next && !taken.Contains(next)) return next;
    }
}
