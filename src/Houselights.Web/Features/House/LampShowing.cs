using Houselights.Core.Checks.Texts;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Measure = Houselights.Core.Gates.Measure;

namespace Houselights.Web.Features.House;

/// <summary>Puts a measure into a lamp.</summary>
internal static class LampShowing
{
    public static LampView Show(Measure measure)
    {
        var which = Enum.Parse<Parts.Measure>(measure.Name, ignoreCase: true);
        return new(which, measure.Value, Word(which, measure), FindingTexts.Basis(measure, Heading.Style), measure.Basis == "share" ? Shares(measure) : []);
    }

    private static string Word(Parts.Measure which, Measure measure) => (which, measure.Basis) switch
    {
        (Parts.Measure.Clarity, "unasked") => ReadingText.ClarityUnlit,
        (Parts.Measure.Clarity, _) => ReadingText.ClarityCollected,
        (Parts.Measure.Alignment, "unasked") => ReadingText.AlignmentUnlit,
        (Parts.Measure.Alignment, _) => ReadingText.AlignmentCollected,
        (_, "few") => ReadingText.ExecutionUnlit,
        _ => measure.Value switch { >= LampView.Lit => ReadingText.ExecutionLit, >= 34 => ReadingText.ExecutionDim, _ => ReadingText.ExecutionLow },
    };

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
