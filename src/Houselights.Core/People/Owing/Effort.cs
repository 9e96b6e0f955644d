namespace Houselights.Core.People.Owing;

/// <summary>A part of a form, by what it takes to fill in.</summary>
public enum FormField
{
    /// <summary>A button.</summary>
    Press,

    /// <summary>One of a few answers that lie in sight.</summary>
    Choice,

    /// <summary>A figure of up to three digits.</summary>
    Figure,

    /// <summary>A date.</summary>
    Day,

    /// <summary>A sentence of twelve words of one’s own.</summary>
    Sentence,
}

/// <summary>
/// What an act costs in the app: reading at <see cref="WordsAMinute"/>, and filling in its form. Thinking, doing the work and talking
/// about it aren’t counted; those the plan asks for, not the app.
/// </summary>
/// <remarks>
/// Pressing and typing by the keystroke-level model of Card, Moran and Newell, “The keystroke-level model for user performance time with
/// interactive systems”, Communications of the ACM 23 (1980): a mental act 1.35 s, pointing 1.1 s, a button 0.2 s, a hand to the keyboard
/// 0.4 s, a key 0.28 s for somebody who types 40 words a minute. Sentences by the 19 words a minute at which people compose, less than a
/// third of what they copy: Karat, Halverson, Horn and Karat, “Patterns of entry and correction in large vocabulary continuous speech
/// recognition systems”, CHI 1999.
/// </remarks>
public static class Effort
{
    /// <summary>Silent reading on a screen, slower than the 238 words a minute of Brysbaert’s review of 2019: people are interrupted.</summary>
    public const int WordsAMinute = 200;

    /// <summary>Composing on a keyboard.</summary>
    public const int ComposedWordsAMinute = 19;

    /// <summary>Words of a sentence that answers something.</summary>
    public const int SentenceWords = 12;

    /// <summary>Words of a letter around its acts.</summary>
    private const int LetterWords = 25;

    /// <summary>Words of a letter’s line around an act’s title: what to do, for whom, by when.</summary>
    private const int LineWords = 8;

    /// <summary>To open the page from the letter: the model’s two pointings and a wait.</summary>
    private const double Opening = 5;

    private const double Mental = 1.35, Point = 1.1, Button = 0.2, Home = 0.4, Key = 0.28;

    private static readonly Dictionary<OwedKind, (int Words, FormField[] Fields)> Forms = new()
    {
        [OwedKind.AnswerRequest] = (23, [FormField.Press]),
        [OwedKind.AnswerCounter] = (27, [FormField.Press]),
        [OwedKind.AnswerNewDate] = (25, [FormField.Press]),
        [OwedKind.Start] = (13, [FormField.Press]),
        [OwedKind.Deliver] = (26, [FormField.Press]),
        [OwedKind.AcceptDelivery] = (24, [FormField.Press]),
        [OwedKind.Decide] = (60, [FormField.Choice, FormField.Sentence, FormField.Choice, FormField.Sentence, FormField.Press]),
        [OwedKind.GiveVerdict] = (45, [FormField.Choice, FormField.Sentence, FormField.Day, FormField.Press]),
        [OwedKind.ConfirmLoss] = (25, [FormField.Choice, FormField.Press]),
        [OwedKind.AnswerDissent] = (20, [FormField.Sentence, FormField.Press]),
        [OwedKind.AnswerAdvice] = (25, [FormField.Choice, FormField.Sentence, FormField.Press]),
        [OwedKind.VerifyStop] = (20, [FormField.Choice, FormField.Press]),
        [OwedKind.Tell] = (15, [FormField.Day, FormField.Press]),
        [OwedKind.AnswerQuestion] = (20, [FormField.Sentence, FormField.Sentence, FormField.Press]),
        [OwedKind.ReadBack] = (60, [FormField.Sentence, FormField.Sentence, FormField.Choice, FormField.Choice, FormField.Figure, FormField.Press]),
        [OwedKind.AcceptReadback] = (20, [FormField.Choice, FormField.Press]),
        [OwedKind.ConfirmBehaviour] = (20, [FormField.Choice, FormField.Press]),
        [OwedKind.CheckIn] = (12, [FormField.Figure, FormField.Choice, FormField.Press]),
        [OwedKind.HoldReview] = (120, [FormField.Choice, FormField.Choice, FormField.Choice, FormField.Choice, FormField.Choice, FormField.Press]),
        [OwedKind.TestAssumption] = (25, [FormField.Choice, FormField.Sentence, FormField.Press]),
        [OwedKind.ClearObstacle] = (15, [FormField.Choice, FormField.Press]),
        [OwedKind.AnswerDispute] = (30, [FormField.Choice, FormField.Sentence, FormField.Press]),
        [OwedKind.AnswerReading] = (160, [FormField.Choice, FormField.Choice, FormField.Choice, FormField.Figure, FormField.Figure, FormField.Figure, FormField.Sentence, FormField.Sentence, FormField.Press]),
    };

    /// <summary>Words of the form itself: labels, help and buttons.</summary>
    public static int FormWords(OwedKind kind) => Forms[kind].Words;

    /// <summary>The form’s fields.</summary>
    public static IReadOnlyList<FormField> Fields(OwedKind kind) => Forms[kind].Fields;

    /// <summary>Seconds that a field takes.</summary>
    public static double Seconds(FormField field) => field switch
    {
        FormField.Press or FormField.Choice => Mental + Point + Button,
        FormField.Figure => Mental + Point + Button + Home + (3 * Key),
        FormField.Day => Mental + Point + Button + Home + (10 * Key),
        _ => Mental + Point + Button + Home + (SentenceWords * 60.0 / ComposedWordsAMinute),
    };

    /// <summary>Seconds that an act takes, rounded up.</summary>
    /// <param name="kind">The act.</param>
    /// <param name="reads">Words to read beside the form’s own, 0 or more.</param>
    /// <param name="times">How often the fields are filled in, 1 or more.</param>
    public static int Seconds(OwedKind kind, int reads, int times) =>
        (int)Math.Ceiling(Reading(reads + FormWords(kind)) + (times * Fields(kind).Sum(Seconds)));

    /// <summary>Seconds that a week takes in which something is asked, before any act: its letter without the acts, and opening the page.</summary>
    public static double Visit => Opening + Reading(LetterWords);

    /// <summary>Seconds that an act takes in the letter.</summary>
    public static double LineOfTheLetter(string title) => Reading(Words(title) + LineWords);

    /// <summary>Seconds that it takes to read so many words.</summary>
    public static double Reading(int words) => words * 60.0 / WordsAMinute;

    /// <summary>Words of a text, parted by spaces; 0 where there is none.</summary>
    public static int Words(string? text) => text is null ? 0 : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
