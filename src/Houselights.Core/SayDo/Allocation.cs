using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.SayDo;

public enum AllocationKind { Time, Money, People, Work, Recognition }

/// <summary>Where time, money, people, work or recognition really went.</summary>
public sealed record Allocation : Item
{
    public AllocationKind? Kind { get; internal set; }
    public string? Who { get; internal set; }
    public LocalDate? From { get; internal set; }
    public LocalDate? To { get; internal set; }

    /// <summary>Hours, money or counts by priority, work in flight, maintenance and unmapped.</summary>
    public Map<double?> Shares { get; internal set; }

    /// <summary>How many meetings the hours come from: the effective sample size.</summary>
    public double? Meetings { get; internal set; }

    /// <summary>True where it was proposed and has not happened.</summary>
    public bool? Proposed { get; internal set; }

    internal static readonly Shape<Allocation> Shape = new("allocation", () => new Allocation(), "Where something really went.", inline: true)
    {
        { "kind", Kinds.Choice(("time", AllocationKind.Time), ("money", AllocationKind.Money), ("people", AllocationKind.People), ("work", AllocationKind.Work), ("recognition", AllocationKind.Recognition)), a => a.Kind, (a, v) => a.Kind = v, "Time (hours), money, people, work or recognition.", true },
        { "who", Kinds.To(Target.PersonOrUnit), a => a.Who, (a, v) => a.Who = v, "Whose." },
        { "from", Kinds.Date, a => a.From, (a, v) => a.From = v, "First day." },
        { "to", Kinds.Date, a => a.To, (a, v) => a.To = v, "Last day." },
        { "shares", Kinds.Map(Kinds.Positive, Target.Share), a => a.Shares, (a, v) => a.Shares = v, "How much went where." },
        { "meetings", Kinds.Count, a => a.Meetings, (a, v) => a.Meetings = v, "How many meetings the hours come from." },
        { "proposed", Kinds.Flag, a => a.Proposed, (a, v) => a.Proposed = v, "True where it was proposed and has not happened." },
    };
}
