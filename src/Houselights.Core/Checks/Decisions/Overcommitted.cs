using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Capacity;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Decisions;

/// <summary>A unit is asked for more than it can do, by what was protected, deprioritised and newly promised.</summary>
/// <remarks>
/// <para><b>Measure.</b> The chance that protected work, what is left of deprioritised work, and objectives and commitments exceed the
/// capacity of the unit, units below included (see <see cref="UnitLoad"/>, <see cref="Overcommitment"/>).</para>
/// <para><b>Decision.</b> Reports where the chance is above 1 − <c>capacity-confidence</c>; of exact numbers, where the sum exceeds. Work
/// without a verdict doesn't count, as HL405 asks for that first; the stops count it in, so that what remains does fit.</para>
/// <para><b>Errors.</b> None by chance for exact numbers. For ranges the chance is known to .02. Wrong where capacity or load is.</para>
/// </remarks>
public sealed class Overcommitted : Check<Unit>
{
    /// <summary>Stops named in a finding, so that it can be acted upon as it stands; of these shown as rows.</summary>
    private const int MostNamed = 40, MostShown = 12;

    public override CheckInfo Info { get; } = new("HL406", "overcommitted", Severity.Blocking, Stage.Plan);

    public override Sections Reads =>
        Sections.Units | Sections.InFlight | Sections.Objectives | Sections.Commitments | Sections.People | Sections.Partners | Sections.Settings | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Unit unit, PlanModel plan)
    {
        var at = plan.Units.IndexOf(unit.Id);
        return plan.UnitLoads.IsOver(at) ? [Explain(unit, at, plan)] : [];
    }

    /// <summary>What lies above the edited item, and whatever is in trouble anyway: its stops may be others now.</summary>
    private protected override IEnumerable<Unit>? Affected(PlanEdit edit)
    {
        var (plan, now) = (edit.Model, edit.Item as Person);
        if (edit.Item is Unit || (now is not null && now.Unit != (edit.Before as Person)?.Unit)) return null;
        var loads = plan.UnitLoads;
        var affected = loads.LoadedBy(edit.Before, plan).Concat(loads.LoadedBy(edit.Item, plan)).ToHashSet();
        for (var at = 0; at < loads.All.Length; at++)
            if (loads.IsOver(at)) affected.Add(at);
        return affected.Select(at => plan.Units[at]);
    }

    private Finding Explain(Unit unit, int at, PlanModel plan)
    {
        var (load, stop, confidence) = (plan.UnitLoads[at], plan.UnitLoads.StopsFor(at, plan)!, plan.Settings.CapacityConfidence);
        var (isSure, isBeyond) = (load.IsSure(load.Decided), stop.Beyond.Contains(at));
        var chance = load.Chance(load.Decided);
        var stops = stop.Within(at, plan).ToList();
        var finding = ReportAs((isSure ? "" : "chance") + (isSure || !isBeyond ? "" : "-") + (isBeyond ? "beyond" : ""), unit, "units/" + unit.Id, null,
            ("name", unit.Name ?? unit.Id), ("load", Shown(load.Decided)), ("capacity", unit.Capacity!.Value), ("unit", PlanWord.CapacityUnitOf(plan)),
            ("chance", Percent.Of(chance)), ("allowed", Percent.Of(1 - confidence)), ("who", WhoDecides(unit, plan)),
            ("stops", stops.Take(MostNamed).Select(Name).ToArray()));

        finding = finding.With("parts", ("protected", Shown(load.Protected)), ("deprioritised", Shown(load.Deprioritised)), ("new", Shown(load.New)));
        if (!isSure) finding = finding.With("sure", ("confidence", Percent.Of(confidence)), ("over", TooMuch(load.Decided, load, confidence)), ("correlation", UnitLoad.Correlation));
        if (!load.Undecided.IsZero) finding = finding.With("undecided", ("undecided", Shown(load.Undecided)));
        return (isBeyond ? Beyond(finding, at, load, confidence, plan) : Stops(finding, at, stop, stops, plan)).Seen("units/" + unit.Id);
    }

    /// <summary>Which work to stop, and how sure it is that less wouldn't do.</summary>
    private static Finding Stops(Finding finding, int at, SmallestStop stop, List<WorkInFlight> stops, PlanModel plan)
    {
        finding = finding.With("stops", ("freed", Shown(stop.Freed(at, plan))));
        if (stops.Count > MostNamed) finding = finding.With("rest", ("count", stops.Count - MostNamed));
        if (stop.Top != at && stop.Beyond.IsEmpty) finding = finding.With("above", ("top", plan.UnitNameOf(plan.Units[stop.Top].Id)));
        if (stop.Top == at && stop.IsTied) finding = finding.With("tied");
        if (!stop.IsProven) finding = finding.With(stop.IsFewest ? "fewest" : "unproven");
        foreach (var work in stops.Take(MostShown)) finding = finding.Seen("in-flight/" + work.Id);
        return finding;
    }

    /// <summary>Why no stop is enough.</summary>
    private static Finding Beyond(Finding finding, int at, UnitLoad load, double confidence, PlanModel plan)
    {
        finding = finding.With("beyond", ("left", TooMuch(load.Protected + load.New, load, confidence)));
        if (KeptTooMuch.Of(at, plan) is not { } kept) return finding;
        if (kept.Work.IsEmpty) return finding.With("new-alone");
        finding = finding.With(kept.New ? "kept-and-new" : "kept", ("kept", kept.Work.Take(MostNamed).Select(Name).ToArray()));
        foreach (var work in kept.Work.Take(MostShown)) finding = finding.Seen("in-flight/" + work.Id);
        return finding;
    }

    private static string WhoDecides(Unit unit, PlanModel plan) => unit.Head.Single is { } head && unit.Parent is not null ? plan.NameOf(head) : plan.LeaderName;

    private static string Name(WorkInFlight work) => work.What ?? work.Id;

    private static double TooMuch(LoadSum sum, UnitLoad load, double confidence) => LoadSum.Units(Overcommitment.By(sum, load.Capacity!.Value, UnitLoad.Correlation, confidence));

    private static Load Shown(LoadSum sum) => new(sum.Low, sum.Likely, sum.High);
}
