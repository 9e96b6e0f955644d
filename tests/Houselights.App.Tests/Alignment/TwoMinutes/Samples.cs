using System.Collections.Immutable;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.App.Tests.Alignment.TwoMinutes;

/// <summary>Requests that are sound, to be changed at one place.</summary>
internal static class Samples
{
    public static readonly ImmutableArray<TwoMinuteDilemma> Dilemmas =
        [new("When both want the same people next week, which wins?", "The top priority", "The running business"), new("When both want the last week, which wins?", "The date", "The quality")];

    public static StartOfTest Asked(int? people = null, Naming naming = Naming.Names) => new("Ada", "Nordwind", people, naming, Dilemmas);

    public static AnswerToTest Answer(string name, string priority = "Launch in the region", string? stops = "The spring catalogue") =>
        new(name, priority, stops, [Side.Left, Side.Right], 80);

    public static async Task<StartedTest> Started(this House house, StartOfTest? asked = null) =>
        Assert.IsType<Done<StartedTest>>(await house.TwoMinuteTests.Start(asked ?? Asked(), null)).Value;

    public static async Task<Answered> Answered(this House house, string code, string name, string priority = "Launch in the region", Keys? keys = null, string? once = null) =>
        Assert.IsType<Done<Answered>>(await house.TwoMinuteTests.Answer(code, keys ?? Keys.None, Answer(name, priority), once)).Value;

    public static async Task<Room> Room(this House house, string code, Keys? keys = null) =>
        Assert.IsType<Done<Room>>(await house.TwoMinuteTests.Of(code, keys ?? Keys.None)).Value;

    public static async Task<Flaw> FlawOf(this House house, string code, AnswerToTest answer, Keys? keys = null) =>
        Assert.Single(Assert.IsType<Unfit<Answered>>(await house.TwoMinuteTests.Answer(code, keys ?? Keys.None, answer, null)).Flaws);

    /// <summary>A request's key, as a form carries it.</summary>
    public static string Once(int number) => $"{number:x32}";
}
