using System.Resources;

namespace Houselights.Core.Checks.Texts;

/// <summary>The words of one kind of report, by key, in the reader's language.</summary>
/// <param name="resource">The resource's name, beside this file.</param>
internal sealed class ReportTexts(string resource)
{
    private readonly ResourceManager texts = new("Houselights.Core.Checks.Texts." + resource, typeof(ReportTexts).Assembly);

    /// <summary>A text with its gaps filled; its key where there is none.</summary>
    public string Of(string key, TextStyle style, params (string Name, Value Value)[] values) =>
        new Template(texts.GetString(key, style.Culture) ?? key).Fill(name => FindingTexts.Lookup(values, name), style);
}
