using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>What the plan gives somebody.</summary>
public enum GainKind
{
    /// <summary>Work of theirs that stops or shrinks.</summary>
    Stopped,

    /// <summary>Something that they may decide themselves.</summary>
    MayDecide,

    /// <summary>An answer to a question of theirs, or somebody who has to give it.</summary>
    Answer,

    /// <summary>A promise that was made to them, or that they asked for.</summary>
    Promise,

    /// <summary>People and money for a priority of theirs.</summary>
    Means,
}

/// <summary>One thing that a person gets.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Subject"><c>section/id</c> of where the plan says so.</param>
/// <param name="What">In the plan’s words; of a decision right the right itself.</param>
/// <param name="From">Ids of those from whom it comes; empty where the plan names nobody.</param>
/// <param name="On">When it was given, or is due; null where the plan sets no day.</param>
public sealed record Gain(GainKind Kind, string Subject, string What, Ids From, LocalDate? On)
{
    /// <summary>True where it is there; false where it is still to come.</summary>
    public bool IsThere { get; init; }

    /// <summary>Of a promise: where it stands.</summary>
    public CommitmentState? State { get; init; }

    /// <summary>Of means: what comes with the priority.</summary>
    public Means? Means { get; init; }
}
