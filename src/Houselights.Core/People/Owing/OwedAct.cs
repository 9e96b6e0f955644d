using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>What the plan asks of somebody.</summary>
public enum OwedKind
{
    /// <summary>Promise, counter or decline what was asked.</summary>
    AnswerRequest,

    /// <summary>Agree to a counter-proposal, or decline it.</summary>
    AnswerCounter,

    /// <summary>Agree to a new date, or hold on to the old one.</summary>
    AnswerNewDate,

    /// <summary>Begin, so that the promise can still be kept.</summary>
    Start,

    /// <summary>Deliver what was promised.</summary>
    Deliver,

    /// <summary>Accept what was delivered, or reopen it.</summary>
    AcceptDelivery,

    /// <summary>Take a decision.</summary>
    Decide,

    /// <summary>Say to what extent work that is running goes on.</summary>
    GiveVerdict,

    /// <summary>Confirm what one gives up.</summary>
    ConfirmLoss,

    /// <summary>Answer those who disagree with a decision.</summary>
    AnswerDissent,

    /// <summary>Answer the advisors’ remarks on the strategy.</summary>
    AnswerAdvice,

    /// <summary>Look whether work that was stopped did stop.</summary>
    VerifyStop,

    /// <summary>Tell outsiders that what they expect stops.</summary>
    Tell,

    /// <summary>Answer a question from below.</summary>
    AnswerQuestion,

    /// <summary>Say a priority back in one’s own words.</summary>
    ReadBack,

    /// <summary>Accept what a layer said back, or say that it was meant otherwise.</summary>
    AcceptReadback,

    /// <summary>Say whether a pledged behaviour was seen.</summary>
    ConfirmBehaviour,

    /// <summary>Report how a key result or a rock does.</summary>
    CheckIn,

    /// <summary>Hold a review that was promised.</summary>
    HoldReview,

    /// <summary>Find out whether an assumption holds.</summary>
    TestAssumption,

    /// <summary>Clear what stands in the way.</summary>
    ClearObstacle,

    /// <summary>Say whether a disputed finding is right.</summary>
    AnswerDispute,

    /// <summary>Answer a sealed reading.</summary>
    AnswerReading,
}

/// <summary>One act that the plan asks of a person.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Subject">
/// To what: <c>section/id</c>; of a readback that is still to be given <c>priorities/id+units/id</c>, of pledges
/// <c>people/id+priorities/id</c>, of a review <c>rhythm/kind</c>, of a dispute <c>disputes/finding/subject</c>. No person is asked
/// for the same act on the same subject twice.
/// </param>
/// <param name="What">The subject’s title in the plan’s words, else its id. Never what somebody said about it.</param>
/// <param name="With">Ids of the people and partners who wait for it; empty where the plan names nobody.</param>
/// <param name="Due">By when; null where the plan sets no day.</param>
/// <param name="OverdueDays">Days since <see cref="Due"/>; 0 where it hasn’t passed.</param>
/// <param name="EffortSeconds">What the act costs in the app, 1 or more: see <see cref="Effort"/>.</param>
public sealed record OwedAct(OwedKind Kind, string Subject, string What, Ids With, LocalDate? Due, int OverdueDays, int EffortSeconds)
{
    /// <summary>The part of the subject before the first slash.</summary>
    public string Section => Subject[..Subject.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>An act with those who may do it.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Subject">To what.</param>
/// <param name="What">The subject’s title; its id where null.</param>
/// <param name="Who">Any of these may do it.</param>
/// <param name="With">Who waits for it.</param>
/// <param name="Due">By when.</param>
internal readonly record struct Duty(OwedKind Kind, string Subject, string? What, Ids Who, Ids With, LocalDate? Due)
{
    /// <summary>Words to read beside the title and the form.</summary>
    public int Reads { get; init; }

    /// <summary>How often the form’s fields are filled in, 1 or more.</summary>
    public int Times { get; init; } = 1;
}
