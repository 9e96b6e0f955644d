namespace Houselights.App.Storage;

/// <summary>An account belongs to an organisation.</summary>
public sealed class MembershipRow
{
    public required string OrganisationId { get; init; }
    public required string AccountId { get; init; }

    /// <summary>
    /// A keeper opens cycles, invites people and says which person of a plan an account is. It gives no role in a plan, and shows none.
    /// </summary>
    public bool IsKeeper { get; set; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>An account is a person of a cycle's plan; what it may do there follows from that person's role in the plan.</summary>
public sealed class ParticipantRow
{
    public required string OrganisationId { get; init; }
    public required string CycleId { get; init; }

    /// <summary>An id of the plan's section <c>people</c>.</summary>
    public required string PersonId { get; init; }

    public required string AccountId { get; set; }
    public required DateTimeOffset Since { get; init; }
}

/// <summary>Somebody is asked into an organisation. Only who holds the link can accept; it is kept as a digest.</summary>
public sealed class InvitationRow
{
    /// <summary>How long a link is good for.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(14);

    /// <summary>SHA-256 of the link's secret in hexadecimal digits.</summary>
    public required string TokenHash { get; init; }
    public required string OrganisationId { get; init; }

    /// <summary>The cycle and the person of its plan that the account will be; both null for the organisation alone.</summary>
    public string? CycleId { get; init; }
    public string? PersonId { get; init; }
    public required string Mail { get; init; }
    public required string Name { get; init; }
    public bool IsKeeper { get; init; }
    public required string InvitedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public string? AcceptedBy { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
}

/// <summary>Who changed what in a cycle: what a history shows, and what an undo takes back.</summary>
public sealed class EditRow
{
    public required string OrganisationId { get; init; }
    public required string CycleId { get; init; }

    /// <summary>The revision that the edit made.</summary>
    public required long Revision { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string AccountId { get; init; }

    /// <summary>The person of the plan who acted; null for a keeper without a role.</summary>
    public string? PersonId { get; init; }

    /// <summary>What was done, a word such as <c>promise</c> or <c>edit</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, such as <c>commitments/radio</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The changed rows before and after, as JSON.</summary>
    public required string Changes { get; init; }

    /// <summary>The revision that took it back; null where it stands.</summary>
    public long? UndoneAt { get; set; }
}

/// <summary>The day on which a finding about one person was first there: it is theirs before it is anybody else's.</summary>
public sealed class SightingRow
{
    public required string OrganisationId { get; init; }
    public required string CycleId { get; init; }
    public required string Code { get; init; }
    public required string Subject { get; init; }
    public required DateTimeOffset FirstAt { get; init; }
}
