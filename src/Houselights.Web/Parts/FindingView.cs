using Houselights.Web.Parts.Drawing;
using NodaTime;

namespace Houselights.Web.Parts;

/// <summary>A claim that can be wrong, with what it rests on.</summary>
/// <param name="Id">Unique on the page and stable over revisions, of letters, digits and hyphens: <c>hl702-commitments-radio</c>.</param>
/// <param name="Mark">Blocking, warning, note, coming, overridden or disputed.</param>
/// <param name="Code">Such as <c>HL702</c>.</param>
/// <param name="Claim">One sentence, without the code.</param>
/// <param name="Because">The arithmetic, one sentence each.</param>
/// <param name="Evidence">Rows or lines it was read from.</param>
/// <param name="ToDo">What would end it, and who can.</param>
/// <param name="FineIf">What would make it fine.</param>
public sealed record FindingView(
    string Id,
    Mark Mark,
    string Code,
    string Claim,
    IReadOnlyList<string> Because,
    IReadOnlyList<Link> Evidence,
    string? ToDo,
    string? FineIf)
{
    /// <summary>Its own page, on which it is answered; null where there is none.</summary>
    public string? Href { get; init; }

    /// <summary>A drawing, where time says it better.</summary>
    public TimeLineView? TimeLine { get; init; }

    /// <summary>Who overrode the gate that it closed, when and why.</summary>
    public Voice? Override { get; init; }

    /// <summary>Who says that it isn't so, when and why.</summary>
    public Voice? Dispute { get; init; }
}

/// <summary>What a person said, on a day.</summary>
/// <param name="Who">The person's name.</param>
/// <param name="On">The day; null where none was recorded.</param>
/// <param name="Says">Their words, without quotation marks.</param>
public sealed record Voice(string Who, LocalDate? On, string Says);
