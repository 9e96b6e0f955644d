namespace Houselights.App.Storage;

/// <summary>An organisation.</summary>
public sealed class OrganisationRow
{
    public required string Id { get; init; }

    /// <summary>As its plan files write it.</summary>
    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A planning cycle of an organisation.</summary>
public sealed class CycleRow
{
    public required string OrganisationId { get; init; }

    /// <summary>The cycle's part of every address; unique over all organisations, stable for ever, never given to another cycle.</summary>
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Raised by every write to the cycle, from 1.</summary>
    public long Revision { get; set; }

    /// <summary>The fixed day from which the cycle is looked at, as stories of the demonstration are; null for today.</summary>
    public DateOnly? LookedAtFrom { get; set; }

    /// <summary>Where a demonstration cycle came from, so that it is loaded once; null for any other.</summary>
    public string? Origin { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>When it was deleted: its items are gone, its id stays taken so that an old link never shows something else.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}

/// <summary>One item of a plan, or a section that is one value.</summary>
public sealed class ItemRow
{
    public required string OrganisationId { get; init; }
    public required string CycleId { get; init; }

    /// <summary>The section's key in the plan file.</summary>
    public required string Section { get; init; }

    /// <summary>The item's id, a digest where it has none, empty for a section that is one value.</summary>
    public required string Key { get; init; }

    /// <summary>Orders the items of a section; numbers have gaps, so that an item between two others moves neither.</summary>
    public long Position { get; set; }

    /// <summary>The revision that last changed anything of this row.</summary>
    public long Revision { get; set; }

    /// <summary>The revision in which the item came to its position: an older one means that only its words changed since.</summary>
    public long PlacedAt { get; set; }

    /// <summary>True where the item was removed; the row stays, so that a node that is behind learns of it.</summary>
    public bool Deleted { get; set; }

    /// <summary>Canonical JSON on one line; empty once deleted.</summary>
    public required string Body { get; set; }
}

/// <summary>What a write with an idempotency key came to, kept so that a repeated request gets the same answer and does nothing twice.</summary>
public sealed class KeptOutcome
{
    /// <summary>Characters of a key.</summary>
    public const int LongestKey = 200;

    /// <summary>How long an outcome is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public required string OrganisationId { get; init; }
    public required string Actor { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of the request in hexadecimal digits: the same key with another request is a conflict.</summary>
    public required string Digest { get; init; }

    /// <summary>The value of the outcome as JSON.</summary>
    public required string Outcome { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
