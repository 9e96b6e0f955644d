using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.House;

/// <summary>All findings that a reader sees, a page of them at a time.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Tally">Of all of them.</param>
/// <param name="From">How many stand before this page.</param>
/// <param name="Lines">Those of this page, at most <see cref="Most"/>.</param>
public sealed record FindingsView(CycleHead Cycle, FindingTally Tally, int From, IReadOnlyList<FindingLineView> Lines)
{
    /// <summary>How many stand on one page.</summary>
    public const int Most = 100;
}

/// <summary>A finding as one line, which leads to its page.</summary>
/// <param name="Mark">Blocking, warning, note, coming, overridden or disputed.</param>
/// <param name="Code">Such as <c>HL702</c>.</param>
/// <param name="Claim">One sentence, without the code.</param>
/// <param name="Href">Its page.</param>
public sealed record FindingLineView(Mark Mark, string Code, string Claim, string Href);
