using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Cascade;

/// <summary>What a unit sets out to reach for a priority or for the objective above.</summary>
public sealed record Objective : Identified
{
    public string? Unit { get; internal set; }

    /// <summary>Priorities or parent objectives.</summary>
    public Ids Serves { get; internal set; }
    public string? What { get; internal set; }
    public Ids Owner { get; internal set; }
    public bool? Lent { get; internal set; }
    public ImmutableArray<string?> Decides { get; internal set; } = [];

    /// <summary>Without the load of the commitments that serve it.</summary>
    public Load? Load { get; internal set; }

    /// <summary>What wins where it serves two things that collide.</summary>
    public string? WhenInConflict { get; internal set; }
    public ImmutableArray<KeyResult> KeyResults { get; internal set; } = [];

    internal static readonly Shape<Objective> Shape = new("objective", () => new Objective(), "What a unit sets out to reach.")
    {
        { "id", Kinds.Id("objectives"), o => o.Id, (o, v) => o.Id = v, "Its id.", true },
        { "unit", Kinds.To(Target.Unit), o => o.Unit, (o, v) => o.Unit = v, "The unit that works for it." },
        { "serves", Kinds.OneOrMore(Target.Served), o => o.Serves, (o, v) => o.Serves = v, "A priority, or the objective above." },
        { "what", Kinds.Text, o => o.What, (o, v) => o.What = v, "What will be true." },
        { "owner", Kinds.OneOrMore(Target.Person), o => o.Owner, (o, v) => o.Owner = v, "Exactly one person." },
        { "lent", Kinds.Flag, o => o.Lent, (o, v) => o.Lent = v, "True where the owner comes from another unit." },
        { "decides", new ListKind<string?>(Kinds.Text, inline: true), o => o.Decides, (o, v) => o.Decides = v, "Decision rights that come with it." },
        { "load", Kinds.Load, o => o.Load, (o, v) => o.Load = v, "Load without that of the commitments that serve it." },
        { "when-in-conflict", Kinds.Text, o => o.WhenInConflict, (o, v) => o.WhenInConflict = v, "What wins where it serves two things that collide." },
        { "key-results", Kinds.List(KeyResult.Shape), o => o.KeyResults, (o, v) => o.KeyResults = v, "How we would know." },
    };
}

/// <summary>How a key result is read.</summary>
public enum KeyResultKind { Increase, Decrease, StayAbove, StayBelow }

/// <summary>A measure with start, target and date.</summary>
public sealed record KeyResult : Identified
{
    public string? What { get; internal set; }
    public string? Metric { get; internal set; }
    public KeyResultKind? StatedKind { get; internal set; }
    public double? From { get; internal set; }
    public double? To { get; internal set; }
    public LocalDate? By { get; internal set; }
    public double? Weight { get; internal set; }

    /// <summary>As stated, else by the direction from start to target.</summary>
    public KeyResultKind Kind => StatedKind ?? (From is { } from && To is { } to && to < from ? KeyResultKind.Decrease : KeyResultKind.Increase);

    internal static readonly Shape<KeyResult> Shape = new("key result", () => new KeyResult(), "A measure with start, target and date.", inline: true)
    {
        { "id", Kinds.Id("key-results"), k => k.Id, (k, v) => k.Id = v, "Its id, unique among all key results.", true },
        { "what", Kinds.Text, k => k.What, (k, v) => k.What = v, "What is measured, in words." },
        { "metric", Kinds.To(Target.Metric), k => k.Metric, (k, v) => k.Metric = v, "The metric that measures it." },
        { "kind", Kinds.Choice(("increase", KeyResultKind.Increase), ("decrease", KeyResultKind.Decrease), ("stay-above", KeyResultKind.StayAbove), ("stay-below", KeyResultKind.StayBelow)), k => k.StatedKind, (k, v) => k.StatedKind = v, "By default the direction from start to target." },
        { "from", Kinds.Number, k => k.From, (k, v) => k.From = v, "Where it starts." },
        { "to", Kinds.Number, k => k.To, (k, v) => k.To = v, "Where it should be." },
        { "by", Kinds.Date, k => k.By, (k, v) => k.By = v, "By when." },
        { "weight", Kinds.Positive, k => k.Weight, (k, v) => k.Weight = v, "How much it counts among its siblings; 1 by default." },
    };
}

/// <summary>What a layer says back before the cascade goes on.</summary>
public sealed record Readback : Identified
{
    public string? Priority { get; internal set; }
    public string? Unit { get; internal set; }
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Words { get; internal set; }
    public string? Why { get; internal set; }
    public Ids Stops { get; internal set; }
    public Map<double?> Points { get; internal set; }
    public Map<string?> Dilemmas { get; internal set; }
    public Ids AcceptedBy { get; internal set; }
    public LocalDate? AcceptedOn { get; internal set; }
    public bool? ContradictionConfirmed { get; internal set; }

    /// <summary>True where somebody else than the reader accepted it.</summary>
    public bool IsAccepted
    {
        get
        {
            if (AcceptedBy.IsEmpty) return AcceptedOn is not null;
            foreach (var who in AcceptedBy)
                if (!By.Contains(who)) return true;
            return false;
        }
    }

    internal static readonly Shape<Readback> Shape = new("readback", () => new Readback(), "A layer says the priority back in its own words.")
    {
        { "id", Kinds.Id("readbacks"), r => r.Id, (r, v) => r.Id = v, "Its id.", true },
        { "priority", Kinds.To(Target.Priority), r => r.Priority, (r, v) => r.Priority = v, "Which priority." },
        { "unit", Kinds.To(Target.Unit), r => r.Unit, (r, v) => r.Unit = v, "Which unit." },
        { "by", Kinds.OneOrMore(Target.Person), r => r.By, (r, v) => r.By = v, "Who says it back." },
        { "on", Kinds.Date, r => r.On, (r, v) => r.On = v, "When." },
        { "words", Kinds.Text, r => r.Words, (r, v) => r.Words = v, "The priority in their own words." },
        { "why", Kinds.Text, r => r.Why, (r, v) => r.Why = v, "Why it comes first, in their own words." },
        { "stops", Kinds.Many(Target.Work), r => r.Stops, (r, v) => r.Stops = v, "What they understand to stop." },
        { "points", Kinds.Map(Kinds.Positive, Target.Priority), r => r.Points, (r, v) => r.Points = v, "How they would divide a hundred points." },
        { "dilemmas", Kinds.Map(Kinds.Text, Target.Dilemma), r => r.Dilemmas, (r, v) => r.Dilemmas = v, "What they would choose." },
        { "accepted-by", Kinds.OneOrMore(Target.Person), r => r.AcceptedBy, (r, v) => r.AcceptedBy = v, "The sender who accepted it; ends the conversation." },
        { "accepted-on", Kinds.Date, r => r.AcceptedOn, (r, v) => r.AcceptedOn = v, "When it was accepted." },
        { "contradiction-confirmed", Kinds.Flag, r => r.ContradictionConfirmed, (r, v) => r.ContradictionConfirmed = v, "True where the sender says that it contradicts what was meant." },
    };
}

/// <summary>A question from below, and its answer.</summary>
public sealed record Question : Identified
{
    public string? From { get; internal set; }
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Asks { get; internal set; }
    public LocalDate? Answered { get; internal set; }
    public string? Answer { get; internal set; }

    internal static readonly Shape<Question> Shape = new("question", () => new Question(), "A question upwards, and its answer.", inline: true)
    {
        { "id", Kinds.Id("questions"), q => q.Id, (q, v) => q.Id = v, "Its id.", true },
        { "from", Kinds.To(Target.Unit), q => q.From, (q, v) => q.From = v, "The unit that asks." },
        { "by", Kinds.OneOrMore(Target.Person), q => q.By, (q, v) => q.By = v, "Who asks." },
        { "on", Kinds.Date, q => q.On, (q, v) => q.On = v, "When." },
        { "asks", Kinds.Text, q => q.Asks, (q, v) => q.Asks = v, "The question." },
        { "answered", Kinds.Date, q => q.Answered, (q, v) => q.Answered = v, "When it was answered." },
        { "answer", Kinds.Text, q => q.Answer, (q, v) => q.Answer = v, "The answer." },
    };
}
