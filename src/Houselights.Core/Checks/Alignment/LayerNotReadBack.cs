using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Alignment;

/// <summary>Objectives exist below a unit whose head has no accepted readback of the priority that they serve.</summary>
/// <remarks>
/// <para><b>Measure.</b> For each unit, the priorities that objectives of the units below it serve, themselves or through the objectives
/// above them; against readbacks of these priorities by the unit's head that somebody else has accepted. A readback without an author
/// counts as that of its unit's head.</para>
/// <para><b>Decision.</b> One finding for each unit and priority. The leader, who says what is read back, is exempt; so is a unit
/// without a head.</para>
/// <para><b>Errors.</b> None by chance; wrong where a conversation was had and not recorded. O(units × priorities + objectives).</para>
/// </remarks>
public sealed class LayerNotReadBack : PlanCheck
{
    /// <summary>So many objectives are named; the others are counted.</summary>
    private const int Named = 3;

    public override CheckInfo Info { get; } = new("HL309", "layer-not-read-back", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Units | Sections.Objectives | Sections.Priorities | Sections.Readbacks | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var (units, priorities) = (plan.Units, plan.Priorities);
        if (priorities.IsEmpty || plan.Objectives.IsEmpty) yield break;

        var below = ObjectivesBelow(plan);
        var accepted = Accepted(plan);
        var leader = plan.Leader;
        for (var at = 0; at < units.Count; at++)
        {
            if (units[at].Head.IsEmpty || (leader is not null && units[at].Head.PointAt(leader.Id))) continue;
            for (var rank = 0; rank < priorities.Count; rank++)
                if (below[(at * priorities.Count) + rank] > 0 && !accepted[(at * priorities.Count) + rank])
                    yield return Explain(units[at], priorities[rank], below[(at * priorities.Count) + rank], plan);
        }
    }

    /// <summary>By unit and priority, how many objectives of the units below serve it.</summary>
    private static int[] ObjectivesBelow(PlanModel plan)
    {
        var (units, width) = (plan.Units, plan.Priorities.Count);
        var parents = new int[units.Count];
        for (var at = 0; at < parents.Length; at++) parents[at] = units.IndexOf(units[at].Parent);

        var below = new int[units.Count * width];
        var own = new int[width];
        for (var at = 0; at < parents.Length; at++)
        {
            if (parents[at] < 0) continue;
            Array.Clear(own);
            foreach (var objective in plan.ObjectivesOf(units[at]).Positions)
                foreach (var rank in plan.PrioritiesOfObjective(objective)) own[rank]++;
            for (var above = parents[at]; above >= 0; above = parents[above])
                for (var rank = 0; rank < width; rank++) below[(above * width) + rank] += own[rank];
        }

        return below;
    }

    /// <summary>By unit and priority, whether a readback of the unit's head was accepted.</summary>
    private static bool[] Accepted(PlanModel plan)
    {
        var (units, priorities) = (plan.Units, plan.Priorities);
        var accepted = new bool[units.Count * priorities.Count];
        var headed = plan.UnitsByHead;
        foreach (var readback in plan.Readbacks)
        {
            if (!readback.IsAccepted || priorities.IndexOf(readback.Priority) is not (>= 0 and var rank)) continue;
            if (readback.By.IsEmpty && units.IndexOf(readback.Unit) is >= 0 and var own) accepted[(own * priorities.Count) + rank] = true;
            foreach (var who in readback.By)
                if (plan.People.IndexOf(who) is >= 0 and var person)
                    foreach (var at in headed.Of(person)) accepted[(at * priorities.Count) + rank] = true;
        }

        return accepted;
    }

    private static IEnumerable<Readback> ReadbacksOf(Unit unit, Priority priority, PlanModel plan) =>
        plan.Readbacks.Where(readback => readback.Priority.PointsAt(priority.Id)
            && (readback.By.IsEmpty ? readback.Unit.PointsAt(unit.Id) : plan.PeopleIn(readback.By).Any(person => unit.Head.PointAt(person.Id))));

    private Finding Explain(Unit unit, Priority priority, int count, PlanModel plan)
    {
        var waiting = ReadbacksOf(unit, priority, plan).LastOrDefault();
        var (what, who) = ("priorities/" + priority.Id, "units/" + unit.Id);
        var finding = ReportAs(waiting is null ? "unread" : "waiting", unit, $"{what}+{who}", null,
            ("unit", unit.Name ?? unit.Id), ("head", plan.NamesOf(unit.Head)), ("what", priority.What ?? priority.Id), ("count", count), ("leader", plan.LeaderName));

        finding = finding.With(count > Named ? "many" : "below", ("objectives", FirstBelow(unit, priority, plan)));
        finding = waiting is null ? finding.With("unread") : waiting.On is { } on ? finding.With("waiting", ("on", on)) : finding.With("undated");
        finding = finding.Seen(what, priority.What).Seen(who);
        return waiting is null ? finding : finding.Seen("readbacks/" + waiting.Id, waiting.Words, string.Join(", ", plan.NamesOf(waiting.By)), waiting.On);
    }

    private static string[] FirstBelow(Unit unit, Priority priority, PlanModel plan)
    {
        var named = new List<string>(Named);
        var rank = plan.Priorities.IndexOf(priority.Id);
        var open = new Stack<Unit>(plan.ChildrenOf(unit).ToArray().Reverse());
        while (named.Count < Named && open.TryPop(out var next))
        {
            foreach (var objective in plan.ObjectivesOf(next).Positions)
                if (named.Count < Named && plan.PrioritiesOfObjective(objective).Contains(rank)) named.Add(plan.Objectives[objective].What ?? plan.Objectives[objective].Id);
            foreach (var child in plan.ChildrenOf(next).ToArray().Reverse()) open.Push(child);
        }

        return [.. named];
    }
}
