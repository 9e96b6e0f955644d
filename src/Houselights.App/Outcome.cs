using System.Collections.Immutable;
using Houselights.Core.Document;

namespace Houselights.App;

/// <summary>
/// What a use case came to: <see cref="Done{T}"/>, <see cref="Missing{T}"/>, <see cref="Denied{T}"/>, <see cref="Refused{T}"/> or
/// <see cref="Conflict{T}"/>.
/// </summary>
public abstract record Outcome<T>
{
    /// <summary>The same for another value, where it isn't done.</summary>
    /// <exception cref="InvalidOperationException">It is done.</exception>
    internal Outcome<TOther> Otherwise<TOther>() => this switch
    {
        Missing<T> missing => new Missing<TOther>(missing.What),
        Denied<T> denied => new Denied<TOther>(denied.Reason),
        Refused<T> refused => new Refused<TOther>(refused.Errors),
        Conflict<T> conflict => new Conflict<TOther>(conflict.Message, conflict.Remedy) { Reason = conflict.Reason, Names = conflict.Names, Clashes = conflict.Clashes },
        _ => throw new InvalidOperationException("It is done."),
    };
}

/// <summary>It was done.</summary>
public sealed record Done<T>(T Value) : Outcome<T>;

/// <summary>There is nothing of that name, or nothing that the actor may see: the two are not told apart.</summary>
/// <param name="What">What is missing; a full sentence.</param>
public sealed record Missing<T>(string What) : Outcome<T>;

/// <summary>The actor may see it and may not do this; nothing was changed.</summary>
/// <param name="Reason">Who may.</param>
public sealed record Denied<T>(Refusal Reason) : Outcome<T>;

/// <summary>The input is at fault, and nothing was changed.</summary>
/// <param name="Errors">Everything that is wrong, in the order of files, lines and columns; at least one.</param>
public sealed record Refused<T>(ImmutableArray<PlanError> Errors) : Outcome<T>;

/// <summary>The input is sound but meets a state that it didn't expect; nothing was changed.</summary>
/// <param name="Message">What is in the way; a full sentence.</param>
/// <param name="Remedy">What to do next; a full sentence.</param>
public sealed record Conflict<T>(string Message, string Remedy) : Outcome<T>
{
    /// <summary>What is in the way of an act, for doors that speak the reader's language.</summary>
    public Conflict(Refusal why, params ImmutableArray<string> names) : this("The plan isn’t as the request expects.", "Load it again, and look at what changed.") => (Reason, Names) = (why, names);

    /// <summary>What is in the way; <see cref="Refusal.None"/> where the message says it all.</summary>
    public Refusal Reason { get; init; }

    /// <summary>What the sentence is about.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Fields that two people wrote at once, both versions kept; empty where the conflict is another.</summary>
    public ImmutableArray<Clash> Clashes { get; init; } = [];
}

/// <summary>A field that somebody else changed after the writer had read it.</summary>
/// <param name="Path">The field.</param>
/// <param name="Yours">What the writer wants; null for an emptied field.</param>
/// <param name="Theirs">What stands there now; null for an emptied field.</param>
/// <param name="Was">What the writer had read.</param>
/// <param name="By">Who changed it, by name; null where nobody noted it.</param>
public sealed record Clash(string Path, string? Yours, string? Theirs, string? Was, string? By);
