using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;

namespace Houselights.Core.Model;

/// <summary>What the last cycle left behind.</summary>
public sealed record Previous : Item
{
    public string? Strategy { get; internal set; }
    public ImmutableArray<PreviousPriority> Priorities { get; internal set; } = [];

    /// <summary>Ids of work that the last cycle protected; free words, since the work may be gone.</summary>
    public ImmutableArray<string?> Protected { get; internal set; } = [];

    /// <summary>Promises due and kept in the last cycle, by person.</summary>
    public Map<PromiseRecord> Promises { get; internal set; }

    internal static readonly Shape<Previous> Shape = new("previous cycle", () => new Previous(), "What the last cycle left behind.")
    {
        { "strategy", Kinds.Text, p => p.Strategy, (p, v) => p.Strategy = v, "The strategy's text." },
        { "priorities", Kinds.List(PreviousPriority.Shape), p => p.Priorities, (p, v) => p.Priorities = v, "Its priorities in their order." },
        { "protected", new ListKind<string?>(Kinds.Text, inline: true), p => p.Protected, (p, v) => p.Protected = v, "Ids of the work that was protected." },
        { "promises", Kinds.Map<PromiseRecord>(PromiseRecord.Shape!, Document.Shapes.Target.Person), p => p.Promises, (p, v) => p.Promises = v, "Promises due and kept, by person." },
    };
}

/// <summary>A priority of the last cycle.</summary>
public sealed record PreviousPriority : Identified
{
    public string? What { get; internal set; }

    internal static readonly Shape<PreviousPriority> Shape = new("previous priority", () => new PreviousPriority(), "A priority of the last cycle.", inline: true)
    {
        { "id", Kinds.LocalId, p => p.Id, (p, v) => p.Id = v, "Its id.", true },
        { "what", Kinds.Text, p => p.What, (p, v) => p.What = v, "What it was." },
    };
}

/// <summary>How many promises were due, and how many of them were kept.</summary>
public sealed record PromiseRecord : Item
{
    public double? Due { get; internal set; }
    public double? Kept { get; internal set; }

    internal static readonly Shape<PromiseRecord> Shape = new("promise record", () => new PromiseRecord(), "Promises due and kept.", inline: true)
    {
        { "due", Kinds.Count, p => p.Due, (p, v) => p.Due = v, "Promises that were due.", true },
        { "kept", Kinds.Count, p => p.Kept, (p, v) => p.Kept = v, "Of them, kept.", true },
    };
}
