using System.Collections.Immutable;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>The field that something is wrong with; <see cref="Whole"/> where it is none of them.</summary>
public enum Field { Whole, Name, Team, People, Dilemmas, Priority, Stops, Choices, Expected }

/// <summary>What is wrong.</summary>
public enum Wrong
{
    /// <summary>Nothing was written or chosen.</summary>
    Missing,

    /// <summary>Fewer characters than <see cref="Flaw.Limit"/>.</summary>
    TooShort,

    /// <summary>More characters than <see cref="Flaw.Limit"/>.</summary>
    TooLong,

    /// <summary>Characters that nobody sees, or that turn the direction of writing.</summary>
    Hidden,

    /// <summary>A number or a count that isn't among those offered.</summary>
    NotOffered,

    /// <summary>Somebody in this test has a name that looks the same.</summary>
    NameTaken,

    /// <summary>The lights are on: answers are no longer taken.</summary>
    LightsAreOn,

    /// <summary><see cref="Flaw.Limit"/> people have answered.</summary>
    Full,

    /// <summary>Only who started the test may do this.</summary>
    NotTheStarter,

    /// <summary>Fewer than <see cref="Flaw.Limit"/> people have answered.</summary>
    TooFewAnswers,

    /// <summary>This server keeps <see cref="Flaw.Limit"/> tests.</summary>
    TooManyTests,

    /// <summary>The request's key has more than <see cref="Flaw.Limit"/> characters, or fewer than 22.</summary>
    BadKey,
}

/// <summary>One thing that keeps a form from being taken. What it says to people is for the door, in their language.</summary>
/// <param name="Limit">The limit that was passed; 0 where there is none.</param>
public sealed record Flaw(Field Field, Wrong Wrong, int Limit = 0);

/// <summary>A form can't be taken, and nothing was changed.</summary>
/// <param name="Flaws">Everything that is wrong, in the order of the form; at least one.</param>
public sealed record Unfit<T>(ImmutableArray<Flaw> Flaws) : Outcome<T>
{
    public Unfit(Field field, Wrong wrong, int limit = 0) : this([new(field, wrong, limit)]) { }
}
