using Houselights.Core.Commitments;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Document;

/// <summary>
/// What the format itself demands beyond single values, and no check judges: one leader, one root of the unit tree, states that
/// agree with their history, answers that their dilemma offers.
/// </summary>
internal static class PlanRules
{
    public static void Examine(Plan plan, ReadContext context)
    {
        ExamineTree(plan, context);
        ExamineItems(plan, context);
    }

    /// <summary>What the units and the people have to be together.</summary>
    public static void ExamineTree(Plan plan, ReadContext context)
    {
        ExamineUnits(plan, context);
        ExamineLeader(plan, context);
    }

    /// <summary>What each item has to be by itself.</summary>
    public static void ExamineItems(Plan plan, ReadContext context)
    {
        ExamineStates(plan, context);
        ExamineCycle(plan, context);
        ExamineScorecards(plan, context);
        ExamineInteractions(plan, context);
    }

    private static void ExamineUnits(Plan plan, ReadContext context)
    {
        var roots = plan.Units.Where(unit => unit.Parent is null).ToList();
        var at = plan.Units.IsEmpty ? new Place(plan.Place.File, 1, 1) : plan.Units[0].Place;
        if (plan.Units.IsEmpty) context.Report(new(at, $"The plan has no unit.", null, $"Add at least one, such as “- {{ id: company, name: … }}”."));
        else if (roots.Count == 0) context.Report(new(at, $"Every unit has a parent; exactly one has none.", null, $"Remove the parent of the unit at the top."));
        foreach (var extra in roots.Skip(1))
            context.Report(new(extra.Place, $"The unit “{extra.Id}” has no parent, and neither has “{roots[0].Id}”; exactly one has none.", extra.Id, $"Add “parent: {roots[0].Id}”."));
        if (roots.Count == 1) ExamineCircles(plan, context);
    }

    private static void ExamineCircles(Plan plan, ReadContext context)
    {
        var parents = plan.Units.ToDictionary(unit => unit.Id, unit => unit.Parent?.Split('/')[^1], StringComparer.Ordinal);
        var reaches = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var unit in plan.Units)
        {
            path.Clear();
            for (string? at = unit.Id; at is not null && reaches.Add(at); at = parents[at]) path.Add(at);
            var stopped = path.Count == 0 ? null : parents[path[^1]];
            if (stopped is null || !path.Contains(stopped)) continue;
            context.Report(new(unit.Place, $"The parents of “{unit.Id}” run in a circle: {string.Join(", ", path)}.", unit.Id, $"Give one of them a parent outside the circle."));
        }
    }

    private static void ExamineLeader(Plan plan, ReadContext context)
    {
        foreach (var second in plan.People.Where(person => person.Role == Role.Leader).Skip(1))
            context.Report(new(second.Place, $"“{second.Id}” is a second leader; a plan has one.", second.Id, $"Make one of them a member."));
    }

    private static void ExamineStates(Plan plan, ReadContext context)
    {
        foreach (var commitment in plan.Commitments)
        {
            if (context.GaveUp) return;
            if (commitment.StatedState is not { } stated || commitment.History.IsEmpty) continue;
            if (Conversation.StateAfter(commitment.History) is not { } end || end == stated) continue;
            context.Report(new(commitment.Place,
                $"The state of “{commitment.Id}” is “{Commitment.States.WordFor(stated)}”, but its history ends with “{Commitment.States.WordFor(end)}”.",
                commitment.Id, $"Add the act that is missing to the history, or leave the state out."));
        }
    }

    /// <summary>The absolute weights add to 1, hundredths aside, or are all 0, where nothing is paid by figures.</summary>
    private static void ExamineScorecards(Plan plan, ReadContext context)
    {
        foreach (var card in plan.Scorecards)
        {
            var sum = Math.Round(card.Weights.Values.Sum(each => Math.Abs(each.Weight)), 6);
            if (sum is 0 or (>= 0.99 and <= 1.01)) continue;
            context.Report(new(card.Place, $"The weights of “{card.Unit}” add to {sum}; without their signs they have to add to 1.", null, $"Divide each by {sum}, or mend one."));
        }
    }

    private static void ExamineInteractions(Plan plan, ReadContext context)
    {
        foreach (var interaction in plan.Interactions)
            if (interaction.Moves.IsEmpty) context.Report(new(interaction.Place, $"The interaction names no move.", null, $"Write the moves that have to be made together, such as “moves: [a, b]”."));
    }

    private static void ExamineCycle(Plan plan, ReadContext context)
    {
        if (plan.Cycle is { Starts: { } starts, Ends: { } ends } cycle && ends < starts)
            context.Report(new(cycle.Place, $"The cycle ends on {ends:uuuu-MM-dd}, before it starts on {starts:uuuu-MM-dd}.", null, $"Swap the two dates, or mend one."));
    }
}
