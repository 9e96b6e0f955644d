using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Checks;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.People;

namespace Houselights.App.Incentives;

/// <summary>What one unit does in a story, and what its scorecard gains by it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Moves">What it does; empty where it holds.</param>
/// <param name="Gain">In points, when both do it.</param>
/// <param name="Pays">What the scorecard pays, in the plan's words; null where it doesn't say.</param>
public sealed record StorySide(GameUnit Unit, ImmutableArray<string> Moves, double Gain, string? Pays);

/// <summary>A metric in the arithmetic of a story; changes are in points, more being better.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="One">By the first unit's choice alone.</param>
/// <param name="Other">By the second unit's alone.</param>
/// <param name="Together">Only when both are made.</param>
/// <param name="Weight">What a point of it counts for the company.</param>
public readonly record struct StoryLine(Metric Metric, double One, double Other, double Together, double Weight)
{
    /// <summary>What the company gains by it, in points.</summary>
    public double Points => Weight * (One + Other + Together);

    /// <summary>The change in the metric's own measure: up is up, whichever way is better.</summary>
    public double Raw => (One + Other + Together) * (Metric.Scale ?? 1) * (Metric.Better == Better.Lower ? -1 : 1);
}

/// <summary>How two units both win while the company loses.</summary>
/// <param name="Conflict">What was found.</param>
/// <param name="One">The first unit.</param>
/// <param name="Other">The second.</param>
/// <param name="Lines">Every metric that counts for the company and changes, in the plan's order.</param>
/// <param name="Company">What the company gains, in points; below 0.</param>
/// <param name="Finding">The finding that says it; null where the reader doesn't see it.</param>
public sealed record Story(Conflict Conflict, StorySide One, StorySide Other, ImmutableArray<StoryLine> Lines, double Company, Finding? Finding);

/// <summary>A unit and those who stand by its numbers.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="HasCard">Whether the plan says what it is paid for.</param>
/// <param name="IsConfirmed">Whether a head confirmed its numbers.</param>
/// <param name="Heads">Their names; empty where it has none.</param>
/// <param name="IsMine">Whether the reader can confirm them now.</param>
public sealed record Standby(Unit Unit, bool HasCard, bool IsConfirmed, ImmutableArray<string> Heads, bool IsMine);

/// <summary>Can two of us win while the company loses?</summary>
public sealed class ScoreboardReading
{
    private RepairOffer? offer;
    private bool offered;

    private ScoreboardReading(Standing standing, PairVerdict? shown)
    {
        (Standing, Conflicts, Shown) = (standing, standing.Plan.Conflicts, shown);
        Found = [.. Conflicts.Found.OrderByDescending(each => each.IsSure).ThenByDescending(each => Math.Round(each.Verdict.Loss, 9))];
        if (Shown is null && Found.Length > 0) Shown = Found[0].Verdict;
        Story = Shown is { IsClean: false } told ? Tell(Found.First(each => each.Verdict == told)) : null;
    }

    public Standing Standing { get; }

    public Conflicts Conflicts { get; }

    /// <summary>The pair that the page is about: the one that was asked for, else the worst; null where there is none.</summary>
    public PairVerdict? Shown { get; }

    /// <summary>What was found, the surest and worst first.</summary>
    public ImmutableArray<Conflict> Found { get; }

    public IncentiveGame Game => Conflicts.Game;

    /// <summary>True where at least two units have a scorecard.</summary>
    public bool IsKnown => Conflicts.Pairs > 0;

    /// <summary>Pairs that can't.</summary>
    public IReadOnlyList<PairVerdict> Proved => field ??= [.. Conflicts.Verdicts.Where(each => each.IsClean && !Conflicts.IsOpen(each))];

    /// <summary>True where two units were asked about that aren't two with a scorecard each.</summary>
    public bool IsAskedInVain { get; private init; }

    /// <summary>The reading of a cycle.</summary>
    /// <param name="standing">The cycle as it stands.</param>
    /// <param name="pair">Two units that are asked about; the worst where null, or where no such pair has scorecards.</param>
    public static ScoreboardReading Of(Standing standing, (string One, string Other)? pair = null)
    {
        var game = standing.Plan.Conflicts.Game;
        var (first, second) = pair is var (one, other) ? (game.IndexOf(one), game.IndexOf(other)) : (-1, -1);
        var asked = (Math.Min(first, second), Math.Max(first, second));
        var verdict = standing.Plan.Conflicts.Verdicts.FirstOrDefault(each => (each.One, each.Other) == asked);
        return new(standing, verdict) { IsAskedInVain = pair is not null && verdict is null };
    }

    /// <summary>The story of the shown pair; null where it is clean.</summary>
    public Story? Story { get; }

    /// <summary>Why the shown pair can't; null where it can, or where it isn't proved.</summary>
    public PairProof? Proof => Shown is { IsClean: true } shown ? Certificate.ProofOf(Game, shown) : null;

    /// <summary>The smallest change that puts the shown pair right; null where there is none, or nothing to put right.</summary>
    public RepairOffer? Offer
    {
        get
        {
            if (!offered) (offer, offered) = (Shown is { IsClean: false } shown ? RepairOffer.Of(Conflicts, shown.One, shown.Other) : null, true);
            return offer;
        }
    }

    /// <summary>True where the search for a change was given up, so that no offer says nothing.</summary>
    public bool IsOfferUnknown => Shown is { IsClean: false } shown && Offer is null && !Conflicts.RepairOf(shown.One, shown.Other).IsWhole;

    /// <summary>Where it goes when everybody follows the scorecard.</summary>
    public PlayVerdict Play => Conflicts.Play;

    /// <summary>Units with a scorecard or moves, and whose word their numbers are.</summary>
    public IEnumerable<Standby> Standbys() =>
        from unit in NumbersSheet.UnitsOf(Standing.Plan)
        let at = Game.IndexOf(unit.Id)
        where at >= 0
        let known = Game.Units[at]
        select new Standby(
            unit, known.HasCard, known.IsConfirmed, [.. Standing.Plan.NamesOf(unit.Head)],
            known.HasCard && !known.IsConfirmed && Standing.Me is { } me && Scoreboards.IsHead(new Situation(Standing.Plan, me, ""), unit));

    private Story Tell(Conflict conflict)
    {
        var verdict = conflict.Verdict;
        var (one, other, both) = (Game.Changes(conflict.OneMoves), Game.Changes(conflict.OtherMoves), Game.Changes(conflict.Moves));
        var lines = from metric in Enumerable.Range(0, both.Length)
                    where Game.Company[metric] != 0 && (one[metric] != 0 || other[metric] != 0 || both[metric] != 0)
                    select new StoryLine(Standing.Plan.Metrics[metric], one[metric], other[metric], both[metric] - one[metric] - other[metric], Game.Company[metric]);
        var subject = Game.SubjectOf([verdict.One, verdict.Other]);
        return new(
            conflict, Side(verdict.One, conflict.OneMoves, Game.GainOf(verdict.One, both)), Side(verdict.Other, conflict.OtherMoves, Game.GainOf(verdict.Other, both)), [.. lines], Game.CompanyGain(both),
            Standing.Findings.FirstOrDefault(finding => finding.Code is "HL501" or "HL507" && finding.Subject == subject));
    }

    private StorySide Side(int unit, ImmutableArray<int> moves, double gain) =>
        new(Game.Units[unit], [.. moves.Select(move => Game.Moves[move].Told)], gain, Pay.CardOf(Game.Units[unit].Id, Standing.Plan)?.Pays);
}
