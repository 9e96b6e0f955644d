using System.Text;

namespace Houselights.Core.Checks.Texts;

/// <summary>
/// A sentence with gaps: <c>{owner}</c> is filled with a value, <c>{days:day|days}</c> with the word that fits the number. Braces
/// that belong to the sentence are doubled.
/// </summary>
public sealed class Template
{
    private readonly List<(string Text, string? Name, string[]? Forms)> parts = [];

    public Template(string text)
    {
        var at = 0;
        var plain = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '{' or '}' && at + 1 < text.Length && text[at + 1] == c) { plain.Append(c); at += 2; continue; }
            if (c != '{') { plain.Append(c); at++; continue; }

            var end = text.IndexOf('}', at);
            if (end < 0) throw new FormatException($"A gap is not closed in “{text}”.");
            parts.Add((plain.ToString(), null, null));
            plain.Clear();
            AddGap(text[(at + 1)..end]);
            at = end + 1;
        }

        parts.Add((plain.ToString(), null, null));
    }

    /// <summary>The names of the gaps, each once.</summary>
    public IEnumerable<string> Names => parts.Where(part => part.Name is not null).Select(part => part.Name!).Distinct(StringComparer.Ordinal);

    private void AddGap(string gap)
    {
        var colon = gap.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) parts.Add(("", gap, null));
        else parts.Add(("", gap[..colon], gap[(colon + 1)..].Split('|')));
    }

    /// <summary>Fills the gaps.</summary>
    /// <param name="find">The value of a name; null where there is none, which leaves the gap's name standing.</param>
    /// <param name="style">How values are written.</param>
    public string Fill(Func<string, Value?> find, TextStyle style)
    {
        var filled = new StringBuilder();
        foreach (var (text, name, forms) in parts)
        {
            if (name is null) filled.Append(text);
            else if (find(name) is not { } value) filled.Append('{').Append(name).Append('}');
            else if (forms is null) filled.Append(style.Write(value));
            else filled.Append(Choose(forms, value));
        }

        return filled.ToString();
    }

    private static string Choose(string[] forms, Value value)
    {
        var number = value.Raw switch
        {
            int count => count,
            double exact => exact,
            Array list => list.Length,
            _ => double.NaN,
        };
        return number.Equals(1.0) ? forms[0] : forms[^1];
    }
}
