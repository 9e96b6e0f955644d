using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Work stops that outsiders expect, and nobody tells them.</summary>
/// <remarks>
/// <para><b>Measure.</b> People noted under <c>tell</c> who have not been told and whose day to be told has passed or was never set;
/// where nobody is noted, partners whom the work itself names (see <see cref="Tellings"/>).</para>
/// <para><b>Errors.</b> None by chance for those noted; a partner's name in the work may be there for another reason, hence a note.</para>
/// </remarks>
public sealed class StakeholderNotTold : Check<WorkInFlight>
{
    public override CheckInfo Info { get; } = new("HL416", "stakeholder-not-told", Severity.Note, Stage.Execute);

    public override Sections Reads => Sections.Partners | Sections.People | Sections.Units;

    public override IEnumerable<Finding> Examine(WorkInFlight work, PlanModel plan)
    {
        if (work.Verdict != WorkVerdict.Stop) yield break;
        var untold = Tellings.Untold(work, plan).ToArray();
        var partners = Tellings.NamedAndUntold(work, plan).ToArray();
        if (untold.Length + partners.Length == 0) yield break;

        var subject = "in-flight/" + work.Id;
        var who = untold.Select(telling => telling.Who ?? "").Concat(partners.Select(partner => partner.Name ?? partner.Id)).ToArray();
        var finding = Report(work, subject,
            ("what", work.What ?? work.Id), ("who", who), ("teller", TellerOf(work, partners.FirstOrDefault()?.Contact ?? Ids.None, plan)));
        foreach (var telling in untold)
            finding = telling.By is { } by ? finding.With("past", ("name", telling.Who), ("by", by)) : finding.With("undated", ("name", telling.Who));
        if (partners.Length > 0) finding = (finding with { Variant = "partner" }).With("partner");
        yield return finding.Seen(subject, work.Because, on: work.On);
    }

    /// <summary>Whoever speaks with the partner, else the head of the unit, else whoever has the last word.</summary>
    private static string[] TellerOf(WorkInFlight work, Ids contact, PlanModel plan) =>
        plan.NamesOrLeader(contact.IsEmpty ? plan.Units.Find(work.Unit)?.Head ?? Ids.None : contact);
}
