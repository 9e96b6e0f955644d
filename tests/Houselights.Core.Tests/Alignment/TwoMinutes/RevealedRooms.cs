using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Tests.Text;
using NodaTime;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

/// <summary>Rooms for tests: generated ones, and ones put together by hand.</summary>
internal static class RevealedRooms
{
    private static readonly string[] Sentences =
        [.. LabelledSentences.Topics(Labelled.Development).SelectMany(topic => topic.Same.Concat(topic.Others)),
            "", "…", "5", "Réduire le délai de livraison", "春までに開く", "Growth", "Quality, not speed: 20 % fewer returns by May"];

    private static readonly Gen<string> Priority = Gen.Frequency(
        (3, Gen.Elements(Sentences[..6])), (3, Gen.Elements(Sentences)), (1, Texts.Any.Select(text => text.Length > 280 ? text[..280] : text)));

    public static Gen<Revealed> Any { get; } = Of(0, 8);

    public static Gen<Revealed> Of(int fewest, int most) =>
        from people in Gen.Choose(fewest, most)
        from dilemmas in Gen.Choose(1, 3)
        from naming in Gen.Elements(Naming.Names, Naming.Initials, Naming.Neither)
        from voices in AnswerWith(dilemmas).ArrayOf(people)
        select Room(naming, dilemmas, voices);

    public static Revealed Room(Naming naming, int dilemmas, params IEnumerable<TwoMinuteAnswer> answers) => new(
        "Fennmark", naming,
        [.. Enumerable.Range(0, dilemmas).Select(at => new TwoMinuteDilemma($"Which wins, {at}?", "The date", "The quality"))],
        [.. answers.Select((answer, at) => new Voice(naming == Naming.Neither ? null : NameOf(at), answer))],
        [], Instant.FromUtc(2026, 3, 4, 9, 30), Instant.FromUtc(2026, 3, 4, 9, 36));

    public static TwoMinuteAnswer Answer(string priority, string choices, string? stops = null, int expected = 80) =>
        new(priority, stops, [.. choices.Select(side => side == 'l' ? Side.Left : Side.Right)], expected);

    public static string NameOf(int at) => $"Voice {(char)('A' + (at % 26))}{at / 26}";

    private static Gen<TwoMinuteAnswer> AnswerWith(int dilemmas) =>
        from priority in Priority
        from stops in Gen.Elements(null, "", "The newsletter", "Two trade fairs")
        from choices in Gen.Elements(Side.Left, Side.Right).ArrayOf(dilemmas)
        from expected in Gen.Choose(0, 5)
        select new TwoMinuteAnswer(priority, stops, [.. choices], 20 * expected);
}
