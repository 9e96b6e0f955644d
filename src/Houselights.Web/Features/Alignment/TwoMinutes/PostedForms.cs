using System.Globalization;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Reads posted forms: first as typed, to be shown again; then as what they ask for. What can't be read is left to be refused.</summary>
internal static class PostedForms
{
    /// <summary>No number of people, no choice: refused where it is looked at.</summary>
    private const int None = -1;

    public static StartFields Start(IFormCollection form) => new(
        form["name"].ToString(), form["team"].ToString(), form["people"].ToString(), form["naming"].ToString(),
        [.. form["dilemma"].OfType<string>().Take(20)], form["ownLeft"].ToString(), form["ownRight"].ToString(), form["ownBoth"].ToString());

    public static AnswerFields Answer(IFormCollection form, int dilemmas) => new(
        form["name"].ToString(), form["priority"].ToString(), form["stops"].ToString(), form["nothing"].Count > 0,
        [.. Enumerable.Range(0, dilemmas).Select(at => form[string.Create(CultureInfo.InvariantCulture, $"choice{at}")].ToString())], form["expected"].ToString());

    /// <summary>The form's key; null where it carries none.</summary>
    public static string? Once(IFormCollection form) => form["once"].ToString() is { Length: > 0 } once ? once : null;

    /// <summary>A key for a new form.</summary>
    public static string NewOnce() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    public static StartOfTest Asked(this StartFields fields) => new(
        fields.Name, fields.Team, fields.People.Trim().Length == 0 ? null : Number(fields.People), fields.Naming switch
        {
            "initials" => Naming.Initials,
            "neither" => Naming.Neither,
            _ => Naming.Names,
        },
        [.. fields.Dilemmas.Distinct(StringComparer.Ordinal).Select(id => Dilemma(id, fields)).OfType<TwoMinuteDilemma>()]);

    public static AnswerToTest Given(this AnswerFields fields) => new(
        fields.Name, fields.Priority, fields.NothingStops ? null : fields.Stops,
        [.. fields.Choices.Select(choice => choice switch { "left" => Side.Left, "right" => Side.Right, _ => (Side)None })], Number(fields.Expected));

    private static TwoMinuteDilemma? Dilemma(string id, StartFields fields) => id == DilemmaSuggestions.Own
        ? DilemmaSuggestions.Compose(fields.OwnLeft, fields.OwnRight, fields.OwnBoth)
        : DilemmaSuggestions.Of(id);

    private static int Number(string typed) => int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : None;
}
