using System.Collections.Immutable;
using System.Text;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Document;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>Reads what somebody typed: trimmed, on one line, within its limits; and notes everything that is wrong with it.</summary>
internal sealed class FormCheck
{
    public const int LongestName = 40, LongestTeam = 60, ShortestPriority = 3, LongestSentence = 280, LongestAsk = 200, LongestSide = 60;
    public const int FewestPeople = 2, MostPeople = 30, MostDilemmas = 3;

    /// <summary>Characters of a request's key; fewer could be guessed, and who guesses it could take the seat.</summary>
    public const int ShortestKey = 22, LongestKey = 200;

    private readonly List<Flaw> flaws = [];

    public bool IsSound => flaws.Count == 0;

    public Unfit<T> Unfit<T>() => new([.. flaws.OrderBy(flaw => flaw.Field)]);

    public void Add(Field field, Wrong wrong, int limit = 0) => flaws.Add(new(field, wrong, limit));

    public TestHead Head(StartOfTest asked)
    {
        if (asked.People is < FewestPeople or > MostPeople) Add(Field.People, Wrong.NotOffered, MostPeople);
        if (!Enum.IsDefined(asked.Naming)) Add(Field.Whole, Wrong.Missing);
        return new(Name(asked.StarterName), Text(Field.Team, asked.Team, 0, LongestTeam) is { Length: > 0 } team ? team : null, asked.People, asked.Naming, Dilemmas(asked.Dilemmas));
    }

    public TwoMinuteAnswer Answer(AnswerToTest answer, int dilemmas)
    {
        if (answer.Choices.IsDefault || answer.Choices.Length != dilemmas || !answer.Choices.All(Enum.IsDefined)) Add(Field.Choices, Wrong.Missing, dilemmas);
        if (answer.Expected is < 0 or > 100 || answer.Expected % 20 != 0) Add(Field.Expected, Wrong.Missing);
        return new(
            Text(Field.Priority, answer.Priority, ShortestPriority, LongestSentence),
            answer.Stops is { } stops ? Text(Field.Stops, stops, 1, LongestSentence) : null,
            answer.Choices, answer.Expected);
    }

    public string Name(string? typed)
    {
        var name = Text(Field.Name, typed, 1, LongestName, isName: true);
        if (IsSound && LookAlike.IsBlank(name)) Add(Field.Name, Wrong.Missing);
        return name;
    }

    public void Key(string? key)
    {
        if (key is { Length: < ShortestKey or > LongestKey }) Add(Field.Whole, Wrong.BadKey, LongestKey);
    }

    private ImmutableArray<TwoMinuteDilemma> Dilemmas(ImmutableArray<TwoMinuteDilemma> dilemmas)
    {
        if (dilemmas.IsDefaultOrEmpty || dilemmas.Length > MostDilemmas)
        {
            Add(Field.Dilemmas, Wrong.NotOffered, MostDilemmas);
            return [];
        }

        return [.. dilemmas.Select(each => new TwoMinuteDilemma(
            Text(Field.Dilemmas, each.Ask, 1, LongestAsk), Text(Field.Dilemmas, each.Left, 1, LongestSide), Text(Field.Dilemmas, each.Right, 1, LongestSide)))];
    }

    private string Text(Field field, string? typed, int shortest, int longest, bool isName = false)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).Trim();
        if (HiddenCharacters.First(text, isName) is not null || HasHalfCharacters(text)) Add(field, Wrong.Hidden);
        else if (text.Length == 0 && shortest > 0) Add(field, Wrong.Missing);
        else if (text.Length < shortest) Add(field, Wrong.TooShort, shortest);
        else if (text.Length > longest) Add(field, Wrong.TooLong, longest);
        else return text;
        return "";
    }

    // Half of a pair is no text: it can't be written as UTF-8, nor folded.
    private static bool HasHalfCharacters(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (!Rune.TryGetRuneAt(text, at, out _)) return true;
            at++;
        }

        return false;
    }
}
