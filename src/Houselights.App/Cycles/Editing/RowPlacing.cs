using System.Collections.Immutable;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles.Editing;

/// <summary>Puts an edit's rows into the table, and remembers what each was and became.</summary>
internal sealed class RowPlacing(Hand hand)
{
    private readonly List<(ItemRow Row, RowChange Change, bool Moved)> touched = [];

    public bool IsEmpty => touched.Count == 0;

    public IEnumerable<RowChange> Changes => touched.Select(each => each.Change);

    /// <summary>
    /// Puts and removes. Where an item without an id is said anew, its row has another key: it takes the place of the removed one.
    /// </summary>
    public async Task Put(ImmutableArray<PlanRow> puts, ImmutableArray<(string Section, string Key)> removes)
    {
        var freed = new Dictionary<string, Queue<long>>(StringComparer.Ordinal);
        foreach (var (section, key) in removes)
        {
            if (await hand.Find(section, key) is not { Deleted: false } row) continue;
            if (!freed.TryGetValue(section, out var places)) freed.Add(section, places = new());
            places.Enqueue(row.Position);
            touched.Add((row, new(section, key, row.Body, null, await Before(row)), true));
            (row.Deleted, row.Body) = (true, "");
        }

        foreach (var put in puts) await Put(put, freed.GetValueOrDefault(put.Section));
    }

    /// <summary>Gives a section's rows another order; keys that aren't named stay behind them in their own order.</summary>
    public async Task Arrange(string section, ImmutableArray<string> keys)
    {
        await Kept(section).LoadAsync();
        var rows = Local(section).Where(row => !row.Deleted).OrderBy(row => row.Position).ToList();
        var order = keys.Select(key => rows.FirstOrDefault(row => row.Key == key)).OfType<ItemRow>().ToList();
        order.AddRange(rows.Except(order).ToList());
        var positions = Spacing.Arrange([.. order.Select(row => (long?)row.Position)]);
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Position == positions[i]) continue;
            var before = rows.IndexOf(order[i]);
            touched.Add((order[i], new(section, order[i].Key, order[i].Body, order[i].Body, before == 0 ? null : rows[before - 1].Key, Moved: true), true));
            order[i].Position = positions[i];
        }
    }

    /// <summary>Stamps what was touched with the edit's revision.</summary>
    public void Stamp(long revision)
    {
        foreach (var (row, _, moved) in touched)
        {
            row.Revision = revision;
            if (moved) row.PlacedAt = revision;
        }
    }

    private async Task Put(PlanRow put, Queue<long>? freed)
    {
        var known = await hand.Find(put.Section, put.Key);
        if (known is { Deleted: false })
        {
            if (known.Body == put.Json) return;
            touched.Add((known, new(put.Section, put.Key, known.Body, put.Json), false));
            known.Body = put.Json;
            return;
        }

        var position = freed is { Count: > 0 } ? freed.Dequeue() : await Behind(put.Section);
        if (known is null)
        {
            known = new() { OrganisationId = hand.Cycle.OrganisationId, CycleId = hand.Cycle.Id, Section = put.Section, Key = put.Key, Body = put.Json };
            hand.Writing.Db.Items.Add(known);
        }

        (known.Deleted, known.Body, known.Position) = (false, put.Json, position);
        touched.Add((known, new(put.Section, put.Key, null, put.Json), true));
    }

    private Task<string?> Before(ItemRow row) =>
        Kept(row.Section).Where(each => !each.Deleted && each.Position < row.Position).OrderByDescending(each => each.Position).Select(each => each.Key).FirstOrDefaultAsync();

    private async Task<long> Behind(string section)
    {
        var kept = await Kept(section).MaxAsync(row => (long?)row.Position) ?? 0;
        return Math.Max(kept, Local(section).Select(row => row.Position).DefaultIfEmpty(0).Max()) + Spacing.Gap;
    }

    private IQueryable<ItemRow> Kept(string section) =>
        hand.Writing.Db.Items.Where(row => row.OrganisationId == hand.Cycle.OrganisationId && row.CycleId == hand.Cycle.Id && row.Section == section);

    private IEnumerable<ItemRow> Local(string section) =>
        hand.Writing.Db.Items.Local.Where(row => row.Section == section && row.CycleId == hand.Cycle.Id);
}
