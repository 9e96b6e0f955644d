using System.Globalization;
using System.Text;

namespace Houselights.Core.Beginning;

/// <summary>Ids from words: “Händlerportal 2.0” is <c>haendlerportal-2-0</c>; numbered where two would be the same.</summary>
internal sealed class ProposalIds(IEnumerable<string> taken)
{
    /// <summary>Words that mean something else where a plan writes an id.</summary>
    private static readonly string[] Reserved = ["null", "maintenance", "unmapped", "anonymous"];

    private const int Longest = 48;

    private readonly HashSet<string> taken = new(taken.Concat(Reserved), StringComparer.Ordinal);
    private readonly Dictionary<string, int> copies = new(StringComparer.Ordinal);

    /// <param name="words">What the id is made from.</param>
    /// <param name="otherwise">The id where the words hold no Latin letter or digit.</param>
    public string For(string words, string otherwise)
    {
        var id = Kebab(words) is { Length: > 0 } made ? made : otherwise;
        if (taken.Add(id)) return id;
        var copy = copies.GetValueOrDefault(id, 1);
        string numbered;
        do numbered = string.Create(CultureInfo.InvariantCulture, $"{id}-{++copy}");
        while (!taken.Add(numbered));
        copies[id] = copy;
        return numbered;
    }

    private static string Kebab(string words)
    {
        var id = new StringBuilder(Longest);
        var whole = 0;
        foreach (var c in words[..Math.Min(words.Length, Longest * 4)])
        {
            var letters = Latin(c);
            if (letters.Length == 0)
            {
                if (id.Length > 0 && id[^1] != '-') whole = id.Append('-').Length - 1;
                continue;
            }

            if (id.Length + letters.Length > Longest)
            {
                // Cut behind the last whole word, unless the first one is longer than an id.
                if (whole > 0) id.Length = whole;
                break;
            }

            id.Append(letters);
        }

        return id.ToString().Trim('-');
    }

    private static string Latin(char c)
    {
        if (char.IsAsciiLetterOrDigit(c)) return char.ToLowerInvariant(c).ToString();
        if (c < 128) return "";
        switch (char.ToLowerInvariant(c))
        {
            case 'ä': return "ae";
            case 'ö' or 'ø' or 'œ': return "oe";
            case 'ü': return "ue";
            case 'ß': return "ss";
            case 'æ': return "ae";
            case 'ł': return "l";
            case 'đ': return "d";
        }

        if (!char.IsLetter(c)) return "";
        var plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(plain) ? char.ToLowerInvariant(plain).ToString() : "";
    }
}
