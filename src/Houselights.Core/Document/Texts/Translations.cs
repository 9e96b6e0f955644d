using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Houselights.Core.Document.Texts;

/// <summary>
/// Sentences that stand in the code in English, in other languages: a resource for each, whose names are the English sentences with
/// their gaps, <c>The key “{0}” is given twice.</c> A value in a gap may be such a sentence itself.
/// </summary>
/// <param name="resource">The full name of the resource, without language and ending.</param>
/// <param name="assembly">Where it is embedded.</param>
public sealed class Translations(string resource, Assembly assembly)
{
    private readonly ResourceManager tables = new(resource, assembly);

    /// <summary>What keeps a file from being a plan.</summary>
    public static Translations OfPlanErrors { get; } = new("Houselights.Core.Document.Texts.PlanErrors", typeof(Translations).Assembly);

    /// <summary>A sentence with its values; in English where the language has none for it.</summary>
    public string Write(FormattableString sentence, CultureInfo culture) => string.Format(
        culture, Find(sentence.Format, culture) ?? sentence.Format, [.. sentence.GetArguments().Select(value => value is FormattableString inner ? Write(inner, culture) : value)]);

    /// <summary>The sentence for an English one; null where the language has none for it, as English itself has.</summary>
    public string? Find(string english, CultureInfo culture) => culture.TwoLetterISOLanguageName is "en" or "iv"
        ? null
        : tables.GetResourceSet(culture.IsNeutralCulture ? culture : culture.Parent, createIfNotExists: true, tryParents: false)?.GetString(english);
}
