using System.Collections.Immutable;

namespace Houselights.Core.Cascade.Drift;

/// <summary>How a constraint binds.</summary>
internal enum Polarity : byte
{
    /// <summary>It must not happen: “without”, “no”, “must not”.</summary>
    Forbids,

    /// <summary>It must: “with the present staff”, “not without”, “none without a reason”.</summary>
    Requires,

    /// <summary>It doesn't matter: “even if”, “whatever”.</summary>
    Despite,

    /// <summary>It depends on it: “unless”, “only if”.</summary>
    Provided,

    /// <summary>It is left out: “except at night”.</summary>
    Except,
}

/// <summary>What must not happen, must, doesn't matter, decides, or is left out.</summary>
internal sealed record Constraint(Polarity Polarity, ImmutableArray<Content> Words, string Quote)
{
    private static readonly Polarity[] Conditions = [Polarity.Despite, Polarity.Provided, Polarity.Except];

    /// <summary>What it is about: its things; its verbs, where it names no thing (“without hiring”).</summary>
    public ImmutableArray<Content> Things { get; } = Words.Any(word => word.IsThing) ? [.. Words.Where(word => word.IsThing)] : Words;

    /// <summary>Which way the forbidden or required thing would go.</summary>
    public Sense Sense { get; } = Words.Select(word => word.Sense).FirstOrDefault(sense => sense != Sense.Reach);

    private bool IsCondition => Conditions.Contains(Polarity);

    public bool IsAbout(Constraint other) =>
        IsCondition == other.IsCondition && !Senses.Oppose(Bent, other.Bent) && (Shares(other) || Words.Any(word => other.Words.Any(each => (word.Concerns & each.Concerns) != 0)));

    /// <summary>Both about one thing, and only one of them can hold.</summary>
    public bool Contradicts(Constraint other)
    {
        if (!Shares(other)) return false;
        if (IsCondition || other.IsCondition) return IsCondition && other.IsCondition && Polarity != other.Polarity;
        return Polarity == other.Polarity ? Polarity == Polarity.Requires && Senses.Oppose(Sense, other.Sense) : !Senses.Oppose(Sense, other.Sense);
    }

    /// <summary>A requirement's sense is compared apart: “with present staff” and “with more staff” are about one thing.</summary>
    private Sense Bent => Polarity == Polarity.Requires ? Sense.Reach : Sense;

    private bool Shares(Constraint other) => Things.Any(word => other.Things.Any(each => each.Root == word.Root));
}
