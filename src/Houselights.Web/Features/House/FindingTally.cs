using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.House;

/// <summary>How many findings there are of each mark, whether a page shows them or not.</summary>
public sealed class FindingTally
{
    private readonly Dictionary<Mark, int> counts;

    private FindingTally(Dictionary<Mark, int> counts) => this.counts = counts;

    public static FindingTally Of(IEnumerable<Mark> marks) => new(marks.CountBy(mark => mark).ToDictionary());

    /// <summary>Whether somebody has to do or to say something; the others wait behind one line.</summary>
    public static bool WantsAnswer(Mark mark) => mark is Mark.Blocking or Mark.Warning or Mark.Disputed;

    public int Total => counts.Values.Sum();

    /// <summary>How many block, warn and are disputed, such as “2 block, 1 warns”; empty for none.</summary>
    public string Answerable => Words(
        (Mark.Blocking, HouseText.CountBlockOne, HouseText.CountBlock),
        (Mark.Warning, HouseText.CountWarnOne, HouseText.CountWarn),
        (Mark.Disputed, HouseText.CountDisputedOne, HouseText.CountDisputed));

    /// <summary>How many are overridden, coming and notes; empty for none.</summary>
    public string Waiting => Words(
        (Mark.Overridden, HouseText.OverriddenOne, HouseText.OverriddenMany),
        (Mark.Coming, HouseText.ComingOne, HouseText.ComingMany),
        (Mark.Note, HouseText.NotesOne, HouseText.NotesMany));

    private string Words(params ReadOnlySpan<(Mark Mark, string One, string Many)> kinds)
    {
        var words = new List<string>();
        foreach (var (mark, one, many) in kinds)
            if (counts.GetValueOrDefault(mark) is > 0 and var count) words.Add(Say.Counted(count, one, many));
        return string.Join(", ", words);
    }
}
