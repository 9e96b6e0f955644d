using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>A two-minute test as a plan file: what a team takes with it before the test is deleted.</summary>
public static class TwoMinutePlan
{
    /// <summary>Where the team has no name: the export is theirs to name.</summary>
    private const string Unnamed = "Our team";

    /// <summary>A cycle of a quarter follows the test; it is theirs to change.</summary>
    private static readonly Period Quarter = Period.FromMonths(3);

    /// <param name="revealed">The answers.</param>
    /// <returns>A plan that reads back without error: one team, its people, and one closed reading with what they answered.</returns>
    public static Plan Of(Revealed revealed)
    {
        ArgumentNullException.ThrowIfNull(revealed);
        var day = revealed.Asked.InUtc().Date;
        var team = Plain(revealed.Team ?? "", inName: true) is { Length: > 0 } name ? name : Unnamed;
        var ids = PersonIds(revealed.Voices);
        return new Plan
        {
            Organisation = team,
            Cycle = new() { Name = "Two-minute test", Starts = day, Ends = (day + Quarter).PlusDays(-1), Stage = Stage.Align },
            Units = [new() { Id = "team", Name = team, Level = UnitLevel.Team }],
            People = [.. revealed.Voices.Select((voice, at) => new Person { Id = ids[at], Name = Shown(voice) is { Length: > 0 } name ? name : Numbered("Person", at), Role = Role.Member, Unit = "team" })],
            Readings = [ReadingOf(revealed, ids)],
        };
    }

    private static Reading ReadingOf(Revealed revealed, ImmutableArray<string> ids) => new()
    {
        Id = "two-minute-test",
        Kind = ReadingKind.Understanding,
        Asked = MomentOf(revealed.Asked),
        Closed = MomentOf(revealed.Opened),
        Of = Ids.Of([.. ids]),
        Answered = Ids.Of([.. ids]),
        Dilemmas = [.. revealed.Dilemmas.Select((dilemma, at) => new Dilemma { Id = DilemmaId(at), Ask = Plain(dilemma.Ask), Choices = [Plain(dilemma.Left), Plain(dilemma.Right)] })],
        Answers = [.. revealed.Voices.Select((voice, at) => AnswerOf(voice.Answer, ids[at], revealed.Dilemmas))],
    };

    private static Answer AnswerOf(TwoMinuteAnswer answer, string id, ImmutableArray<TwoMinuteDilemma> dilemmas) => new()
    {
        Who = id,
        Words = Plain(answer.Priority),
        Stops = answer.Stops is { } stops ? Plain(stops) : null,
        Expects = answer.Expected,
        Dilemmas = new([.. answer.Choices.Select((side, at) => KeyValuePair.Create<string, string?>(DilemmaId(at), Plain(side == Side.Left ? dilemmas[at].Left : dilemmas[at].Right)))]),
    };

    /// <summary>Names as ids: accents dropped, what isn't Latin left out, numbered where two would be the same.</summary>
    private static ImmutableArray<string> PersonIds(ImmutableArray<Voice> voices)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. voices.Select((voice, at) => Free(Kebab(Shown(voice)) is { Length: > 0 } name ? name : Numbered("person", at, "-"), taken))];
    }

    private static string Free(string id, HashSet<string> taken)
    {
        var free = id;
        for (var copy = 2; !taken.Add(free); copy++) free = Numbered(id, copy - 1, "-");
        return free;
    }

    private static string Kebab(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        return id.ToString().Trim('-');
    }

    private static string Numbered(string word, int at, string gap = " ") => string.Create(CultureInfo.InvariantCulture, $"{word}{gap}{at + 1}");

    private static string Shown(Voice voice) => Plain(voice.Name ?? "", inName: true);

    /// <summary>What a plan file takes: without hidden characters and halves of characters, which say nothing to a reader.</summary>
    private static string Plain(string text, bool inName = false)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (HiddenCharacters.First(rune.ToString(), inName) is null) plain.Append(rune.ToString());
        return plain.ToString().Trim();
    }

    private static string DilemmaId(int at) => Numbered("dilemma", at, "-");

    private static Moment MomentOf(Instant instant) => Moment.Of(instant.WithOffset(Offset.Zero));
}
