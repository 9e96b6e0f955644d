using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Cascade.Drift;
using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>
/// What a layer made of a priority: against the nearest layer above it that read it back, else (or where that one spoke of something
/// else) against the priority itself.
/// </summary>
/// <param name="Readback">The last of this unit on this priority.</param>
/// <param name="Above">The readback that it is compared with; null where it is the priority.</param>
/// <param name="Comparison">Slot by slot; null where one of the two has no words.</param>
/// <param name="Drift">Slots that departed here. A slot that the layer above had lost, and that is back, has not; nor has a part with a lever of its own.</param>
/// <param name="IsWhyLost">True where the priority says why and the readback doesn’t.</param>
/// <param name="Answered">Dilemmas about this priority, with a key, that it answers.</param>
/// <param name="Against">Those that it answers against the key.</param>
public sealed record LayerReading(
    Readback Readback, Readback? Above, StatementComparison? Comparison, ImmutableArray<ReadSlot> Drift, bool IsWhyLost, ImmutableArray<Dilemma> Answered, ImmutableArray<Dilemma> Against)
{
    /// <summary>The design’s number: one slip in ten gives two of three in three of a hundred readbacks.</summary>
    private const int FewestAgainst = 2;

    /// <summary>True where what it says and what was said are about different things.</summary>
    public bool IsOffTopic => Comparison is { IsOffTopic: true };

    public bool IsContradicted => Drift.Any(slot => slot.Verdict == SlotVerdict.Contradicted);

    /// <summary>True where its choices contradict what was meant: two dilemmas against the key, and half of those that it answers.</summary>
    public bool ChoosesAgainst => Against.Length >= FewestAgainst && 2 * Against.Length >= Answered.Length;

    public bool Departs => IsOffTopic || IsWhyLost || ChoosesAgainst || Readback.ContradictionConfirmed == true || !Drift.IsEmpty;

    /// <summary>What layers made of it whose reading nobody has accepted: the last of each unit on each priority, in the plan’s order.</summary>
    public static IEnumerable<LayerReading> Unaccepted(PlanModel plan)
    {
        if (plan.Readbacks.IsEmpty) return [];
        var last = new Dictionary<(int Unit, int Priority), Readback>();
        foreach (var readback in plan.Readbacks)
            if (plan.Priorities.IndexOf(readback.Priority) is >= 0 and var priority && plan.Units.IndexOf(readback.Unit) is >= 0 and var unit
                && !(last.TryGetValue((unit, priority), out var other) && other.On > readback.On))
                last[(unit, priority)] = readback;

        var keyed = plan.Readings.SelectMany(reading => reading.Dilemmas).Where(dilemma => dilemma.HasKey).ToList();
        var names = new Lazy<string[]>(() => [.. plan.People.Select(person => person.Name).OfType<string>()]);
        return plan.Readbacks
            .Where(readback => !readback.IsAccepted && last.ContainsValue(readback))
            .Select(readback => Of(readback, AboveOf(readback, last, plan), plan.Priorities.Find(readback.Priority)!, keyed, names, plan));
    }

    private static Readback? AboveOf(Readback readback, Dictionary<(int Unit, int Priority), Readback> last, PlanModel plan)
    {
        var (unit, priority) = (plan.Units.Find(readback.Unit), plan.Priorities.IndexOf(readback.Priority));
        for (var steps = 0; unit is not null && steps < plan.Units.Count; steps++)
        {
            var parent = plan.Units.IndexOf(unit.Parent);
            if (parent < 0) return null;
            if (last.TryGetValue((parent, priority), out var above) && !string.IsNullOrWhiteSpace(above.Words)) return above;
            unit = plan.Units[parent];
        }

        return null;
    }

    private static LayerReading Of(Readback readback, Readback? above, Priority priority, List<Dilemma> keyed, Lazy<string[]> names, PlanModel plan)
    {
        var answered = keyed.Where(dilemma => IsAbout(dilemma, priority) && dilemma.ChoiceIn(readback.Dilemmas) is not null).ToImmutableArray();
        ImmutableArray<Dilemma> against = [.. answered.Where(dilemma => !dilemma.IsKey(dilemma.ChoiceIn(readback.Dilemmas)!))];
        var lost = !string.IsNullOrWhiteSpace(priority.Why) && string.IsNullOrWhiteSpace(readback.Why);
        if (string.IsNullOrWhiteSpace(readback.Words) || string.IsNullOrWhiteSpace(above?.Words ?? priority.What)) return new(readback, above, null, [], lost, answered, against);

        Statement Read(string? text) => Statement.Read(text ?? "", plan.AsOf, names.Value);
        var said = Read(readback.Words);
        var comparison = StatementComparison.Of(Read(above?.Words ?? priority.What), said);
        var original = above is null ? comparison : StatementComparison.Of(Read(priority.What), said);
        if (comparison.IsOffTopic && !original.IsOffTopic) (above, comparison) = (null, original);   // what was lost above is back
        var drift = comparison.IsDecomposition ? [] : comparison.Slots.Where(slot => slot.Verdict != SlotVerdict.Same && (original.IsOffTopic || original.VerdictOf(slot.Slot) != SlotVerdict.Same)).ToImmutableArray();
        return new(readback, above, comparison, drift, lost, answered, against);
    }

    /// <summary>A dilemma that names no priority is about whatever is read back.</summary>
    private static bool IsAbout(Dilemma dilemma, Priority priority) => dilemma.Priority is null || dilemma.Priority.PointsAt(priority.Id);
}
