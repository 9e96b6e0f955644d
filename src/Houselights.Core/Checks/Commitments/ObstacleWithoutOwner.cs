using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>An obstacle blocks something and nobody owns it.</summary>
/// <remarks>
/// <para><b>Measure.</b> Whether it is cleared on the day, whether anybody owns it, and what it blocks, settled commitments aside.</para>
/// <para><b>Errors.</b> None by chance; wrong where it was cleared and nobody recorded it.</para>
/// </remarks>
public sealed class ObstacleWithoutOwner : Check<Obstacle>
{
    public override CheckInfo Info { get; } = new("HL715", "obstacle-without-owner", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.People | Sections.Partners
        | Sections.Priorities | Sections.Objectives | Sections.Commitments | Sections.InFlight;

    public override IEnumerable<Finding> Examine(Obstacle item, PlanModel plan) =>
        item.Owner.IsEmpty && item.Cleared is null && Blocks(item, plan) ? [Explain(item, plan)] : [];

    private static bool Blocks(Obstacle obstacle, PlanModel plan)
    {
        foreach (var part in obstacle.Blocks)
            if (plan.IsWaiting(part)) return true;
        return false;
    }

    private Finding Explain(Obstacle obstacle, PlanModel plan)
    {
        var parts = obstacle.Blocks.Where(plan.IsWaiting).ToArray();
        var finding = Report(obstacle, "obstacles/" + obstacle.Id,
            ("what", obstacle.What ?? obstacle.Id), ("blocked", Array.ConvertAll(parts, plan.WordsOf)),
            ("who", plan.NamesOfFirst([.. parts.Select(plan.OwnerOf), obstacle.RaisedBy])));
        finding = finding.With("owner");
        if (obstacle.On is { } on) finding = finding.With("open", ("on", on), ("days", Period.DaysBetween(on, plan.AsOf)));
        finding = finding.Seen(finding.Subject, null, string.Join(", ", plan.NamesOf(obstacle.RaisedBy)), obstacle.On);
        foreach (var part in parts) finding = finding.Seen(plan.SubjectOf(part));
        return finding;
    }
}
