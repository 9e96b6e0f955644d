using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Houselights.App.People;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles.Editing;

/// <summary>
/// Where plans are written: every edit and every act goes through here, in one transaction with its authorisation, its judgement
/// and its memory. What isn't <see cref="Done{T}"/> changed nothing. Thread-safe.
/// </summary>
internal sealed class Desk(Commit commit, Standings standings)
{
    /// <summary>Writes what a hand decides, once for each key of an actor.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="key">The idempotency key; null for a write without one.</param>
    /// <param name="request">What is asked for, in any words that tell two requests apart.</param>
    /// <param name="decide">Decides by the plan as it stands; null where nothing has to change.</param>
    /// <param name="cancel">See <see cref="Commit.Write"/>.</param>
    public Task<Outcome<Edited>> Write(
        Actor actor, string cycleId, string? key, string request, Func<Hand, Task<Outcome<Deed>>> decide, CancellationToken cancel = default) =>
        commit.Write<Edited>(actor, async writing =>
        {
            // A plan that may not be read isn't there to be written.
            if (await Access.In(writing.Db, actor, cycleId) is not { Reads: true } seat) return new Missing<Edited>($"There is no cycle “{PlanError.Shorten(cycleId)}”.");
            return await writing.Once(seat.OrganisationId, key, Digest(cycleId, request), async () =>
            {
                var cycle = await writing.Db.Cycles.SingleAsync(row => row.OrganisationId == seat.OrganisationId && row.Id == cycleId);
                var standing = (await standings.Now(cycleId))!;
                if (seat.In(standing.Plan) is not { } me) return new Denied<Edited>(Refusal.NoRole);   // who has no role in a plan writes nothing of it
                var hand = new Hand(writing, cycle, seat, me, standing);
                try
                {
                    var outcome = await decide(hand);
                    return outcome is Done<Deed> { Value: var change } ? await Keep(hand, change) : outcome.Otherwise<Edited>();
                }
                catch (NoSuchPlaceException nowhere)
                {
                    return new Missing<Edited>(nowhere.Message);   // which element is meant is typed, too
                }
            });
        }, cancel);

    private static async Task<Outcome<Edited>> Keep(Hand hand, Deed change)
    {
        var judged = PlanRows.Judge(hand.Plan, change.Puts);
        if (!judged.Errors.IsEmpty) return new Refused<Edited>(judged.Errors);
        if (!change.Removes.IsEmpty && await Missed(hand, change, judged.Rows) is { IsEmpty: false } missed) return new Refused<Edited>(missed);

        var (section, id) = change.Subject.Subject();
        var placing = new RowPlacing(hand);
        await placing.Put(judged.Rows, change.Removes);
        if (change.Order is { } order) await placing.Arrange(order.Section, order.Keys);
        if (placing.IsEmpty) return new Done<Edited>(new(hand.Cycle.Id, hand.Cycle.Revision, section, id));

        var revision = await hand.Writing.Raise(hand.Cycle);
        placing.Stamp(revision);
        if (judged.Rows.FirstOrDefault(row => row.Section == "cycle") is { } row) hand.Cycle.Name = RowDraft.Of(row).Text("name") ?? hand.Cycle.Name;
        hand.Writing.Db.Edits.Add(new EditRow
        {
            OrganisationId = hand.Cycle.OrganisationId,
            CycleId = hand.Cycle.Id,
            Revision = revision,
            At = hand.Writing.Now,
            AccountId = hand.Seat.Actor.Id,
            PersonId = hand.Me.Id,
            Act = change.Act,
            Subject = change.Subject,
            Changes = JsonSerializer.Serialize(placing.Changes),
        });
        return new Done<Edited>(new(hand.Cycle.Id, revision, section, id));
    }

    /// <summary>What would lead nowhere once some items are gone: the whole plan is judged without them, which is rare enough.</summary>
    private static async Task<ImmutableArray<PlanError>> Missed(Hand hand, Deed change, ImmutableArray<PlanRow> puts)
    {
        var gone = change.Removes.ToHashSet();
        var put = puts.ToDictionary(row => (row.Section, row.Key));
        var rows = (await KeptPlan.Rows(KeptPlan.Of(hand.Writing.Db, hand.Cycle), CancellationToken.None)).Where(row => !gone.Contains((row.Section, row.Key)));
        var all = rows.Select(row => put.Remove((row.Section, row.Key), out var other) ? other : row).ToList();
        all.AddRange(put.Values);
        return PlanRows.Compose("edit", all.OrderBy(row => row.Section, StringComparer.Ordinal)).Errors;
    }

    private static string Digest(string cycleId, string request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cycleId}\n{request}")));
}
