using Houselights.App.People;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.App.Cycles.Editing;

/// <summary>Somebody's hand on a plan, inside the transaction of one edit: what they see is what is changed.</summary>
internal sealed class Hand(Writing writing, CycleRow cycle, Seat seat, Person me, Standing standing)
{
    public Seat Seat => seat;

    public Standing Standing => standing;

    public PlanModel Plan => standing.Plan;

    /// <summary>Who of the plan acts.</summary>
    public Person Me => me;

    /// <summary>Whoever acts, before an item: what rights are judged by.</summary>
    public Situation At(string id) => new(Plan, me, id);

    /// <summary>The day in the cycle's time zone, or the fixed day from which the cycle is looked at.</summary>
    public LocalDate Today => standing.AsOf;

    public CycleRow Cycle => cycle;

    public Writing Writing => writing;

    /// <summary>A row to be edited; null where there is none.</summary>
    public async Task<RowDraft?> Row(string section, string key = "") =>
        await Find(section, key) is { Deleted: false } row ? RowDraft.Of(new(section, key, row.Body)) : null;

    /// <summary>Rows of a section in the order of the plan.</summary>
    public async Task<List<PlanRow>> Rows(string section) =>
        await KeptPlan.Rows(KeptPlan.Of(writing.Db, cycle).Where(row => row.Section == section), CancellationToken.None);

    public async Task<ItemRow?> Find(string section, string key) => await writing.Db.Items.FindAsync(cycle.OrganisationId, cycle.Id, section, key);

    /// <summary>A fresh id of a section, made of words.</summary>
    public string FreeId(string section, string words) => PlanIds.Free(Plan.Source, section, words);
}
