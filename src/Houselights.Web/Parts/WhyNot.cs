using System.Globalization;
using Houselights.App;
using Houselights.Web.Resources;

namespace Houselights.Web.Parts;

/// <summary>Says in the reader's language who may do something, or what is in the way.</summary>
internal static class WhyNot
{
    /// <summary>A sentence or two: what it is, and what to do next.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="names">What it is about, for sentences that name it.</param>
    public static string Words(this Refusal why, params IReadOnlyList<string> names) =>
        Say.With(RefusalText.ResourceManager.GetString(why.ToString(), CultureInfo.CurrentUICulture) ?? why.ToString(), Say.List(names));
}
