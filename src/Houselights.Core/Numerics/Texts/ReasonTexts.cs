using System.Globalization;
using System.Resources;

namespace Houselights.Core.Numerics.Texts;

/// <summary>Why there is no result, in a sentence.</summary>
public static class ReasonTexts
{
    private static readonly ResourceManager Texts = new("Houselights.Core.Numerics.Texts.Reasons", typeof(ReasonTexts).Assembly);

    public static string Of(Undefined undefined, CultureInfo culture) =>
        string.Format(culture, Texts.GetString(undefined.Reason.ToString(), culture)!, undefined.Have, undefined.Need);
}
