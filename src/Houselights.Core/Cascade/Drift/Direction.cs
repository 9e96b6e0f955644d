using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Which way a statement points, and whether it says so or denies it.</summary>
internal sealed record Direction(Sense Sense, bool Negated, string Quote)
{
    private static readonly WordSet Adjectives = new("present existing current same longer larger slow slower shorter easier loosen above below under up down further");
    private static readonly WordSet Movers = new("bring brings push pushes get gets take drive drives go goes went come comes");

    /// <summary>Verbs of two words, which the first word alone wouldn't tell.</summary>
    private static readonly PhraseSet Ends = new(
        "give up, gives up, giving up, phase out, phased out, call off, called off, switch off, switched off, say no to, get rid of, do away with, wind down, move out of, pull out of, let go");

    private static readonly PhraseSet Begins = new("take on, takes on, roll out, rolled out, set up, sets up, go into, hold on to, holds on to, stick to");

    /// <summary>Opposite ways contradict; so does one way that the other denies.</summary>
    public SlotVerdict Compare(Direction child) =>
        Senses.Oppose(Sense, child.Sense) != (Negated != child.Negated) ? SlotVerdict.Contradicted : SlotVerdict.Same;

    /// <summary>
    /// What a denied limit means: “no customer waits longer than 3 minutes” keeps it below, and denies nothing else.
    /// </summary>
    public static Direction? WithinLimits(Direction? direction) => direction is null ? null : new(Senses.Not(direction.Sense) is Sense.Stop ? Sense.Keep : Senses.Not(direction.Sense), false, direction.Quote);

    /// <returns>Null where neither a word nor the numbers point anywhere and nothing is denied.</returns>
    public static Direction? Read(Passage passage, Regions regions, List<Figure> figures, bool negated)
    {
        if (Verb(passage, regions) is var (sense, at) && sense != Sense.Reach) return new(sense, negated, passage.Span(at, at + 1, default).Quote);
        foreach (var figure in figures)
            if (figure is { From: { } from, To: { } to } && from.Value != to.Value)
                return new(from.Value < to.Value ? Sense.Raise : Sense.Lower, negated, figure.Quote);
        return negated ? new(Sense.Reach, negated, passage.Span(0, Math.Min(3, passage.Count), default).Quote) : null;
    }

    /// <summary>The verb of the first clause: what “stays on time” in a second one is no direction.</summary>
    private static (Sense Sense, int At) Verb(Passage passage, Regions regions)
    {
        var (moved, mover) = (-1, false);
        var segment = -1;
        for (var at = 0; at < passage.Count; at++)
        {
            if (segment >= 0 && (regions.StartOfSegment(at) != segment || passage.Is(at, "while"))) break;
            if (!passage.IsWord(at) || regions[at] is not (Region.Core or Region.Figure)) continue;
            segment = regions.StartOfSegment(at);
            mover |= passage.Is(at, Movers);
            if (Ends.Match(passage, at) > 0) return (Sense.Stop, at);
            if (Begins.Match(passage, at) > 0) return (passage.Is(at + 2, "to") || passage.Is(at, "stick") ? Sense.Keep : Sense.Start, at);
            var sense = Senses.Of(passage.Text(at));
            if (sense == Sense.Reach) continue;
            if (passage.Text(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) continue;
            if (!passage.Is(at, Adjectives)) return (Turned(passage, at, sense), at);
            if (moved < 0) moved = at;
        }

        return moved >= 0 && mover ? (Senses.Of(passage.Text(moved)), moved) : default;
    }

    /// <summary>“Keep customers from leaving” keeps nothing: it means less of it. “May rise” and “falls” are what they say.</summary>
    private static Sense Turned(Passage passage, int at, Sense sense)
    {
        if (sense != Sense.Keep) return sense;
        for (var from = at + 1; from < at + 7 && !passage.EndsClause(from); from++)
            if (passage.Is(from, "from") && passage.Text(from + 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return Sense.Lower;
        return sense;
    }
}
