using System.Collections.Immutable;
using NodaTime;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>How people are called once the lights are on; the starter chooses, everybody is told before they answer.</summary>
public enum Naming { Names, Initials, Neither }

/// <summary>The two answers to a dilemma.</summary>
public enum Side { Left, Right }

/// <summary>What wins when two good things collide.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Left">One answer.</param>
/// <param name="Right">The other one.</param>
public sealed record TwoMinuteDilemma(string Ask, string Left, string Right);

/// <summary>What one person answered in private.</summary>
/// <param name="Priority">“What is our top priority right now?”, in one sentence.</param>
/// <param name="Stops">What stops for it; null where nothing does.</param>
/// <param name="Choices">A side for each dilemma, in the dilemmas' order.</param>
/// <param name="Expected">How sure they were, 0 to 100, that the person next to them answers the same.</param>
public sealed record TwoMinuteAnswer(string Priority, string? Stops, ImmutableArray<Side> Choices, int Expected);

/// <summary>One answer and whose it is.</summary>
/// <param name="Name">As it is shown; null where naming is <see cref="Naming.Neither"/>.</param>
/// <param name="Answer">What they answered.</param>
public sealed record Voice(string? Name, TwoMinuteAnswer Answer);

/// <summary>A two-minute test whose lights are on.</summary>
/// <param name="Team">What the team calls itself; null where nobody said.</param>
/// <param name="Naming">How people are called.</param>
/// <param name="Dilemmas">One to three.</param>
/// <param name="Voices">Those who answered, in an order that says nothing of who came first.</param>
/// <param name="Missing">Names of those who joined and didn't answer.</param>
/// <param name="Asked">When it was started.</param>
/// <param name="Opened">When the lights went on.</param>
public sealed record Revealed(
    string? Team,
    Naming Naming,
    ImmutableArray<TwoMinuteDilemma> Dilemmas,
    ImmutableArray<Voice> Voices,
    ImmutableArray<string> Missing,
    Instant Asked,
    Instant Opened);
