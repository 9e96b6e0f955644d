using System.Collections.Immutable;
using System.Text.Json;
using Houselights.App.Cascade;
using Houselights.App.Commitments;
using Houselights.App.Decisions;
using Houselights.App.Gates;
using Houselights.App.Strategy;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.App.Cycles.Editing;

/// <summary>Every act that a plan knows, and the one way to do any of them. Thread-safe.</summary>
public sealed class PlanActs
{
    /// <summary>All acts, by section and name.</summary>
    public static readonly ImmutableArray<PlanAct> All =
    [
        .. StrategyActs.All, .. CandidateActs.All, .. InFlightActs.All, .. DecisionActs.All, .. CommitmentActs.All,
        .. RecordActs.All, .. CascadeActs.All, .. GateActs.All,
    ];

    private readonly Desk desk;

    internal PlanActs(Desk desk) => this.desk = desk;

    /// <summary>The act of a section and a name; null where there is none.</summary>
    public static PlanAct? Find(string section, string name) => All.FirstOrDefault(act => act.Section == section && act.Name == name);

    /// <summary>What a person can do to an item now, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<PlanAct> OpenTo(PlanModel plan, Person me, string section, string id) =>
        All.Where(act => act.Section == section && act.IsOpen(new(plan, me, id)));

    /// <summary>Does an act, once for each key of the actor.</summary>
    public Task<Outcome<Edited>> Do(Actor actor, string cycleId, PlanAct act, ActForm form, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"{act.Section}/{form.Id} {act.Name}\n{JsonSerializer.Serialize(form.Fields)}", hand => Decide(hand, act, form), cancel);

    /// <summary>What an act comes to for one item, with nothing written yet.</summary>
    internal static async Task<Outcome<Deed>> Decide(Hand hand, PlanAct act, ActForm form)
    {
        var situation = hand.At(form.Id);
        if (form.Id.Length > 0 && !PlanIds.Has(hand.Plan.Source, act.Section, form.Id)) return new Missing<Deed>($"There is no “{PlanError.Shorten(form.Id)}” in {act.Section}.");
        if (!act.Right(situation)) return new Denied<Deed>(act.Else);
        if (!act.Fits(situation)) return new Conflict<Deed>(Refusal.NotNow);
        foreach (var field in act.Asks)
            if (field.Required && form[field.Name] is null) return new Conflict<Deed>(field.Kind == ActFieldKind.Date ? Refusal.DateMissing : Refusal.WordsMissing, field.Name);
        return await act.Effect(hand, form);
    }
}
