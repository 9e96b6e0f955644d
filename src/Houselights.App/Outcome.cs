using System.Collections.Immutable;
using Houselights.Core.Document;

namespace Houselights.App;

/// <summary>What a use case came to: <see cref="Done{T}"/>, <see cref="Missing{T}"/>, <see cref="Refused{T}"/> or <see cref="Conflict{T}"/>.</summary>
public abstract record Outcome<T>;

/// <summary>It was done.</summary>
public sealed record Done<T>(T Value) : Outcome<T>;

/// <summary>There is nothing of that name, or nothing that the actor may see: the two are not told apart.</summary>
/// <param name="What">What is missing; a full sentence.</param>
public sealed record Missing<T>(string What) : Outcome<T>;

/// <summary>The input is at fault, and nothing was changed.</summary>
/// <param name="Errors">Everything that is wrong, in the order of files, lines and columns; at least one.</param>
public sealed record Refused<T>(ImmutableArray<PlanError> Errors) : Outcome<T>;

/// <summary>The input is sound but meets a state that it didn't expect; nothing was changed.</summary>
/// <param name="Message">What is in the way; a full sentence.</param>
/// <param name="Remedy">What to do next; a full sentence.</param>
public sealed record Conflict<T>(string Message, string Remedy) : Outcome<T>;
