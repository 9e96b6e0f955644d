using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Ledger;

/// <summary>What was promised on a day: kept so that moved goalposts can be seen.</summary>
public sealed record Ratification : Item
{
    public LocalDate? On { get; internal set; }
    public Ids By { get; internal set; }

    /// <summary>Weights by priority. Ids are as they were then and may be gone now.</summary>
    public Map<double?> Priorities { get; internal set; }
    public Map<RatifiedTarget> Targets { get; internal set; }
    public Map<LocalDate?> Dues { get; internal set; }
    public Map<Money?> Money { get; internal set; }
    public Map<Load?> Loads { get; internal set; }

    internal static readonly Shape<Ratification> Shape = new("ratification", () => new Ratification(), "What was promised on a day.")
    {
        { "on", Kinds.Date, r => r.On, (r, v) => r.On = v, "When.", true },
        { "by", Kinds.OneOrMore(Target.Person), r => r.By, (r, v) => r.By = v, "Who ratified." },
        { "priorities", Kinds.Map(Kinds.Percent, null), r => r.Priorities, (r, v) => r.Priorities = v, "Weights as ratified." },
        { "targets", Kinds.Map<RatifiedTarget>(RatifiedTarget.Shape!, null), r => r.Targets, (r, v) => r.Targets = v, "Targets of key results as ratified." },
        { "dues", Kinds.Map(Kinds.Date, null), r => r.Dues, (r, v) => r.Dues = v, "Due dates of commitments as ratified." },
        { "money", Kinds.Map(Kinds.Money, null), r => r.Money, (r, v) => r.Money = v, "Money of priorities as ratified." },
        { "loads", Kinds.Map(Kinds.Load, null), r => r.Loads, (r, v) => r.Loads = v, "People of priorities as ratified." },
    };
}

/// <summary>A key result's target as it was ratified.</summary>
public sealed record RatifiedTarget : Item
{
    public double? To { get; internal set; }
    public LocalDate? By { get; internal set; }

    internal static readonly Shape<RatifiedTarget> Shape = new("ratified target", () => new RatifiedTarget(), "A target as it was ratified.", inline: true)
    {
        { "to", Kinds.Number, t => t.To, (t, v) => t.To = v, "The target." },
        { "by", Kinds.Date, t => t.By, (t, v) => t.By = v, "The date." },
    };
}

/// <summary>A closed gate opened by the leader, by name.</summary>
public sealed record Override : Item
{
    public string Finding { get; internal set; } = "";
    public string? Subject { get; internal set; }
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Because { get; internal set; }

    internal static readonly Shape<Override> Shape = new("override", () => new Override(), "A closed gate opened by the leader, by name.", inline: true)
    {
        { "finding", new CodeKind(), o => o.Finding, (o, v) => o.Finding = v, "The finding's code.", true },
        { "subject", Kinds.Text, o => o.Subject, (o, v) => o.Subject = v, "What it is about; every subject of the code where absent." },
        { "by", Kinds.OneOrMore(Target.Person), o => o.By, (o, v) => o.By = v, "Who overrides: the leader." },
        { "on", Kinds.Date, o => o.On, (o, v) => o.On = v, "When." },
        { "because", Kinds.Text, o => o.Because, (o, v) => o.Because = v, "Why; stays on the record." },
    };
}

/// <summary>“Not so, because”: counted, and answered; changes nothing by itself.</summary>
public sealed record Dispute : Item
{
    public string Finding { get; internal set; } = "";
    public string? Subject { get; internal set; }
    public Ids By { get; internal set; }
    public LocalDate? On { get; internal set; }
    public string? Because { get; internal set; }
    public bool? Upheld { get; internal set; }

    internal static readonly Shape<Dispute> Shape = new("dispute", () => new Dispute(), "“Not so, because.”", inline: true)
    {
        { "finding", new CodeKind(), d => d.Finding, (d, v) => d.Finding = v, "The finding's code.", true },
        { "subject", Kinds.Text, d => d.Subject, (d, v) => d.Subject = v, "What it is about." },
        { "by", Kinds.OneOrMore(Target.Person), d => d.By, (d, v) => d.By = v, "Who disputes it." },
        { "on", Kinds.Date, d => d.On, (d, v) => d.On = v, "When." },
        { "because", Kinds.Text, d => d.Because, (d, v) => d.Because = v, "Why it isn't so." },
        { "upheld", Kinds.Flag, d => d.Upheld, (d, v) => d.Upheld = v, "True where the finding was wrong; unset until settled." },
    };
}
