using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Houselights.App.People.Accounts;

/// <summary>
/// Which passwords are taken: 15 to 256 characters of any kind, unless the password is one of those that are guessed first. No rule
/// asks for digits or signs, because such rules make passwords alike. The list is inside the program: nothing is sent anywhere.
/// </summary>
internal static class PasswordRule
{
    public const int Shortest = 15, Longest = 256;

    /// <summary>Characters beyond one's own names that a password must have.</summary>
    private const int FewestOthers = 8;

    /// <summary>A name this short is part of many words.</summary>
    private const int ShortestName = 4;

    // Characters in the order in which fingers and alphabets go; a walk may also go back.
    private static readonly string[] Ways =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiopü", "asdfghjklöä", "yxcvbnm",
        "azertyuiop", "qsdfghjklm", "wxcvbn", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",
    ];

    // Signs that stand for letters.
    private const string Masks = "@$!";

    private static readonly (FrozenSet<string> Whole, FrozenSet<string> Words) Guesses = Load();

    /// <summary>The first thing that is wrong with a password; null where it is taken.</summary>
    /// <param name="own">Names that the password must not lean on: the person's, the mail address, the organisations', the product's.</param>
    public static AccountFlaw? Refuse(string? password, IEnumerable<string> own)
    {
        if (string.IsNullOrEmpty(password)) return Flaw(AccountWrong.Missing, Shortest);
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest) return Flaw(AccountWrong.TooShort, Shortest);
        if (password.Length > Longest) return Flaw(AccountWrong.TooLong, Longest);
        var plain = Letters(password, "");
        var folded = Unmask(Letters(password, Masks).TrimEnd('!'));
        if (Repeats(plain)) return Flaw(AccountWrong.Repeats);
        if (Follows(plain)) return Flaw(AccountWrong.Follows);
        if (IsGuessed(plain) || IsGuessed(folded)) return Flaw(AccountWrong.Guessed);
        return LeansOn(plain, own) || LeansOn(folded, own) ? Flaw(AccountWrong.OwnWords, FewestOthers) : null;
    }

    private static AccountFlaw Flaw(AccountWrong wrong, int limit = 0) => new(AccountField.Password, wrong, limit);

    private static bool IsGuessed(string plain)
    {
        var words = plain.TrimEnd("0123456789".ToCharArray());
        return Guesses.Whole.Contains(plain) || Guesses.Whole.Contains(words) || words.Length == 0 || IsMadeOf(plain, Guesses.Words);
    }

    // Whether words of the list and up to four digits between them make the whole; what is reached is kept per place.
    private static bool IsMadeOf(string plain, FrozenSet<string> words)
    {
        const int LongestWord = 16, LongestNumber = 4;
        var reached = new bool[plain.Length + 1];
        reached[0] = true;
        for (var at = 0; at < plain.Length; at++)
        {
            if (!reached[at]) continue;
            for (var length = 1; length <= LongestWord && at + length <= plain.Length; length++)
            {
                var part = plain.AsSpan(at, length);
                if ((length <= LongestNumber && !part.ContainsAnyExceptInRange('0', '9')) || words.Contains(part.ToString())) reached[at + length] = true;
            }
        }

        return reached[plain.Length];
    }

    // One part twice or more, or four different characters at most.
    private static bool Repeats(string plain)
    {
        if (plain.Distinct().Count() <= 4) return true;
        for (var part = 1; part <= plain.Length / 2; part++)
            if (Enumerable.Range(part, plain.Length - part).All(at => plain[at] == plain[at - part])) return true;
        return false;
    }

    // Whether steps along a way make nearly all of it.
    private static bool Follows(string plain)
    {
        var steps = 0;
        for (var at = 1; at < plain.Length; at++)
            if (Ways.Any(way => IsStep(way, plain[at - 1], plain[at]))) steps++;
        return steps >= (plain.Length - 1) * 0.8;
    }

    private static bool IsStep(string way, char one, char next)
    {
        for (var at = 0; at < way.Length - 1; at++)
            if ((way[at] == one && way[at + 1] == next) || (way[at] == next && way[at + 1] == one)) return true;
        return false;
    }

    private static bool LeansOn(string plain, IEnumerable<string> own)
    {
        var rest = plain;
        foreach (var name in own.SelectMany(Parts).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length))
            rest = rest.Replace(name, "", StringComparison.Ordinal);
        return rest.Length < plain.Length && rest.Length < FewestOthers;
    }

    private static IEnumerable<string> Parts(string name) =>
        name.Split([' ', '@', '.', '-', '_', '+', ','], StringSplitOptions.RemoveEmptyEntries).Append(name).Select(part => Letters(part, "")).Where(part => part.Length >= ShortestName);

    // Small letters and digits: what else there is makes a guess no harder.
    private static string Letters(string text, string besides)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            if (char.IsLetterOrDigit(letter) || besides.Contains(letter, StringComparison.Ordinal)) letters.Append(letter);
        return letters.Length > 0 ? letters.ToString() : text;
    }

    // p4$$w0rd is password to who guesses.
    private static string Unmask(string plain) => string.Create(plain.Length, plain, static (letters, from) =>
    {
        for (var at = 0; at < from.Length; at++)
            letters[at] = from[at] switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', var letter => letter };
    });

    private static (FrozenSet<string> Whole, FrozenSet<string> Words) Load()
    {
        using var stream = typeof(PasswordRule).Assembly.GetManifestResourceStream("guessed-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
        var split = lines.IndexOf("--");
        return (Set(lines.Take(split)), Set(lines.Skip(split + 1)));
    }

    private static FrozenSet<string> Set(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}
