using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives;

public enum Better { Higher, Lower }

/// <summary>Something that is measured.</summary>
public sealed record Metric : Identified
{
    public string? Name { get; internal set; }
    public string? Measure { get; internal set; }
    public Better? Better { get; internal set; }

    /// <summary>The change that counts as one point; above 0, 1 by default.</summary>
    public double? Scale { get; internal set; }

    internal static readonly Shape<Metric> Shape = new("metric", () => new Metric(), "Something that is measured.", inline: true)
    {
        { "id", Kinds.Id("metrics"), m => m.Id, (m, v) => m.Id = v, "Its id.", true },
        { "name", Kinds.Name, m => m.Name, (m, v) => m.Name = v, "Its name." },
        { "measure", Kinds.Text, m => m.Measure, (m, v) => m.Measure = v, "In what it is measured, such as kEUR a month." },
        { "better", Kinds.Choice(("higher", Incentives.Better.Higher), ("lower", Incentives.Better.Lower)), m => m.Better, (m, v) => m.Better = v, "Whether higher or lower is better; higher by default." },
        { "scale", Kinds.Between(1e-9, 1e12), m => m.Scale, (m, v) => m.Scale = v, "The change that counts as one point; 1 by default." },
    };
}

/// <summary>What a unit is really judged and paid by.</summary>
public sealed record Scorecard : Item
{
    public string? Unit { get; internal set; }
    public Map<ScoreWeight> Weights { get; internal set; }
    public string? Pays { get; internal set; }
    public Ids ConfirmedBy { get; internal set; }

    internal static readonly Shape<Scorecard> Shape = new("scorecard", () => new Scorecard(), "What a unit is really judged and paid by.", inline: true)
    {
        { "unit", Kinds.To(Target.Unit), s => s.Unit, (s, v) => s.Unit = v, "Which unit.", true },
        { "weights", Kinds.Map(new ScoreWeightKind(), Target.Metric), s => s.Weights, (s, v) => s.Weights = v, "Weights by metric; their absolute values add to 1." },
        { "pays", Kinds.Text, s => s.Pays, (s, v) => s.Pays = v, "What it pays." },
        { "confirmed-by", Kinds.Many(Target.Person), s => s.ConfirmedBy, (s, v) => s.ConfirmedBy = v, "Who confirmed the numbers." },
    };
}

/// <summary>How much a metric counts on a scorecard, and from where to where.</summary>
/// <param name="Weight">−1 to 1; negative where moving the metric the wrong way is paid.</param>
/// <param name="From">Points below which nothing is paid.</param>
/// <param name="Bonus">Points paid once, on reaching <paramref name="From"/>.</param>
/// <param name="Cap">Points above which nothing more is paid.</param>
public readonly record struct ScoreWeight(double Weight, double? From, double? Bonus, double? Cap);

/// <summary>Something that a unit can do by itself; effects are changes from the status quo.</summary>
public sealed record Move : Identified
{
    public string? Unit { get; internal set; }
    public string? What { get; internal set; }
    public Map<EffectRange> Effects { get; internal set; }
    public Load? Load { get; internal set; }
    public Ids Excludes { get; internal set; }

    /// <summary>The lever's range where it is continuous; null where the move is made or not.</summary>
    public EffectRange? Amount { get; internal set; }

    internal static readonly Shape<Move> Shape = new("move", () => new Move(), "Something that a unit can do by itself.", inline: true)
    {
        { "id", Kinds.Id("moves"), m => m.Id, (m, v) => m.Id = v, "Its id.", true },
        { "unit", Kinds.To(Target.Unit), m => m.Unit, (m, v) => m.Unit = v, "Which unit." },
        { "what", Kinds.Text, m => m.What, (m, v) => m.What = v, "What it does." },
        { "effects", Kinds.Map(new RangeKind(), Target.Metric), m => m.Effects, (m, v) => m.Effects = v, "Changes of metrics from the status quo; a range where uncertain." },
        { "load", Kinds.Load, m => m.Load, (m, v) => m.Load = v, "What it takes." },
        { "excludes", Kinds.Many(Target.Move), m => m.Excludes, (m, v) => m.Excludes = v, "Moves that can't be made together with it." },
        { "amount", new OptionalRangeKind(), m => m.Amount, (m, v) => m.Amount = v, "Range of a continuous lever, such as [0, 1]." },
    };
}

/// <summary>Effects that appear only when all of its moves are made together.</summary>
public sealed record Interaction : Item
{
    public Ids Moves { get; internal set; }
    public Map<EffectRange> Effects { get; internal set; }

    internal static readonly Shape<Interaction> Shape = new("interaction", () => new Interaction(), "Effects of moves made together.", inline: true)
    {
        { "moves", Kinds.Many(Target.Move), i => i.Moves, (i, v) => i.Moves = v, "Two or more moves.", true },
        { "effects", Kinds.Map(new RangeKind(), Target.Metric), i => i.Effects, (i, v) => i.Effects = v, "Changes beyond those of the moves alone." },
    };
}
