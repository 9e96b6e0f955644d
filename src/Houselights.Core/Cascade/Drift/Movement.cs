using System.Collections.Immutable;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Something that a statement says goes up, down, on, begins or ends.</summary>
/// <param name="About">What goes that way: the things of its clause.</param>
/// <param name="IsVerb">Said by a verb; a mere “more” or “same” isn't.</param>
internal sealed record Movement(Sense Sense, bool Negated, ImmutableArray<Content> About, bool IsVerb, string Quote)
{
    /// <summary>It says at which level something is kept; “stay” alone says many things.</summary>
    public bool IsFirm { get; init; } = true;

    /// <summary>How many things both are about.</summary>
    public int Shared(Movement other) => About.Select(thing => thing.Root).Distinct(StringComparer.Ordinal).Count(root => other.About.Any(each => each.Root == root));

    /// <summary>Opposite ways contradict; so does one way that the other denies. What goes up for a thing goes down for its opposite.</summary>
    /// <param name="alike">In like words what is kept is kept at its level, however it is said.</param>
    public bool Opposes(Movement other, bool alike)
    {
        if (Sense == Sense.Reach || other.Sense == Sense.Reach) return false;
        if (!alike && ((Sense == Sense.Keep && !IsFirm && other.Sense != Sense.Stop) || (other.Sense == Sense.Keep && !other.IsFirm && Sense != Sense.Stop))) return false;
        var its = IsOfOpposite(other) ? Senses.Turned(other.Sense) : other.Sense;
        return Senses.Oppose(Sense, its) != (Negated != other.Negated);
    }

    private bool IsOfOpposite(Movement other)
    {
        foreach (var thing in About)
            if (other.About.Any(each => each.Root == thing.Root && each.Side != thing.Side)) return !other.About.Any(each => each.Root == thing.Root && each.Side == thing.Side);
        return false;
    }
}
