using System.Security.Cryptography;
using System.Text.Json;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.People;
using Houselights.App.Storage;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Beginning;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Beginning;

/// <summary>
/// Starting from nothing: a cycle is there from the first answer on, what is pasted and chosen lies closed beside it, and one write
/// puts what was confirmed into the plan. Thread-safe.
/// </summary>
public sealed class Beginnings
{
    /// <summary>How long pasted text is kept after it was last touched.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly IDbContextFactory<HouselightsDb> contexts;
    private readonly Commit commit;
    private readonly CycleShelf shelf;
    private readonly Desk desk;
    private readonly DeploymentKey key;
    private readonly TimeProvider time;

    internal Beginnings(IDbContextFactory<HouselightsDb> contexts, Commit commit, CycleShelf shelf, Desk desk, DeploymentKey key, TimeProvider time) =>
        (this.contexts, this.commit, this.shelf, this.desk, this.key, this.time) = (contexts, commit, shelf, desk, key, time);

    /// <summary>Makes the cycle, with the actor as its first person. Sent twice with one key, there is one cycle.</summary>
    /// <exception cref="ArgumentException">The answers make no plan, see <see cref="FirstForm"/>.</exception>
    public async Task<Outcome<Imported>> Begin(Actor actor, FirstAnswers answers, string? idempotencyKey, CancellationToken cancel = default)
    {
        var plan = FirstPlan.Of(answers, []);
        var outcome = await Keep(actor, plan, plan.People[0].Id, idempotencyKey, cancel);
        if (outcome is Done<Imported> { Value.CycleId: var cycle } && await Notes(actor, cycle, cancel) is null)
            await Note(actor, cycle, new() { Me = plan.People[0].Id });
        return outcome;
    }

    /// <summary>Keeps a two-minute test as the first reading of a new cycle, with the actor as its integrator.</summary>
    /// <param name="actor">Who started the test: the caller has checked it.</param>
    /// <param name="revealed">What was answered.</param>
    /// <param name="shown">The starter's name as the answers show it; null where nobody is named.</param>
    /// <param name="name">The starter's name.</param>
    /// <param name="idempotencyKey">The same for every try with one test.</param>
    /// <param name="cancel">Until the write begins.</param>
    /// <returns>The cycle, and who of its plan the actor is.</returns>
    public async Task<(Outcome<Imported> Outcome, string Me)> Keep(Actor actor, Revealed revealed, string? shown, string name, string idempotencyKey, CancellationToken cancel = default)
    {
        var (plan, me) = KeptReading.Of(revealed, shown, name);
        return (await Keep(actor, plan, me, idempotencyKey, cancel), me);
    }

    /// <summary>What the actor has pasted and chosen for a cycle; null where nothing waits.</summary>
    public async Task<BeginningNotes?> Notes(Actor actor, string cycleId, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await Access.In(db, actor, cycleId, cancel) is not { Reads: true } seat) return null;
        var row = await db.Pastes.AsNoTracking().SingleOrDefaultAsync(each => each.OrganisationId == seat.OrganisationId && each.CycleId == cycleId && each.AccountId == actor.Id, cancel);
        return row is null || row.At <= time.GetUtcNow() - Kept ? null : Opened(row);
    }

    /// <summary>The cycle whose beginning the actor touched last and hasn't finished; null for none.</summary>
    public async Task<string?> Unfinished(Actor actor, CancellationToken cancel = default)
    {
        var oldest = time.GetUtcNow() - Kept;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var cycles = await db.Pastes.AsNoTracking().Where(row => row.AccountId == actor.Id && row.At > oldest).OrderByDescending(row => row.At).Select(row => row.CycleId).ToListAsync(cancel);
        foreach (var cycle in cycles)
            if (await Access.In(db, actor, cycle, cancel) is { Reads: true }) return cycle;
        return null;
    }

    /// <summary>Keeps what was pasted and chosen.</summary>
    public Task<Outcome<bool>> Note(Actor actor, string cycleId, BeginningNotes notes) => commit.Write<bool>(actor, async writing =>
    {
        if (await Access.In(writing.Db, actor, cycleId) is not { Reads: true } seat) return new Missing<bool>($"There is no cycle “{PlanError.Shorten(cycleId)}”.");
        var body = key.Close(Purpose(cycleId, actor.Id), JsonSerializer.SerializeToUtf8Bytes(notes));
        if (await writing.Db.Pastes.FindAsync(seat.OrganisationId, cycleId, actor.Id) is { } row) (row.Body, row.At) = (body, writing.Now);
        else writing.Db.Pastes.Add(new() { OrganisationId = seat.OrganisationId, CycleId = cycleId, AccountId = actor.Id, Body = body, At = writing.Now });
        return new Done<bool>(true);
    });

    /// <summary>Corrects what the first screen asked, except whose plan it is.</summary>
    public Task<Outcome<Edited>> Correct(Actor actor, string cycleId, FirstAnswers answers, string? idempotencyKey, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, idempotencyKey, $"correct beginning\n{answers}", async hand =>
        {
            if (Against(hand) is var against and not Refusal.None) return new Denied<Deed>(against);
            var me = (await hand.Row("people", hand.Me.Id))!.Set("name", answers.AskerName.Trim()).Set("role", answers.AskerRole.ToString().ToLowerInvariant());
            var cycle = (await hand.Row("cycle"))!.Set("name", answers.CycleName.Trim()).Set("starts", ActForm.Iso(answers.Starts)).Set("ends", ActForm.Iso(answers.Ends)).Set("time-zone", answers.TimeZone);
            return new Done<Deed>(new Deed("begin", "plan") { Puts = [cycle.Row(), me.Row()] });
        }, cancel);

    /// <summary>
    /// Puts what was confirmed into the plan, and forgets what was pasted: both or neither. Where nothing waits, nothing is done twice.
    /// </summary>
    public Task<Outcome<Edited>> Finish(Actor actor, string cycleId, string? idempotencyKey, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, idempotencyKey, "finish beginning", async hand =>
        {
            if (Against(hand) is var against and not Refusal.None) return new Denied<Deed>(against);
            if (await hand.Writing.Db.Pastes.FindAsync(hand.Cycle.OrganisationId, cycleId, actor.Id) is not { } row) return new Done<Deed>(new("begin", "plan"));
            hand.Writing.Db.Pastes.Remove(row);
            var before = hand.Plan.Source;
            var after = FirstPlan.Added(before, Opened(row)?.Confirmed() ?? []);
            var known = PlanRows.Of(before).ToHashSet();
            return new Done<Deed>(new("begin", "plan") { Puts = [.. PlanRows.Of(after).Where(each => !known.Contains(each))] });
        }, cancel);

    /// <summary>Deletes what nobody has touched for seven days.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeleteOld(CancellationToken cancel = default)
    {
        var outcome = await commit.Write<int>(Actor.Local, async writing =>
        {
            var oldest = writing.Now - Kept;
            return new Done<int>(await writing.Db.Pastes.Where(row => row.At <= oldest).ExecuteDeleteAsync());
        }, cancel);
        return ((Done<int>)outcome).Value;
    }

    // A plan of one person is theirs to begin, whatever their role: nobody else is there whose plan it could be.
    private static Refusal Against(Hand hand) =>
        hand.At("").IsSteward || hand.Plan.Source.People.Length == 1 ? Refusal.None : Refusal.StewardsOnly;

    private Task<Outcome<Imported>> Keep(Actor actor, Plan plan, string me, string? idempotencyKey, CancellationToken cancel) =>
        shelf.Import(actor, new PlanImport([PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))]) { Me = me, IdempotencyKey = idempotencyKey }, cancel);

    // What was closed under another key is as good as gone.
    private BeginningNotes? Opened(PasteRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<BeginningNotes>(key.Open(Purpose(row.CycleId, row.AccountId), row.Body));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Purpose(string cycleId, string accountId) => $"paste {cycleId} {accountId}";
}
