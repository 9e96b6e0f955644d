using Houselights.Core.Cascade;
using Houselights.Core.Cascade.Drift;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Alignment;

/// <summary>A layer says a priority back and loses, narrows, widens, adds or contradicts part of it; the layer where that began.</summary>
/// <remarks>
/// <para><b>Measure.</b> The last readback of each unit on each priority that nobody has accepted, slot by slot against the nearest layer
/// above it that read it back, else against the priority; and its choices against the leader’s key (see <see cref="LayerReading"/>).</para>
/// <para><b>Decision.</b> Any slot that departed here, a why that is gone, or another topic. Blocking where the sender confirmed the
/// contradiction, or two dilemmas and half of those answered go against the key: what is read from words alone is a question. The
/// sender’s acceptance ends it.</para>
/// <para><b>Errors.</b> docs/drift.md says how often each slot is read wrongly. Words in another language than English aren’t read.</para>
/// </remarks>
public sealed class DriftAtLayer : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL308", "drift-at-layer", Severity.Blocking, Stage.Execute);

    public override Sections Reads => Sections.Readbacks | Sections.Readings | Sections.Priorities | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan) => LayerReading.Unaccepted(plan).Where(reading => reading.Departs).Select(reading => Explain(reading, plan));

    private Finding Explain(LayerReading reading, PlanModel plan)
    {
        var (readback, row) = (reading.Readback, "readbacks/" + reading.Readback.Id);
        var confirmed = readback.ContradictionConfirmed == true;
        var priority = plan.Priorities.Find(readback.Priority)!;
        var said = reading.Above?.Words ?? priority.What ?? priority.Id;
        var finding = ReportAs(VariantOf(reading), readback, row, confirmed || reading.ChoosesAgainst ? null : Severity.Warning,
            ("unit", plan.UnitNameOf(readback.Unit)), ("what", priority.What ?? priority.Id), ("by", plan.NamesOf(readback.By)), ("sender", SenderOf(reading, plan)),
            ("above", reading.Above is null ? "" : plan.UnitNameOf(reading.Above.Unit)));
        if (confirmed) finding = finding.With("confirmed");
        if (reading.ChoosesAgainst) finding = finding.With("dilemmas", ("against", reading.Against.Length), ("answered", reading.Answered.Length), ("which", reading.Against.Select(dilemma => dilemma.Ask ?? dilemma.Id).ToArray()));
        if (reading.IsOffTopic) finding = finding.With("offtopic");
        foreach (var slot in reading.Drift) finding = finding.With(KeyOf(slot), ("slot", slot.Slot), ("verdict", slot.Verdict), ("parent", slot.Parent), ("child", slot.Child));
        if (reading.IsWhyLost) finding = finding.With("why", ("why", priority.Why));
        finding = finding.Seen(reading.Above is null ? "priorities/" + priority.Id : "readbacks/" + reading.Above.Id, said);
        return finding.Seen(row, readback.Words, string.Join(", ", plan.NamesOf(readback.By)), readback.On);
    }

    private static string VariantOf(LayerReading reading) =>
        reading.Readback.ContradictionConfirmed == true ? "confirmed"
        : reading.ChoosesAgainst ? "dilemmas"
        : reading.IsOffTopic ? "offtopic"
        : reading.IsContradicted ? "contradicted"
        : reading.Drift.IsEmpty ? "why" : "drift";

    private static string KeyOf(ReadSlot slot) => slot switch { { Parent: null } => "came", { Child: null } => "went", _ => "turned" };

    private static string[] SenderOf(LayerReading reading, PlanModel plan) =>
        reading.Above is { By.IsEmpty: false } above ? plan.NamesOf(above.By) : plan.LeaderName is { Length: > 0 } leader ? [leader] : [];
}
