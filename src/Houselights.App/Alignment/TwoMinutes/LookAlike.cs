using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>
/// Tells whether two names look alike: by their letters, whatever their case, marks, spaces and alphabet; or by their shapes, where
/// a capital I is an l and a zero an O. The letters are those of Unicode's confusables that Latin, Greek and Cyrillic names use.
/// </summary>
internal static class LookAlike
{
    // Each letter, and the one that it looks like.
    private const string Confusable =
        "аa еe оo рp сc хx уy ѕs іi ӏl јj ԁd һh ԛq ԝw ɡg ɑa ɩi ʟl ʀr ɪi вb нh кk мm тt гr зe ьb пn "
        + "αa βb γy εe ηn ιi κk μu νv οo ρp τt υu χx ωw σo ςc "
        + "ıi łl øo đd ħh ŧt æa œo ðd þp ſs ƒf ɓb ɗd ƙk ƴy ȷj";

    // Letters that nobody sees, and that no category tells.
    private const string Blank = "\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5";

    private static readonly FrozenDictionary<char, char> Folded =
        Confusable.Split(' ').ToDictionary(pair => pair[0], pair => pair[1]).ToFrozenDictionary();

    public static bool To(string one, string other) => Letters(one) == Letters(other) || Shapes(one) == Shapes(other);

    /// <summary>A name without anything that could be seen.</summary>
    public static bool IsBlank(string name) => Letters(name).Length == 0;

    private static string Letters(string name) => Fold(name, letter => letter);

    // What looks alike as it stands, before capitals and small letters are one.
    private static string Shapes(string name) => Fold(name, letter => letter switch
    {
        'I' or '1' or '|' or 'І' or 'Ι' or 'Ӏ' => 'l',
        '0' => 'o',
        '5' => 's',
        _ => letter,
    }).Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);

    private static string Fold(string name, Func<char, char> shape)
    {
        var letters = new StringBuilder(name.Length);
        var seen = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (IsUnseen(letter)) continue;
            var small = char.ToLowerInvariant(shape(letter));
            var folded = small == 'ß' ? "ss" : Folded.GetValueOrDefault(small, small).ToString();
            seen.Append(folded);
            if (!char.IsPunctuation(letter)) letters.Append(folded);
        }

        return (letters.Length > 0 ? letters : seen).ToString();
    }

    private static bool IsUnseen(char letter) =>
        Blank.Contains(letter, StringComparison.Ordinal) || char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;
}
