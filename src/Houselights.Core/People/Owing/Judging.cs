using Houselights.Core.Alignment;
using Houselights.Core.Ledger;
using Houselights.Core.Model;

namespace Houselights.Core.People.Owing;

/// <summary>Readings that wait for somebody’s answer, and disputed findings. Whether somebody answered is known, never what.</summary>
internal static class Judging
{
    public static IEnumerable<Duty> In(PlanModel plan) => [.. Readings(plan), .. Disputes(plan)];

    private static IEnumerable<Duty> Readings(PlanModel plan)
    {
        foreach (var reading in plan.Readings)
        {
            if (reading.Closed is not null || reading.Asked is null) continue;
            foreach (var person in plan.PeopleIn(reading.Of))
                if (!HasAnswered(reading, person))
                    yield return new(OwedKind.AnswerReading, "readings/" + reading.Id, null, person.Id, Ids.None, null)
                    {
                        Reads = reading.Dilemmas.Sum(dilemma => Effort.Words(dilemma.Ask)),
                    };
        }
    }

    private static bool HasAnswered(Reading reading, Person person) =>
        reading.Answered.Mention("people", person.Id) || reading.Answers.Any(answer => Pointing.Means(answer.Who, "people", person.Id));

    /// <summary>Who keeps the plan answers; where they dispute it themselves, the leader does.</summary>
    private static IEnumerable<Duty> Disputes(PlanModel plan) =>
        from dispute in plan.Disputes
        where dispute.Upheld is null
        group dispute by SubjectOf(dispute) into disputes
        let who = Ids.Of([.. disputes.SelectMany(dispute => dispute.By).Distinct(StringComparer.Ordinal)])
        let judge = plan.Keeper is { } keeper && !who.Mention("people", keeper.Id) ? keeper : plan.Leader
        where judge is not null && !who.Mention("people", judge.Id)
        select new Duty(OwedKind.AnswerDispute, disputes.Key, disputes.First().Subject is { } subject ? plan.WordsOf(subject) : null, judge.Id, who, null)
        {
            Reads = disputes.Sum(dispute => Effort.Words(dispute.Because)),
        };

    private static string SubjectOf(Dispute dispute) => $"disputes/{dispute.Finding}" + (dispute.Subject is { } subject ? "/" + subject : "");
}
