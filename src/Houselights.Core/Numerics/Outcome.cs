namespace Houselights.Core.Numerics;

/// <summary>A result, or the reason why the data give none: never NaN, and never a 0 or 1 that stands for “can't be said”.</summary>
public readonly record struct Outcome<T> where T : class
{
    private readonly Undefined? undefined;

    private Outcome(T? value, Undefined? undefined) => (Value, this.undefined) = (value, undefined);

    /// <summary>Null where the data give no result.</summary>
    public T? Value { get; }

    /// <summary>Null where there is a result.</summary>
    public Undefined? Undefined => Value is null ? undefined ?? new(Reason.NoData) : null;

    /// <summary>The result, for callers that know that there is one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Known => Value ?? throw new InvalidOperationException($"{typeof(T).Name} is undefined here ({Undefined!.Reason}): ask for Value, and show the reason where it is null.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Undefined undefined) => new(null, undefined);
}

/// <summary>Why there is no result.</summary>
/// <param name="Have">What there is of whatever the reason speaks of: raters, items, points.</param>
/// <param name="Need">The least (for “too many”: the most) that would do; 0 where no number would.</param>
public sealed record Undefined(Reason Reason, int Have = 0, int Need = 0);

/// <summary>What is missing from the data.</summary>
public enum Reason
{
    /// <summary>Nobody answered.</summary>
    NoData,

    /// <summary>Fewer people than the measure compares.</summary>
    TooFewRaters,

    /// <summary>Fewer things to judge than the measure compares.</summary>
    TooFewItems,

    /// <summary>Fewer points, answers or units than an honest figure needs.</summary>
    TooFewPoints,

    /// <summary>More things than can be searched exactly.</summary>
    TooManyItems,

    /// <summary>More people than the measure is meant for.</summary>
    TooManyRaters,

    /// <summary>All values are the same: agreement can't be told from a question that doesn't divide anybody.</summary>
    NoVariation,

    /// <summary>Somebody gave everything the same value.</summary>
    ConstantRater,

    /// <summary>The mean directions cancel out exactly: a split without a direction in common.</summary>
    PerfectSplit,

    /// <summary>Needs run in a circle.</summary>
    Circle,

    /// <summary>The answers are explained by more than one pattern, so that there is no single key.</summary>
    NoSingleKey,

    /// <summary>Something piles up, or its pace changes: an average of the window says nothing about it.</summary>
    NotStable,
}
