using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Beginning;

/// <summary>A proposal while the text is read.</summary>
internal sealed class Draft(ProposalKind kind, string wording, GuessReason reason, double confidence)
{
    public ProposalKind Kind { get; set; } = kind;
    public string Wording { get; set; } = wording;
    public GuessReason Reason { get; set; } = reason;
    public double Confidence { get; set; } = confidence;
    public List<PastedLine> Lines { get; } = [];
    public List<PastedLine> NamedIn { get; } = [];
    public string? Owner { get; set; }
    public string? Unit { get; set; }
    public string? Function { get; set; }
    public Role? Role { get; set; }
    public bool HeadsUnit { get; set; }
    public LocalDate? Starts { get; set; }
    public string? Due { get; set; }
    public LocalDate? DueOn { get; set; }
    public Effort? Effort { get; set; }
    public string? Budget { get; set; }

    public int FirstLine => Lines.Count > 0 ? Lines[0].Number : NamedIn[0].Number;

    public bool IsWork => Kind is ProposalKind.Candidate or ProposalKind.WorkInFlight;

    public static Draft Ignored(PastedLine line, string wording, GuessReason reason) =>
        new Draft(ProposalKind.Ignored, wording, reason, 0.9).At(line);

    public Draft At(params IEnumerable<PastedLine> lines)
    {
        Lines.AddRange(lines);
        return this;
    }

    public Draft Beside(PastedLine line)
    {
        NamedIn.Add(line);
        return this;
    }

    /// <summary>Takes the lines of another that says the same, and what this one doesn't say.</summary>
    public void Fold(Draft same)
    {
        Lines.AddRange(same.Lines);
        NamedIn.AddRange(same.NamedIn);
        if (same.Confidence > Confidence) (Reason, Confidence) = (same.Reason, same.Confidence);
        Owner ??= same.Owner;
        Unit ??= same.Unit;
        if (Function is null) (Function, Role, HeadsUnit) = (same.Function, Role ?? same.Role, HeadsUnit || same.HeadsUnit);
        Starts ??= same.Starts;
        if (Due is null) (Due, DueOn) = (same.Due, same.DueOn);
        Effort ??= same.Effort;
        Budget ??= same.Budget;
    }
}
