using System.Globalization;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Reads what a posted form asks for. What can't be read is left to be refused.</summary>
internal static class PostedForms
{
    /// <summary>No number of people, no choice: refused where it is looked at.</summary>
    private const int None = -1;

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
        [.. fields.Chosen]);

    public static AnswerToTest Given(this AnswerFields fields) => new(
        fields.Name, fields.Priority, fields.NothingStops ? null : fields.Stops,
        [.. fields.Choices.Select(choice => choice switch { "left" => Side.Left, "right" => Side.Right, _ => (Side)None })], Number(fields.Expected));

    private static int Number(string typed) => int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : None;
}
