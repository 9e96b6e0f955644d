using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Rhythm;

/// <summary>The reviews that were promised; the first of each falls one period after ratification.</summary>
public sealed record Cadence : Item
{
    public IsoDayOfWeek? Weekly { get; internal set; }

    /// <summary>Day of the month, 1 to 28.</summary>
    public double? Monthly { get; internal set; }
    public bool? Quarterly { get; internal set; }

    internal static readonly Shape<Cadence> Shape = new("rhythm", () => new Cadence(), "The reviews that were promised.", inline: true)
    {
        { "weekly", Weekdays.LongKind, r => r.Weekly, (r, v) => r.Weekly = v, "The weekday of the weekly meeting." },
        { "monthly", new NumberKind(1, 28, whole: true), r => r.Monthly, (r, v) => r.Monthly = v, "The day of the monthly review." },
        { "quarterly", Kinds.Flag, r => r.Quarterly, (r, v) => r.Quarterly = v, "True where there is a quarterly reset." },
    };
}

public enum ReviewKind { Weekly, Monthly, Quarterly }

/// <summary>A review, held or not.</summary>
public sealed record Review : Identified
{
    public ReviewKind? Kind { get; internal set; }
    public LocalDate? On { get; internal set; }
    public bool? Held { get; internal set; }

    /// <summary>Why it was not held.</summary>
    public string? Because { get; internal set; }
    public Ids Discussed { get; internal set; }
    public Ids Changed { get; internal set; }
    public Ids HeldOnPurpose { get; internal set; }

    /// <summary>True where the strategy itself was discussed.</summary>
    public bool? Strategy { get; internal set; }

    /// <summary>Held unless the record says otherwise.</summary>
    public bool WasHeld => Held != false;

    internal static readonly Shape<Review> Shape = new("review", () => new Review(), "A review, held or not.", inline: true)
    {
        { "id", Kinds.Id("reviews"), r => r.Id, (r, v) => r.Id = v, "Its id.", true },
        { "kind", Kinds.Choice(("weekly", ReviewKind.Weekly), ("monthly", ReviewKind.Monthly), ("quarterly", ReviewKind.Quarterly)), r => r.Kind, (r, v) => r.Kind = v, "Weekly, monthly or quarterly.", true },
        { "on", Kinds.Date, r => r.On, (r, v) => r.On = v, "When." },
        { "held", Kinds.Flag, r => r.Held, (r, v) => r.Held = v, "False where it was not held; true by default." },
        { "because", Kinds.Text, r => r.Because, (r, v) => r.Because = v, "Why it was not held." },
        { "discussed", Kinds.Many(Target.Anything), r => r.Discussed, (r, v) => r.Discussed = v, "What was discussed." },
        { "changed", Kinds.Many(Target.Anything), r => r.Changed, (r, v) => r.Changed = v, "What was changed." },
        { "held-on-purpose", Kinds.Many(Target.Anything), r => r.HeldOnPurpose, (r, v) => r.HeldOnPurpose = v, "What was left as it is, on purpose." },
        { "strategy", Kinds.Flag, r => r.Strategy, (r, v) => r.Strategy = v, "True where the strategy itself was discussed." },
    };
}

/// <summary>A figure reported for a key result or for work in flight.</summary>
public sealed record CheckIn : Item
{
    public LocalDate? On { get; internal set; }
    public Ids By { get; internal set; }
    public string? KeyResult { get; internal set; }
    public string? Work { get; internal set; }
    public double? Value { get; internal set; }
    public double? Confidence { get; internal set; }
    public string? Note { get; internal set; }

    internal static readonly Shape<CheckIn> Shape = new("check-in", () => new CheckIn(), "A figure reported.", inline: true)
    {
        { "on", Kinds.Date, c => c.On, (c, v) => c.On = v, "When." },
        { "by", Kinds.OneOrMore(Target.Person), c => c.By, (c, v) => c.By = v, "Who reported it." },
        { "key-result", Kinds.To(Target.KeyResult), c => c.KeyResult, (c, v) => c.KeyResult = v, "For which key result." },
        { "work", Kinds.To(Target.Work), c => c.Work, (c, v) => c.Work = v, "Or for which work in flight." },
        { "value", Kinds.Number, c => c.Value, (c, v) => c.Value = v, "The figure." },
        { "confidence", Kinds.Between(0, 10), c => c.Confidence, (c, v) => c.Confidence = v, "How sure, 0 to 10." },
        { "note", Kinds.Text, c => c.Note, (c, v) => c.Note = v, "In a sentence." },
    };
}
