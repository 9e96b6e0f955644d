using System.Collections.Immutable;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Worlds;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Checks.Incentives;

/// <summary>Tells a conflict in four sentences, each with its number: what the one does, what the other does, what both bring about, what it costs.</summary>
internal sealed class ConflictStory(Conflict conflict, PlanModel plan)
{
    /// <summary>Metrics named in the third sentence: those that cost the company most.</summary>
    private const int MostNamed = 2;

    private readonly IncentiveGame game = plan.Conflicts.Game;

    private GameUnit One => game.Units[conflict.Verdict.One];

    private GameUnit Other => game.Units[conflict.Verdict.Other];

    public string Subject => game.SubjectOf([conflict.Verdict.One, conflict.Verdict.Other]);

    /// <summary>Where a reader looks first: the scorecard of the first unit.</summary>
    public Item Item => Pay.CardOf(One.Id, plan)!;

    public (string Name, Value Value)[] Values => [("one", One.Name), ("other", Other.Name), ("loss", Loss), ("leader", plan.LeaderName)];

    private double[] Changes => game.Changes(conflict.Moves);

    private double Loss => -game.CompanyGain(Changes);

    public Finding Tell(Finding finding)
    {
        var changes = Changes;
        finding = Act(finding, One, conflict.OneMoves, game.GainOf(conflict.Verdict.One, changes));
        finding = Act(finding, Other, conflict.OtherMoves, game.GainOf(conflict.Verdict.Other, changes));
        finding = Effect(finding, changes);
        finding = Cost(finding);
        return Sure(finding).Seen("units/" + One.Id).Seen("units/" + Other.Id);
    }

    /// <summary>What each changes for the company, line by line.</summary>
    public Finding Reckon(Finding finding)
    {
        var changes = Changes;
        for (var metric = 0; metric < changes.Length; metric++)
            if (game.Company[metric] * changes[metric] is var points && Math.Abs(points) > IncentiveGame.Rounding)
                finding = finding.With("metric", ("metric", NameOf(metric)), ("change", changes[metric]), ("weight", game.Company[metric]), ("points", points));
        return finding;
    }

    private Finding Act(Finding finding, GameUnit unit, ImmutableArray<int> moves, double gain) => moves.IsEmpty
        ? finding.With("holds", ("unit", unit.Name), ("gain", gain))
        : finding.With("does", ("unit", unit.Name), ("moves", moves.Select(move => game.Moves[move].Told).ToArray()), ("gain", gain));

    private Finding Effect(Finding finding, double[] changes)
    {
        var worst = Enumerable.Range(0, changes.Length).Where(metric => game.Company[metric] * changes[metric] < -IncentiveGame.Rounding)
            .OrderBy(metric => game.Company[metric] * changes[metric]).ThenBy(metric => metric).Take(MostNamed);
        return finding.With("effect", ("effects", worst.Select(metric => plan.Metrics[metric]).Select(metric => NameOf(metric)).ToArray()), ("points", worst.Sum(metric => -game.Company[metric] * changes[metric])));
    }

    /// <summary>In points, and in the measure of the metric that counts most for the company: by its own weights that is what a point is worth.</summary>
    private Finding Cost(Finding finding)
    {
        var heaviest = Enumerable.Range(0, game.Company.Length).MaxBy(metric => game.Company[metric]);
        var metric = plan.Metrics[heaviest];
        return metric.Measure is null
            ? finding.With("cost")
            : finding.With("worth", ("amount", Loss / game.Company[heaviest] * (metric.Scale ?? 1)), ("measure", metric.Measure), ("metric", NameOf(metric)));
    }

    private Finding Sure(Finding finding)
    {
        if (conflict.Verdict.Witness is { IsNash: true } && !conflict.IsCollision) finding = finding.With("nash");
        if (conflict.Share < 1) finding = finding.With("worlds", ("share", Percent.Of(conflict.Share)), ("worlds", SampledWorlds.Count));
        if (!conflict.IsConfirmed) finding = finding.With("unconfirmed", ("units", new[] { One, Other }.Where(unit => !unit.IsConfirmed).Select(unit => unit.Name).ToArray()));
        return conflict.Verdict.IsWhole ? finding : finding.With("partly", ("looked", (double)conflict.Verdict.Looked));
    }

    private string NameOf(int metric) => NameOf(plan.Metrics[metric]);

    private static string NameOf(Metric metric) => metric.Name ?? metric.Id;
}
