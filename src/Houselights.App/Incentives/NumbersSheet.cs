using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>
/// The numbers behind a plan's scoreboards as cells of text, each by its own key: what a form shows, and what it is compared with when it
/// comes back.
/// </summary>
/// <remarks>
/// Keys: <c>metric/ID/name|measure|better|scale</c>, <c>company/METRIC</c>, <c>pays/UNIT</c>, <c>weight/UNIT/METRIC</c>,
/// <c>move/ID/what|load|excludes</c>, <c>effect/MOVE/METRIC</c>, <c>meets/MOVE+MOVE/METRIC</c>. A row that isn't there yet has a number for
/// an id: <c>metric/+1/name</c>.
/// </remarks>
public sealed class NumbersSheet
{
    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);

    private NumbersSheet(PlanModel plan, CultureInfo language)
    {
        foreach (var metric in plan.Metrics)
        {
            Set($"metric/{metric.Id}/name", metric.Name);
            Set($"metric/{metric.Id}/measure", metric.Measure);
            Set($"metric/{metric.Id}/better", metric.Better == Better.Lower ? "lower" : "higher");
            Set($"metric/{metric.Id}/scale", Sizes.Number(metric.Scale ?? 1, language));
        }

        foreach (var (metric, weight) in plan.CompanyObjective) Set($"company/{metric.BareId()}", Sizes.Number(weight ?? 0, language));
        Units = UnitsOf(plan);
        foreach (var unit in Units)
        {
            if (Pay.CardOf(unit.Id, plan) is not { } card) continue;
            Set($"pays/{unit.Id}", card.Pays);
            foreach (var (metric, weight) in card.Weights) Set($"weight/{unit.Id}/{metric.BareId()}", Sizes.Weight(weight, language));
        }

        foreach (var move in plan.Moves)
        {
            Set($"move/{move.Id}/what", move.What);
            Set($"move/{move.Id}/load", move.Load is { } load ? Sizes.Number(load.Likely, language) : null);
            foreach (var (metric, effect) in move.Effects) Set($"effect/{move.Id}/{metric.BareId()}", Sizes.Effect(effect, language));
        }

        foreach (var meeting in plan.Interactions)
            foreach (var (metric, effect) in meeting.Effects) Set($"meets/{KeyOf(meeting)}/{metric.BareId()}", Sizes.Effect(effect, language));
    }

    /// <summary>Units with a scorecard or a move, in the plan's order.</summary>
    public ImmutableArray<Core.People.Unit> Units { get; }

    /// <summary>Every cell that holds something.</summary>
    public IReadOnlyDictionary<string, string> Cells => cells;

    /// <summary>The text of a cell; empty where nothing is said.</summary>
    public string this[string key] => cells.GetValueOrDefault(key, "");

    /// <summary>The sheet of a plan.</summary>
    public static NumbersSheet Of(PlanModel plan, CultureInfo language) => new(plan, language);

    /// <summary>The moves that meet, in the order of their ids.</summary>
    public static string KeyOf(Interaction meeting) => KeyOf(meeting.Moves.Select(move => move.BareId()));

    /// <summary>The same, of bare ids.</summary>
    public static string KeyOf(IEnumerable<string> moves) => string.Join('+', moves.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Units of a plan with a scorecard or a move, in the plan's order.</summary>
    public static ImmutableArray<Core.People.Unit> UnitsOf(PlanModel plan)
    {
        var concerned = plan.Scorecards.Select(card => card.Unit?.BareId()).Concat(plan.Moves.Select(move => move.Unit?.BareId())).ToHashSet();
        return [.. plan.Units.ToArray().Where(unit => concerned.Contains(unit.Id))];
    }

    private void Set(string key, string? text)
    {
        if (!string.IsNullOrEmpty(text)) cells[key] = text;
    }
}
