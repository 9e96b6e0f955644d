namespace Houselights.App.Storage;

/// <summary>For which week somebody's weekly letter was sent last.</summary>
public sealed class DigestRow
{
    /// <summary>Characters of a person's id.</summary>
    public const int LongestPerson = 100;

    public required string OrganisationId { get; init; }
    public required string CycleId { get; init; }

    /// <summary>The person's id in the cycle's plan.</summary>
    public required string PersonId { get; init; }

    /// <summary>The day of the weekly meeting for which the letter was.</summary>
    public DateOnly SentFor { get; set; }
}
