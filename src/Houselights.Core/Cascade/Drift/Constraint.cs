using System.Collections.Immutable;

namespace Houselights.Core.Cascade.Drift;

/// <summary>How a constraint binds.</summary>
internal enum Polarity : byte
{
    /// <summary>It must not happen: “without”, “no”, “must not”.</summary>
    Forbids,

    /// <summary>It must, or must stay: “with the present staff”, “not without”, “while holding prices”.</summary>
    Requires,

    /// <summary>It may: “quality may suffer”, “at the expense of quality”.</summary>
    Permits,

    /// <summary>It doesn't matter: “even if”, “whatever”.</summary>
    Despite,

    /// <summary>It depends on it: “unless”, “only if”.</summary>
    Provided,

    /// <summary>It is left out: “except at night”.</summary>
    Except,

    /// <summary>It is not left out: “nights included”.</summary>
    Includes,
}

/// <summary>What must not happen, must, may, doesn't matter, decides, or is left out.</summary>
internal sealed record Constraint(Polarity Polarity, ImmutableArray<Content> Words, string Quote)
{
    /// <summary>What it is about: its things; its verbs, where it names no thing.</summary>
    public ImmutableArray<Content> Things { get; } = Words.Any(word => word.IsThing) ? [.. Words.Where(word => word.IsThing)] : Words;

    /// <summary>Which way the forbidden or required thing would go.</summary>
    public Sense Sense { get; } = Way(Words);

    private bool IsCondition => Polarity is Polarity.Despite or Polarity.Provided or Polarity.Except or Polarity.Includes;

    public bool IsAbout(Constraint other) =>
        IsCondition == other.IsCondition && !Senses.Oppose(Bent, other.Bent) && (Shares(other) || Words.Any(word => other.Words.Any(each => (word.Concerns & each.Concerns) != 0)));

    /// <summary>Both about one thing, and only one of them can hold.</summary>
    public bool Contradicts(Constraint other) => Shares(other) && (Excludes(other) || other.Excludes(this));

    private bool Excludes(Constraint other) => (Polarity, other.Polarity) switch
    {
        (Polarity.Forbids, Polarity.Requires) => !Senses.Oppose(Sense, other.Sense),
        (Polarity.Requires, Polarity.Requires) => Senses.Oppose(Sense, other.Sense),
        (Polarity.Forbids, Polarity.Permits) => !Senses.Oppose(Sense, other.Sense),
        (Polarity.Requires, Polarity.Permits) => Sense == Sense.Keep && other.Sense != Sense.Keep,
        (Polarity.Forbids, Polarity.Despite) => Sense != Sense.Reach && !Senses.Oppose(Sense, other.Sense),
        (Polarity.Requires, Polarity.Despite) => Sense == Sense.Keep && other.Sense is not Sense.Keep,
        (Polarity.Forbids, Polarity.Includes) => Sense == Sense.Reach,
        (Polarity.Except or Polarity.Provided, Polarity.Includes) or (Polarity.Despite, Polarity.Provided or Polarity.Except) => true,
        (Polarity.Provided, Polarity.Except) => true,
        _ => false,
    };

    /// <summary>“Raising discounts” lowers prices, “cutting discounts” raises them: what a word moves goes its way or, lowered, the other; “down” in “slowing down” moves nothing.</summary>
    private static Sense Way(ImmutableArray<Content> words)
    {
        var verb = words.Where(word => !word.IsEvent && !words.Any(each => each.IsEvent && each.Token == word.Token - 1)).Select(word => word.Sense).FirstOrDefault(sense => sense != Sense.Reach);
        var moved = words.Where(word => word.IsEvent).Select(word => word.Sense).FirstOrDefault();
        if (moved == Sense.Reach || verb == Sense.Keep) return verb;
        return verb is Sense.Lower or Sense.Stop ? Senses.Turned(moved) : moved;
    }

    /// <summary>A requirement's sense is compared apart: “with present staff” and “with more staff” are about one thing.</summary>
    private Sense Bent => Polarity is Polarity.Requires or Polarity.Permits ? Sense.Reach : Sense;

    private bool Shares(Constraint other) => Things.Any(word => other.Things.Any(each => each.Root == word.Root));
}
