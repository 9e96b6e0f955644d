using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Baseline;

/// <summary>Released results of an anonymous diagnostic; never a person's answer.</summary>
public sealed record BaselineWave : Identified
{
    public LocalDate? Closed { get; internal set; }
    public double? Eligible { get; internal set; }
    public double? Answered { get; internal set; }
    public double? Scale { get; internal set; }
    public ImmutableArray<BaselineItem> Items { get; internal set; } = [];

    internal static readonly Shape<BaselineWave> Shape = new("baseline", () => new BaselineWave(), "Released results of an anonymous diagnostic.")
    {
        { "id", Kinds.Id("baselines"), b => b.Id, (b, v) => b.Id = v, "Its id.", true },
        { "closed", Kinds.Date, b => b.Closed, (b, v) => b.Closed = v, "When it was closed and released." },
        { "eligible", Kinds.Count, b => b.Eligible, (b, v) => b.Eligible = v, "How many could answer." },
        { "answered", Kinds.Count, b => b.Answered, (b, v) => b.Answered = v, "How many did." },
        { "scale", Kinds.Between(2, 100), b => b.Scale, (b, v) => b.Scale = v, "Highest answer; the lowest is 1." },
        { "items", Kinds.List(BaselineItem.Shape), b => b.Items, (b, v) => b.Items = v, "Results by item and group." },
    };
}

/// <summary>One item's result for one group.</summary>
public sealed record BaselineItem : Identified
{
    public string? Dimension { get; internal set; }
    public string? Text { get; internal set; }
    public string? Group { get; internal set; }
    public Sample? Intent { get; internal set; }
    public Sample? Practice { get; internal set; }

    /// <summary>Intent less practice, person by person.</summary>
    public Sample? Gap { get; internal set; }

    internal static readonly Shape<BaselineItem> Shape = new("baseline item", () => new BaselineItem(), "One item's result for one group.", inline: true)
    {
        { "id", new WordKind(), b => b.Id, (b, v) => b.Id = v, "The item's id; the same item stands once for each group.", true },
        { "dimension", Kinds.Text, b => b.Dimension, (b, v) => b.Dimension = v, "What it belongs to." },
        { "text", Kinds.Text, b => b.Text, (b, v) => b.Text = v, "What was asked." },
        { "group", Kinds.Text, b => b.Group, (b, v) => b.Group = v, "Whose answers: company, leadership, or a unit." },
        { "intent", Sample.Shape, b => b.Intent, (b, v) => b.Intent = v, "What people say we mean to do." },
        { "practice", Sample.Shape, b => b.Practice, (b, v) => b.Practice = v, "What people say we do." },
        { "gap", Sample.Shape, b => b.Gap, (b, v) => b.Gap = v, "Intent less practice, person by person." },
    };
}
