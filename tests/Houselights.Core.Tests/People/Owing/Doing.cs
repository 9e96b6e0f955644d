using System.Collections.Immutable;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.People.Owing;
using Houselights.Core.Rhythm;

namespace Houselights.Core.Tests.People.Owing;

/// <summary>Does what is asked: the plan after somebody did an act on the plan's day, as the app would record it.</summary>
internal static class Doing
{
    public static PlanModel Of(PlanModel model, string person, OwedAct act) => PlanModel.Of(Apply(model.Source, model, person, act), model.AsOf);

    /// <summary>The same for a plan that may have gone on since the model was made of it.</summary>
    public static Plan Apply(Plan plan, PlanModel model, string person, OwedAct act) => act.Kind switch
    {
        OwedKind.AnswerRequest => Say(plan, model, person, act, ActKind.Promise),
        OwedKind.AnswerCounter or OwedKind.AnswerNewDate => Say(plan, model, person, act, ActKind.Agree),
        OwedKind.Start => Say(plan, model, person, act, ActKind.Start),
        OwedKind.Deliver => Say(plan, model, person, act, ActKind.Deliver),
        OwedKind.AcceptDelivery => Say(plan, model, person, act, ActKind.Accept),
        OwedKind.Decide => Decide(plan, model, act),
        OwedKind.GiveVerdict => plan with { InFlight = Put(plan.InFlight, model.InFlight.Find(act.Subject)! with { StatedVerdict = WorkVerdict.Protect, DecidedBy = person, On = model.AsOf }) },
        OwedKind.ConfirmLoss => Confirm(plan, model, person, act),
        OwedKind.AnswerDissent => plan with { Decisions = Put(plan.Decisions, Answered(model.Decisions.Find(act.Subject)!)) },
        OwedKind.AnswerAdvice => plan with { Strategy = model.Strategy! with { PressureTests = [.. model.Strategy.PressureTests.Select(test => test with { Answer = test.Answer is { Length: > 0 } given && given.Trim().Length > 0 ? given : "So." })] } },
        OwedKind.VerifyStop => plan with { InFlight = Put(plan.InFlight, model.InFlight.Find(act.Subject)! with { Verified = new() { By = person, On = model.AsOf, Stopped = true } }) },
        OwedKind.Tell => plan with { InFlight = Put(plan.InFlight, Told(model.InFlight.Find(act.Subject)!, person, model)) },
        OwedKind.AnswerQuestion => plan with { Questions = Put(plan.Questions, model.Questions.Find(act.Subject)! with { Answered = model.AsOf, Answer = "Because." }) },
        OwedKind.ReadBack => plan with { Readbacks = plan.Readbacks.Add(SaidBack(plan, model, person, act)) },
        OwedKind.AcceptReadback => plan with { Readbacks = Put(plan.Readbacks, model.Readbacks.Find(act.Subject)! with { AcceptedBy = person, AcceptedOn = model.AsOf }) },
        OwedKind.ConfirmBehaviour => Look(plan, model, person, act),
        OwedKind.CheckIn => Report(plan, model, person, act),
        OwedKind.HoldReview => plan with { Reviews = plan.Reviews.Add(new Review { Id = $"held-{plan.Reviews.Length}", Kind = Enum.Parse<ReviewKind>(act.Subject[7..], ignoreCase: true), On = model.AsOf }) },
        OwedKind.TestAssumption => plan with { Assumptions = Put(plan.Assumptions, model.Assumptions.Find(act.Subject)! with { StatedState = AssumptionState.Holds, Settled = model.AsOf }) },
        OwedKind.ClearObstacle => plan with { Obstacles = Put(plan.Obstacles, model.Obstacles.Find(act.Subject)! with { Cleared = model.AsOf }) },
        OwedKind.AnswerDispute => plan with { Disputes = [.. plan.Disputes.Select(each => act.Subject == $"disputes/{each.Finding}" + (each.Subject is { } subject ? "/" + subject : "") ? each with { Upheld = each.Upheld ?? true } : each)] },
        OwedKind.AnswerReading => plan with { Readings = Put(plan.Readings, Answered(model.Readings.Find(act.Subject)!, person)) },
        _ => throw new NotSupportedException($"Nobody knows how to do {act.Kind}."),
    };

    private static Plan Say(Plan plan, PlanModel model, string person, OwedAct act, ActKind kind)
    {
        var commitment = plan.Commitments.First(each => each.Id == IdIn(act.Subject));
        var history = commitment.History.IsEmpty ? [new Act { On = model.AsOf, Kind = Opening(commitment.State) }] : commitment.History.RemoveAll(each => each.On > model.AsOf);
        history = history.Add(new Act { On = model.AsOf, By = person, Kind = kind });
        return plan with { Commitments = Put(plan.Commitments, commitment with { History = history, StatedState = Conversation.StateAfter(history) ?? CommitmentState.Asked }) };
    }

    /// <summary>The act that leads to a state of which no history is known.</summary>
    private static ActKind Opening(CommitmentState state) => state switch
    {
        CommitmentState.Promised => ActKind.Promise,
        CommitmentState.Reopened => ActKind.Reopen,
        CommitmentState.Countered => ActKind.Counter,
        CommitmentState.Delivered => ActKind.Deliver,
        _ => ActKind.Ask,
    };

    private static Plan Decide(Plan plan, PlanModel model, OwedAct act)
    {
        if (act.Section == "decisions") return plan with { Decisions = Put(plan.Decisions, model.Decisions.Find(act.Subject)! with { Decided = model.AsOf }) };
        var decision = new Decision { Id = "ends-" + IdIn(act.Subject), Decided = model.AsOf };
        return plan with { Decisions = plan.Decisions.Add(decision), Issues = Put(plan.Issues, model.Issues.Find(act.Subject)! with { ResolvedBy = decision.Id }) };
    }

    private static Plan Confirm(Plan plan, PlanModel model, string person, OwedAct act)
    {
        bool IsTheirs(Ids who) => who.Mention("people", person);
        return act.Section switch
        {
            "decisions" when model.Decisions.Find(act.Subject) is { } it => plan with { Decisions = Put(plan.Decisions, it with { GivesUp = [.. it.GivesUp.Select(loss => IsTheirs(loss.Who) ? loss with { Confirmed = true } : loss)] }) },
            "exclusions" => plan with { Strategy = model.Strategy! with { Excludes = [.. model.Strategy.Excludes.Select(each => "exclusions/" + each.Id == act.Subject ? each with { Confirmed = true } : each)] } },
            "candidates" => plan with { Candidates = Put(plan.Candidates, model.Candidates.Find(act.Subject)! with { Confirmed = true }) },
            _ => plan with { InFlight = Put(plan.InFlight, model.InFlight.Find(act.Subject)! with { Confirmed = true }) },
        };
    }

    private static Decision Answered(Decision decision) =>
        decision with { Dissent = [.. decision.Dissent.Select(voice => string.IsNullOrWhiteSpace(voice.Answer) ? voice with { Answer = "Seen." } : voice)] };

    private static Core.Alignment.Reading Answered(Core.Alignment.Reading reading, string person) =>
        reading with { Answered = Ids.Of([.. reading.Answered, person]) };

    private static WorkInFlight Told(WorkInFlight work, string person, PlanModel model)
    {
        var heads = model.Units.Find(work.Unit)?.Head ?? Ids.None;
        return work with { Tell = [.. work.Tell.Select(each => each.On is null && Stopping.TellerOf(each, heads, model).Mention("people", person) ? each with { On = model.AsOf } : each)] };
    }

    private static Readback SaidBack(Plan plan, PlanModel model, string person, OwedAct act)
    {
        var (priority, unit) = (IdIn(act.Subject.Split('+')[0]), IdIn(act.Subject.Split('+')[1]));
        return new()
        {
            Id = $"said-{plan.Readbacks.Length}", Priority = priority, Unit = unit, By = person, On = model.AsOf,
            Words = "We put it first, and what stands in its way waits until it is done, also the work that we like better.",
            Why = "Because the season comes once a year, and whoever is not on the shelf then is not bought.",
        };
    }

    private static Plan Look(Plan plan, PlanModel model, string person, OwedAct act)
    {
        var (pledger, priority) = (IdIn(act.Subject.Split('+')[0]), model.Priorities.Find(act.Subject.Split('+')[1])!);
        var sighting = new Sighting { By = person, On = model.AsOf, Seen = true };
        return plan with
        {
            Priorities = Put(plan.Priorities, priority with { Behaviours = [.. priority.Behaviours.Select(each => Pointing.Means(each.Person, "people", pledger) ? each with { Confirmed = each.Confirmed.Add(sighting) } : each)] }),
        };
    }

    private static Plan Report(Plan plan, PlanModel model, string person, OwedAct act)
    {
        if (act.Section == "key-results") return plan with { CheckIns = plan.CheckIns.Add(new CheckIn { On = model.AsOf, By = person, KeyResult = IdIn(act.Subject), Value = 0, Confidence = 7 }) };
        var commitment = plan.Commitments.First(each => each.Id == IdIn(act.Subject));
        return plan with { Commitments = Put(plan.Commitments, commitment with { Evidence = commitment.Evidence.Add(new Evidence { On = model.AsOf, By = person, Kind = EvidenceKind.Document, What = "The list" }) }) };
    }

    private static string IdIn(string subject) => Pointing.IdIn(subject);

    private static ImmutableArray<TItem> Put<TItem>(ImmutableArray<TItem> items, TItem item) where TItem : Identified
    {
        for (var at = 0; at < items.Length; at++)
            if (items[at].Id == item.Id) return items.SetItem(at, item);
        throw new InvalidOperationException($"There is no {item.Id}.");
    }
}
