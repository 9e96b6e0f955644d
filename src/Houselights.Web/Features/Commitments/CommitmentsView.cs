using Houselights.Web.Parts;
using Houselights.Web.Parts.Drawing;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.Commitments;

/// <summary>Who promised what to whom, what does it wait for, when is the last responsible moment?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The answer, a sentence with a subject.</param>
/// <param name="Lead">What follows from it; null for none.</param>
/// <param name="Result">What the network shows, in one or two sentences, for who can't see it.</param>
/// <param name="Goal">The day for which it is all needed; null where there is none.</param>
/// <param name="Commitments">Every commitment that this reader may see, in any order.</param>
public sealed record CommitmentsView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    string Result,
    TimeLineMoment? Goal,
    IReadOnlyList<CommitmentView> Commitments)
{
    /// <summary>The live stream's address; null for a page that stands still.</summary>
    public string? Stream { get; init; }
}

/// <summary>Where a commitment stands, as in the plan file.</summary>
public enum PromiseState { Asked, Promised, Countered, Declined, Delivered, Accepted, Reopened, Withdrawn, Broken }

/// <summary>A commitment with what it needs.</summary>
/// <param name="Id">Its id in the plan: unique, of letters, digits and hyphens.</param>
/// <param name="What">What is promised.</param>
/// <param name="Owner">Who promises it, or the partner who does the work; null where nobody is named.</param>
/// <param name="AskedBy">Who asked and accepts delivery; null where nobody is named.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Due">When it is due; null where no day was set.</param>
/// <param name="Status">Its mark: <see cref="Mark.OnTrack"/> only with evidence; silence is outdated or pending.</param>
/// <param name="Evidence">What it rests on, one sentence.</param>
/// <param name="Needs">Ids of the commitments that it waits for.</param>
public sealed record CommitmentView(
    string Id,
    string What,
    string? Owner,
    string? AskedBy,
    PromiseState State,
    LocalDate? Due,
    Mark Status,
    string Evidence,
    IReadOnlyList<string> Needs)
{
    /// <summary>The latest day to start, by durations and by what needs it; null where the lead time isn't known.</summary>
    public LocalDate? LatestStart { get; init; }

    /// <summary>The last responsible moment: latest start less the decision latency.</summary>
    public LocalDate? LastMoment { get; init; }

    /// <summary>When it would be done by what is known today, where that is after <see cref="Due"/>.</summary>
    public LocalDate? Forecast { get; init; }

    /// <summary>Whether it lies on the chain that decides the goal's day.</summary>
    public bool Critical { get; init; }

    /// <summary>Whether it is a quarterly rock.</summary>
    public bool Rock { get; init; }

    /// <summary>What must be true for it to count as done.</summary>
    public string? DoneWhen { get; init; }

    /// <summary>The priority or objective that it serves, by name.</summary>
    public string? Serves { get; init; }

    internal bool Lit => State is PromiseState.Delivered or PromiseState.Accepted || Status == Mark.OnTrack;

    internal bool Promised => State is PromiseState.Promised or PromiseState.Delivered or PromiseState.Accepted or PromiseState.Reopened;

    internal bool Over => State is PromiseState.Withdrawn or PromiseState.Broken;

    internal int DaysLate => Forecast is { } done && Due is { } due ? Math.Max(0, Period.DaysBetween(due, done)) : 0;
}
