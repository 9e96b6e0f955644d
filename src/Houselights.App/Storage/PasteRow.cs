namespace Houselights.App.Storage;

/// <summary>What somebody who begins has pasted and chosen and not yet put into the plan, closed under the deployment's key.</summary>
public sealed class PasteRow
{
    public required string OrganisationId { get; init; }
    public required string CycleId { get; init; }

    /// <summary>Whose it is: nobody else is shown it.</summary>
    public required string AccountId { get; init; }

    public required byte[] Body { get; set; }

    /// <summary>When it was last written.</summary>
    public required DateTimeOffset At { get; set; }
}
