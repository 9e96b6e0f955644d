using System.Collections.Immutable;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>What somebody asks for who starts a two-minute test.</summary>
/// <param name="StarterName">1 to 40 characters; nobody else can be called that in this test.</param>
/// <param name="Team">At most 60 characters; null or blank where nobody says.</param>
/// <param name="People">How many will answer, 2 to 30: the last answer turns on the lights. Null: the starter does.</param>
/// <param name="Naming">How people are called once the lights are on.</param>
/// <param name="Dilemmas">One to three; each question at most 200 characters, each side at most 60.</param>
public sealed record StartOfTest(string StarterName, string? Team, int? People, Naming Naming, ImmutableArray<TwoMinuteDilemma> Dilemmas);

/// <summary>What somebody answers.</summary>
/// <param name="Name">1 to 40 characters that look like nobody else's name in this test.</param>
/// <param name="Priority">One sentence, 3 to 280 characters.</param>
/// <param name="Stops">1 to 280 characters; null: nothing is stopped, said so. A field left empty says neither.</param>
/// <param name="Choices">A side for each dilemma, in the dilemmas' order.</param>
/// <param name="Expected">0, 20, 40, 60, 80 or 100.</param>
public sealed record AnswerToTest(string Name, string Priority, string? Stops, ImmutableArray<Side> Choices, int Expected);

/// <summary>What a visitor's browser brings along for one test; each null where it brings none.</summary>
/// <param name="Seat">The device has answered.</param>
/// <param name="Starter">The device has started the test.</param>
/// <param name="Wall">The page is shown on the wall.</param>
public sealed record Keys(string? Seat = null, string? Starter = null, string? Wall = null)
{
    public static readonly Keys None = new();
}

/// <summary>A test that was started; the keys are nowhere else.</summary>
/// <param name="Code">As it stands in addresses: KRTM4P7QX2HD.</param>
public sealed record StartedTest(string Code, string StarterKey, string WallKey);

/// <summary>An answer was sealed.</summary>
/// <param name="Opened">Whether the lights are on now.</param>
public sealed record Answered(string SeatKey, bool Opened);

/// <summary>The lights went on.</summary>
/// <param name="Voices">How many answered, 2 to 30.</param>
public sealed record Opened(int Voices);

/// <summary>The test is gone.</summary>
public sealed record Deleted;
