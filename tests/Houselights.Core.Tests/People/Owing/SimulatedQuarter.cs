using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.People.Owing;
using NodaTime;

namespace Houselights.Core.Tests.People.Owing;

/// <summary>
/// Thirteen weeks of an organisation that lives its plan. On Mondays people of whom something is asked read the week’s letter and do what
/// it asks; in between they ask, propose and get stuck. The same seed gives the same quarter.
/// </summary>
internal sealed class SimulatedQuarter
{
    public const int Weeks = 13;

    private readonly Random random;
    private readonly QuarterPlan written;
    private readonly Dictionary<(string Person, int Week), double> seconds = [];
    private readonly Dictionary<OwedKind, (int Acts, double Seconds)> byKind = [];
    private readonly Dictionary<Role, (int Asked, int Waited)> byRole = [];
    private Plan plan;

    private SimulatedQuarter(int seed)
    {
        random = new(seed);
        written = new(random);
        plan = written.Write();
        for (var week = 0; week < Weeks; week++)
        {
            Monday(week, QuarterPlan.Starts.PlusWeeks(week));
            Between(QuarterPlan.Starts.PlusWeeks(week).PlusDays(2));
        }
    }

    /// <summary>How many acts of each kind were done, and the seconds they took.</summary>
    public IReadOnlyDictionary<OwedKind, (int Acts, double Seconds)> ByKind => byKind;

    /// <summary>How many acts a role was asked for, and how often one that was due had to wait a week for want of minutes.</summary>
    public (int Asked, int Waited) Of(Role role) => byRole.GetValueOrDefault(role);

    public static SimulatedQuarter Of(int seed) => new(seed);

    /// <summary>Minutes of every week of everybody of a role, weeks with nothing included; ascending.</summary>
    public List<double> Minutes(Role role) =>
    [
        .. plan.People.Where(person => person.Role == role)
            .SelectMany(person => Enumerable.Range(0, Weeks).Select(week => seconds.GetValueOrDefault((person.Id, week)) / 60)).Order(),
    ];

    private void Monday(int week, LocalDate day)
    {
        var owed = Owed.ByEverybody(PlanModel.Of(plan, day));
        var done = new HashSet<(OwedKind, string)>();
        foreach (var person in plan.People)
        {
            if (random.NextDouble() < 0.06 || !owed.TryGetValue(person.Id, out var acts)) continue;   // three weeks a year away
            var asked = OwedWeek.Of(acts, person.Role, day);
            if (asked.Asked.IsEmpty) continue;
            var spent = asked.Seconds - asked.Asked.Sum(act => act.EffortSeconds);
            foreach (var act in asked.Asked)
                if (!(act.Kind == OwedKind.Deliver && random.NextDouble() < 0.15) && done.Add((act.Kind, act.Subject))) spent += Do(person.Id, act, day);
            seconds[(person.Id, week)] = spent;
            var counted = byRole.GetValueOrDefault(person.Role!.Value);
            byRole[person.Role!.Value] = (counted.Asked + asked.Asked.Length, counted.Waited + asked.Waiting.Length);
        }
    }

    private double Do(string person, OwedAct act, LocalDate day)
    {
        plan = (act.Kind, random.NextDouble()) switch
        {
            (OwedKind.AnswerRequest, < 0.15) => Said(act, person, day, ActKind.Counter),
            (OwedKind.AnswerRequest, < 0.20) => Said(act, person, day, ActKind.Decline),
            (OwedKind.AcceptDelivery, < 0.07) => Said(act, person, day, ActKind.Reopen),
            _ => Doing.Apply(plan, PlanModel.Of(plan, day), person, act),
        };
        var known = byKind.GetValueOrDefault(act.Kind);
        byKind[act.Kind] = (known.Acts + 1, known.Seconds + act.EffortSeconds);
        return act.EffortSeconds;
    }

    private Plan Said(OwedAct act, string person, LocalDate day, ActKind kind) =>
        With(plan.Commitments.Select((each, at) => (each, at)).First(each => "commitments/" + each.each.Id == act.Subject).at, day, person, kind);

    private Plan With(int at, LocalDate day, string person, ActKind kind)
    {
        var commitment = plan.Commitments[at];
        var history = commitment.History.Add(new() { On = day, By = person, Kind = kind, Due = kind == ActKind.Renegotiate ? commitment.Due?.PlusWeeks(2) : null });
        return plan with { Commitments = plan.Commitments.SetItem(at, commitment with { History = history, StatedState = Conversation.StateAfter(history) }) };
    }

    /// <summary>What comes up between two Mondays.</summary>
    private void Between(LocalDate day)
    {
        var until = Period.Between(day, QuarterPlan.Starts.PlusWeeks(Weeks), PeriodUnits.Weeks).Weeks;
        for (var team = 0; team < QuarterPlan.Functions * QuarterPlan.TeamsOfFunction; team++)
        {
            var manager = $"manager-{team}";
            if (Often(0.6)) Ask(manager, $"contributor-{(team + (40 * random.Next(7))) % QuarterPlan.Contributors}", day, 2 + random.Next(5));
            if (Often(0.25)) Ask(manager, $"manager-{random.Next(40)}", day, 3 + random.Next(4));
            if (Often(0.15)) plan = plan with { Questions = plan.Questions.Add(new Question { Id = written.Id("q"), From = $"team-{team}", By = manager, On = day, Asks = written.Title() + "?" }) };
            if (Often(0.05)) plan = plan with { Obstacles = plan.Obstacles.Add(new Obstacle { Id = written.Id("o"), What = written.Title(), RaisedBy = manager, Owner = $"member-{team / QuarterPlan.TeamsOfFunction}", On = day }) };
        }

        for (var at = 0; at < plan.Commitments.Length; at++)
            if (plan.Commitments[at] is { State: CommitmentState.Promised } promised && Often(0.02)) plan = With(at, day, promised.Owner.First!, ActKind.Renegotiate);
        if (until > 1) Decide(day);
        if (Often(0.5)) plan = plan with { Disputes = plan.Disputes.Add(new Dispute { Finding = "HL711", Subject = $"people/manager-{random.Next(40)}", By = $"manager-{random.Next(40)}", On = day, Because = written.Title() }) };
    }

    /// <summary>Two questions come up, and one that was answered meets dissent.</summary>
    private void Decide(LocalDate day)
    {
        for (var each = 0; each < 2; each++)
        {
            var decider = Often(0.4) ? "leader" : $"member-{random.Next(QuarterPlan.Functions)}";
            plan = plan with
            {
                Decisions = plan.Decisions.Add(new Decision
                {
                    Id = written.Id("d"), Question = written.Title() + "?", Decider = decider, Raised = day,
                    Options = [new() { Id = "one", What = written.Title() }, new() { Id = "other", What = written.Title() }],
                    GivesUp = [new() { Who = $"member-{random.Next(QuarterPlan.Functions)}", What = written.Title() }],
                    Dissent = Often(0.3) ? [new() { By = "anonymous", Says = $"{written.Title()}. {written.Title()}." }] : [],
                }),
            };
        }
    }

    private void Ask(string asker, string owner, LocalDate day, int weeks)
    {
        if (asker != owner) plan = plan with { Commitments = plan.Commitments.Add(written.Request(asker, owner, day, weeks)) };
    }

    private bool Often(double share) => random.NextDouble() < share;
}
