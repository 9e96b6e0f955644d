using Houselights.Core.Checks.Texts;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Measure = Houselights.Core.Gates.Measure;

namespace Houselights.Web.Features.House;

/// <summary>Puts a measure into a lamp.</summary>
internal static class LampShowing
{
    /// <summary>From here on a lamp that isn't lit is dim.</summary>
    private const int Dim = 34;

    public static LampView Show(Measure measure)
    {
        var which = Enum.Parse<Parts.Measure>(measure.Name, ignoreCase: true);
        return new(which, measure.Value, Word(which, measure), FindingTexts.Basis(measure, Heading.Style), Because(which, measure));
    }

    private static string Word(Parts.Measure which, Measure measure) => which switch
    {
        Parts.Measure.Clarity when measure.Basis == "unasked" => ReadingText.ClarityUnlit,
        Parts.Measure.Clarity => Word(measure.Value, ReadingText.ClarityFew, ReadingText.ClarityLow, ReadingText.ClarityDim, ReadingText.ClarityLit),
        Parts.Measure.Alignment when measure.Basis == "unasked" => ReadingText.AlignmentUnlit,
        Parts.Measure.Alignment => Word(measure.Value, ReadingText.AlignmentFew, ReadingText.AlignmentLow, ReadingText.AlignmentDim, ReadingText.AlignmentLit),
        _ => Word(measure.Value, ReadingText.ExecutionUnlit, ReadingText.ExecutionLow, ReadingText.ExecutionDim, ReadingText.ExecutionLit),
    };

    private static string Word(int? value, string few, string low, string dim, string lit) => value switch { null => few, >= LampView.Lit => lit, >= Dim => dim, _ => low };

    private static IReadOnlyList<string> Because(Parts.Measure which, Measure measure) =>
        !measure.Enough ? [] : which == Parts.Measure.Execution ? Shares(measure) : [.. FindingTexts.Beside(measure, Heading.Style)];

    private static IReadOnlyList<string> Shares(Measure measure)
    {
        string Written(string name) => Heading.Style.Write(measure.Values.First(each => each.Name == name).Value);
        var (all, unit) = (Written("all"), Written("unit"));
        return
        [
            Say.With(ReadingText.LoadLive, Written("live")),
            Say.With(ReadingText.LoadPromised, Written("promised"), all, unit),
            Say.With(ReadingText.LoadEvidenced, Written("evidenced"), all, unit),
            Say.With(ReadingText.LoadInside, Written("inside"), all, unit),
            Say.With(ReadingText.LoadShare, Written("inside"), all, Say.Number(measure.Value ?? 0)),
        ];
    }
}
