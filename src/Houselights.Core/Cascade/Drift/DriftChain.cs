using System.Collections.Immutable;
using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>A statement and the line that it stands in, from 1.</summary>
public readonly record struct DriftLine(Statement Statement, int Line);

/// <summary>What one layer of an organisation was told, or read back.</summary>
/// <param name="Name">Its name; for the command line, the file.</param>
/// <param name="Lines">Its statements, at most <see cref="DriftChain.MostLines"/>.</param>
public sealed record DriftLayer(string Name, ImmutableArray<DriftLine> Lines);

/// <summary>What became of a statement in one layer.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Line">The line that was compared; null where the layer says nothing on this topic.</param>
/// <param name="Comparison">Compared with the nearest layer above that says something; null where this one says nothing.</param>
public sealed record DriftStep(string Layer, int? Line, StatementComparison? Comparison);

/// <summary>One statement on its way down.</summary>
/// <param name="Origin">The statement of the first layer.</param>
/// <param name="Steps">One step for each further layer, from top to bottom.</param>
public sealed record DriftThread(DriftLine Origin, ImmutableArray<DriftStep> Steps)
{
    /// <summary>The first step in which the slot departed from what stood above it; null where it never did.</summary>
    public DriftStep? Began(SlotKinds slot) => Steps.FirstOrDefault(step => step.Comparison is { IsRead: true, IsOffTopic: false } read && read.VerdictOf(slot) != SlotVerdict.Same);

    public bool IsContradicted => Steps.Any(step => step.Comparison is { IsContradicted: true });
}

/// <summary>Statements compared along a chain of layers, each with the layer right above it, so that a departure is found where it began.</summary>
/// <param name="Layers">From top to bottom, at least two.</param>
/// <param name="Threads">One for each statement of the first layer, in its order.</param>
/// <param name="Unpaired">Lines of lower layers that belong to no statement above.</param>
/// <param name="AsOf">The day from which days without a year are counted.</param>
public sealed record DriftChain(
    ImmutableArray<DriftLayer> Layers, ImmutableArray<DriftThread> Threads, ImmutableArray<(string Layer, DriftLine Line)> Unpaired, LocalDate AsOf)
{
    /// <summary>Every line is weighed against every line of the next layer.</summary>
    public const int MostLines = 200;

    public bool IsContradicted => Threads.Any(thread => thread.IsContradicted);

    /// <exception cref="ArgumentException">Fewer than two layers, or a layer with more than <see cref="MostLines"/> lines.</exception>
    public static DriftChain Of(ImmutableArray<DriftLayer> layers, LocalDate asOf)
    {
        if (layers.Length < 2) throw new ArgumentException($"{layers.Length} layers: a chain needs one above and one below.", nameof(layers));
        if (layers.FirstOrDefault(layer => layer.Lines.Length > MostLines) is { } long_) throw new ArgumentException($"{long_.Name} has {long_.Lines.Length} lines; the limit is {MostLines}.", nameof(layers));

        var above = layers[0].Lines.ToArray();
        var steps = above.Select(_ => ImmutableArray.CreateBuilder<DriftStep>()).ToArray();
        var unpaired = ImmutableArray.CreateBuilder<(string, DriftLine)>();
        foreach (var layer in layers.Skip(1))
        {
            var pairs = Paired(above, layer.Lines);
            for (var at = 0; at < above.Length; at++) steps[at].Add(StepOf(layer.Name, ref above[at], pairs[at]));
            foreach (var line in layer.Lines)
                if (!pairs.Contains(line)) unpaired.Add((layer.Name, line));
        }

        return new(layers, [.. layers[0].Lines.Select((line, at) => new DriftThread(line, steps[at].ToImmutable()))], unpaired.ToImmutable(), asOf);
    }

    private static DriftStep StepOf(string layer, ref DriftLine above, DriftLine? below)
    {
        if (below is not { } line) return new(layer, null, null);
        var comparison = StatementComparison.Of(above.Statement, line.Statement);
        if (!comparison.IsOffTopic) above = line;
        return new(layer, line.Line, comparison);
    }

    /// <summary>One statement on each side is a pair, whatever it says; of several, the most alike come together, each once.</summary>
    private static DriftLine?[] Paired(DriftLine[] above, ImmutableArray<DriftLine> below)
    {
        var pairs = new DriftLine?[above.Length];
        if (above.Length == 1 && below.Length == 1)
        {
            pairs[0] = below[0];
            return pairs;
        }

        var taken = new bool[below.Length];
        var likely =
            from mine in Enumerable.Range(0, above.Length)
            from its in Enumerable.Range(0, below.Length)
            let likeness = above[mine].Statement.Subject.Likeness(below[its].Statement.Subject)
            where likeness > 0
            orderby likeness descending, mine, its
            select (mine, its);
        foreach (var (mine, its) in likely)
        {
            if (pairs[mine] is not null || taken[its]) continue;
            pairs[mine] = below[its];
            taken[its] = true;
        }

        return pairs;
    }
}
