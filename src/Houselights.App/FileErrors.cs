using Houselights.Core.Document;
using Houselights.Core.Document.Texts;

namespace Houselights.App;

/// <summary>What is wrong with a file that only the application can judge: whom it invites, and into which cycle it is imported.</summary>
public static class FileErrors
{
    /// <summary>Where the sentences stand in other languages.</summary>
    public static Translations Texts { get; } = new("Houselights.App.FileErrors", typeof(FileErrors).Assembly);

    internal static PlanError Of(Place at, FormattableString what, string? text, FormattableString next) => new(at, what, text, next) { Texts = Texts };
}
