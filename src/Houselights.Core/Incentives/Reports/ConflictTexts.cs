using System.Resources;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Incentives.Reports;

/// <summary>The words of a report on conflicts, in the reader's language.</summary>
internal static class ConflictTexts
{
    private static readonly ResourceManager Resources = new("Houselights.Core.Checks.Texts.Conflicts", typeof(ConflictTexts).Assembly);

    public static string Of(string key, TextStyle style, params (string Name, Value Value)[] values) =>
        new Template(Resources.GetString(key, style.Culture) ?? key).Fill(name => Find(values, name), style);

    private static Value? Find((string Name, Value Value)[] values, string name)
    {
        foreach (var (key, value) in values)
            if (key == name) return value;
        return null;
    }
}
