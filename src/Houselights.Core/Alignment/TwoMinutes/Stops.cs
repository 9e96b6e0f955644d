using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What somebody stops for the priority.</summary>
/// <param name="Voice">Index of the voice.</param>
/// <param name="What">In their words.</param>
public sealed record StoppedThing(int Voice, string What);

/// <summary>What the room stops for its priority.</summary>
/// <param name="Nothing">How many stop nothing.</param>
/// <param name="Stopped">What the others stop, in the voices' order.</param>
public sealed record Stops(int Nothing, ImmutableArray<StoppedThing> Stopped)
{
    internal static Stops Of(ImmutableArray<TwoMinuteAnswer> answers)
    {
        var stopped = answers.Index()
            .Where(answer => !string.IsNullOrWhiteSpace(answer.Item.Stops))
            .Select(answer => new StoppedThing(answer.Index, answer.Item.Stops!))
            .ToImmutableArray();
        return new(answers.Length - stopped.Length, stopped);
    }
}
