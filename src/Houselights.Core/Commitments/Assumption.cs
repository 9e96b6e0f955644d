using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

public enum AssumptionState { Open, Holds, Broken }

/// <summary>Something that has to hold, and somebody who finds out.</summary>
public sealed record Assumption : Identified
{
    public string? What { get; internal set; }
    public Ids Owner { get; internal set; }
    public LocalDate? TestBy { get; internal set; }
    public AssumptionState? StatedState { get; internal set; }
    public LocalDate? Settled { get; internal set; }
    public Ids NeededBy { get; internal set; }

    public AssumptionState State => StatedState ?? AssumptionState.Open;

    internal static readonly Shape<Assumption> Shape = new("assumption", () => new Assumption(), "Something that has to hold.", inline: true)
    {
        { "id", Kinds.Id("assumptions"), a => a.Id, (a, v) => a.Id = v, "Its id.", true },
        { "what", Kinds.Text, a => a.What, (a, v) => a.What = v, "What has to hold." },
        { "owner", Kinds.OneOrMore(Target.Person), a => a.Owner, (a, v) => a.Owner = v, "Who finds out." },
        { "test-by", Kinds.Date, a => a.TestBy, (a, v) => a.TestBy = v, "By when." },
        { "state", Kinds.Choice(("open", AssumptionState.Open), ("holds", AssumptionState.Holds), ("broken", AssumptionState.Broken)), a => a.StatedState, (a, v) => a.StatedState = v, "Open, holds or broken." },
        { "settled", Kinds.Date, a => a.Settled, (a, v) => a.Settled = v, "When it was settled." },
        { "needed-by", Kinds.Many(Target.Anything), a => a.NeededBy, (a, v) => a.NeededBy = v, "What rests on it." },
    };
}

/// <summary>Something that stands in the way.</summary>
public sealed record Obstacle : Identified
{
    public string? What { get; internal set; }
    public Ids Blocks { get; internal set; }
    public Ids RaisedBy { get; internal set; }
    public LocalDate? On { get; internal set; }
    public Ids Owner { get; internal set; }
    public LocalDate? Cleared { get; internal set; }

    internal static readonly Shape<Obstacle> Shape = new("obstacle", () => new Obstacle(), "Something that stands in the way.", inline: true)
    {
        { "id", Kinds.Id("obstacles"), o => o.Id, (o, v) => o.Id = v, "Its id.", true },
        { "what", Kinds.Text, o => o.What, (o, v) => o.What = v, "What stands in the way." },
        { "blocks", Kinds.OneOrMore(Target.Anything), o => o.Blocks, (o, v) => o.Blocks = v, "What it blocks." },
        { "raised-by", Kinds.OneOrMore(Target.Person), o => o.RaisedBy, (o, v) => o.RaisedBy = v, "Who raised it." },
        { "on", Kinds.Date, o => o.On, (o, v) => o.On = v, "When." },
        { "owner", Kinds.OneOrMore(Target.Person), o => o.Owner, (o, v) => o.Owner = v, "Who clears it." },
        { "cleared", Kinds.Date, o => o.Cleared, (o, v) => o.Cleared = v, "When it was cleared." },
    };
}
