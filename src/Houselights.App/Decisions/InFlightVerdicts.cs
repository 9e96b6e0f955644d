using System.Collections.Immutable;
using System.Text.Json;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;

namespace Houselights.App.Decisions;

/// <summary>
/// One verdict on several pieces of running work: all of it or nothing, one edit, taken back as one. Each piece is judged by the
/// rights and the form of its own act. Thread-safe.
/// </summary>
public sealed class InFlightVerdicts
{
    private const string Section = "in-flight";

    private readonly Desk desk;

    internal InFlightVerdicts(Desk desk) => this.desk = desk;

    /// <summary>The acts that are verdicts, in the order of a form.</summary>
    public static ImmutableArray<PlanAct> Acts { get; } = [.. InFlightActs.All.Where(act => act.Name is "stop" or "deprioritise" or "protect")];

    /// <summary>Passes a verdict, once for each key of the actor.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="verdict">The name of one of <see cref="Acts"/>; a conflict where it is none.</param>
    /// <param name="work">Ids of work in flight, at least one; what is named twice counts once.</param>
    /// <param name="fields">What the act asks for, the same for all: such as <c>because</c>, <c>gives-up</c>, <c>verify-by</c>.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Pass(
        Actor actor, string cycleId, string verdict, ImmutableArray<string> work, IReadOnlyDictionary<string, string> fields, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"{Section} {verdict}\n{JsonSerializer.Serialize(work)}\n{JsonSerializer.Serialize(fields)}", async hand =>
        {
            if (work.Length == 0) return new Conflict<Deed>(Refusal.NothingChosen);
            if (Acts.FirstOrDefault(each => each.Name == verdict) is not { } act) return new Conflict<Deed>(Refusal.NothingChosen);

            var puts = ImmutableArray.CreateBuilder<PlanRow>();
            foreach (var id in work.Distinct(StringComparer.Ordinal))
            {
                var outcome = await PlanActs.Decide(hand, act, new(id, fields));
                if (outcome is not Done<Deed> { Value: var deed }) return outcome;
                puts.AddRange(deed.Puts);
            }

            // The act's own name: it can be taken back as long as one verdict can.
            return new Done<Deed>(new Deed(act.Name, Section) { Puts = puts.ToImmutable() });
        }, cancel);
}
