using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Checks;
using Houselights.Core.Gates;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.App.Gates;

/// <summary>The one thing that a house has to hear first.</summary>
public enum HouseVerdict
{
    /// <summary>Nothing is found.</summary>
    Clear,

    /// <summary>Nothing blocks; some findings want an answer.</summary>
    Answerable,

    /// <summary>The plan was agreed, and what it needs was never promised.</summary>
    AgreedNotPromised,

    /// <summary>The team met, and nothing was decided or nobody gave anything up.</summary>
    AgreedNotDecided,

    /// <summary>Support is public, and in private people understand or mean something else.</summary>
    AgreedNotAligned,

    /// <summary>Something else blocks.</summary>
    Blocked,
}

/// <summary>The gate behind a stage, as it stands.</summary>
public enum GateState { Open, Closed, Overridden, Ahead }

/// <summary>A stage of the rail.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Gate">Its gate.</param>
/// <param name="Current">Whether the cycle stands here.</param>
/// <param name="Passed">When the next stage was entered or the gate overridden; null where it wasn't, or nobody noted it.</param>
/// <param name="OverriddenBy">Names of who overrode it; empty for nobody.</param>
/// <param name="ClosedBy">How many of the findings that close it belong to this stage or an earlier one.</param>
public sealed record StageReading(Stage Stage, GateState Gate, bool Current, LocalDate? Passed, ImmutableArray<string> OverriddenBy, int ClosedBy);

/// <summary>The home of a cycle: are we aligned, or have we only agreed?</summary>
/// <param name="Standing">The cycle as it stands: measures and gates are its diagnosis'.</param>
/// <param name="Verdict">What to say first.</param>
/// <param name="About">The findings that the verdict is about, at least one unless it is <see cref="HouseVerdict.Clear"/>.</param>
/// <param name="Stages">The six stages in order.</param>
/// <param name="Next">The findings whose remedy matters most, at most three; where nothing wants an answer, those that come.</param>
/// <param name="Findings">All findings: what wants an answer first, then disputed, overridden, coming, notes.</param>
public sealed record HouseReading(
    Standing Standing, HouseVerdict Verdict, ImmutableArray<Finding> About, ImmutableArray<StageReading> Stages, ImmutableArray<Finding> Next, ImmutableArray<Finding> Findings)
{
    private const int MostActs = 3;

    public ImmutableArray<Measure> Measures => Standing.Diagnosis.Measures;

    public static HouseReading Of(Standing standing)
    {
        var findings = standing.Findings.OrderBy(Rank).ToImmutableArray();
        var open = findings.Where(IsOpen).ToImmutableArray();
        var (verdict, about) = Judge(findings, open);
        // A young plan has little that wants an answer today: then what comes is told.
        var next = open.IsEmpty ? findings.Where(finding => finding is { Override: null, Dispute: null }) : open.AsEnumerable();
        return new(standing, verdict, about, Rail(standing), [.. next.DistinctBy(finding => finding.Subject).Take(MostActs)], findings);
    }

    /// <summary>It wants an answer now: blocking or a warning, not coming, and nobody has overridden or disputed it.</summary>
    private static bool IsOpen(Finding finding) => finding is { CountsAs: >= Severity.Warning, Override: null, Dispute: null };

    private static int Rank(Finding finding) => finding switch
    {
        { Override: not null } => 4,
        { Coming: true } => 5,
        { Severity: Severity.Note } => 6,
        { Dispute: not null } => 3,
        { Severity: Severity.Blocking } => 1,
        _ => 2,
    };

    // What closes a gate is told first; then, even where the leader has overridden it, what blocks: a gate opened by name made no promise.
    private static (HouseVerdict, ImmutableArray<Finding>) Judge(ImmutableArray<Finding> findings, ImmutableArray<Finding> open)
    {
        var blocking = findings.Where(finding => finding is { Severity: Severity.Blocking, Coming: false }).ToImmutableArray();
        foreach (var told in new[] { blocking.Where(finding => finding.Override is null).ToList(), [.. blocking] })
            foreach (var (verdict, codes) in Verdicts)
                if (told.Where(finding => codes.Contains(finding.Code)).ToImmutableArray() is { IsEmpty: false } about) return (verdict, about);
        if (blocking.Any(finding => finding.Override is null)) return (HouseVerdict.Blocked, [.. blocking.Where(finding => finding.Override is null)]);
        return open.IsEmpty ? (HouseVerdict.Clear, []) : (HouseVerdict.Answerable, open);
    }

    private static readonly (HouseVerdict Verdict, string[] Codes)[] Verdicts =
    [
        (HouseVerdict.AgreedNotAligned, ["HL301", "HL302", "HL304"]),
        (HouseVerdict.AgreedNotDecided, ["HL401", "HL402", "HL407"]),
        (HouseVerdict.AgreedNotPromised, ["HL702", "HL703"]),
    ];

    private static ImmutableArray<StageReading> Rail(Standing standing)
    {
        var entered = standing.Plan.Cycle.Stages;
        return
        [
            .. standing.Diagnosis.Gates.Select(gate => new StageReading(
                gate.Stage,
                StateOf(gate, standing.Diagnosis.Stage),
                gate.Stage == standing.Diagnosis.Stage,
                entered.FirstOrDefault(each => each.Stage == gate.Stage + 1)?.On ?? gate.Overridden.Select(each => each.On).Max(),
                [.. gate.Overridden.SelectMany(each => standing.Plan.NamesOf(each.By)).Distinct(StringComparer.Ordinal)],
                gate.ClosedBy.Length)),
        ];
    }

    private static GateState StateOf(Gate gate, Stage current) => gate switch
    {
        { IsOpen: false } when gate.Stage <= current => GateState.Closed,
        { Overridden.IsEmpty: false } => GateState.Overridden,
        _ => gate.Stage < current ? GateState.Open : gate.Stage == current && gate.IsOpen ? GateState.Open : GateState.Ahead,
    };
}
