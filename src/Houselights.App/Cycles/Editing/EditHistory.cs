using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Cycles.Editing;

/// <summary>One edit as a history tells it.</summary>
/// <param name="Revision">The revision that it made.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, by the name in the plan; null where that person is gone.</param>
/// <param name="Act">What was done, such as <c>promise</c> or <c>edit</c>.</param>
/// <param name="Subject">To what, such as <c>commitments/radio</c>.</param>
/// <param name="Fields">What differs, field by field.</param>
/// <param name="Undone">Whether it was taken back.</param>
/// <param name="IsOwn">Whether the reader did it, and could take it back by right.</param>
public sealed record HistoryEntry(long Revision, DateTimeOffset At, string? By, string Act, string Subject, ImmutableArray<FieldDifference> Fields, bool Undone, bool IsOwn);

/// <summary>A field before and after.</summary>
public sealed record FieldDifference(string Path, string? Before, string? After);

/// <summary>Who changed what, and taking it back. Thread-safe.</summary>
public sealed class EditHistory
{
    /// <summary>An act that isn't permanent can be taken back this long: after it somebody else has built on it.</summary>
    public static readonly TimeSpan ActGrace = TimeSpan.FromMinutes(15);

    private readonly IDbContextFactory<HouselightsDb> contexts;
    private readonly Standings standings;
    private readonly Desk desk;

    internal EditHistory(IDbContextFactory<HouselightsDb> contexts, Standings standings, Desk desk) => (this.contexts, this.standings, this.desk) = (contexts, standings, desk);

    /// <summary>The latest edits first.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="subject">A section or an item; null for everything.</param>
    /// <param name="most">At most so many, 1 to 200.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Outcome<ImmutableArray<HistoryEntry>>> Of(Actor actor, string cycleId, string? subject = null, int most = 50, CancellationToken cancel = default)
    {
        if (await standings.Of(actor, cycleId, cancel) is not Done<Standing> { Value: var standing }) return new Missing<ImmutableArray<HistoryEntry>>("There is no such cycle.");
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var edits = db.Edits.AsNoTracking().Where(row => row.CycleId == cycleId);
        if (subject is not null) edits = About(edits, subject);
        var rows = await edits.OrderByDescending(row => row.Revision).Take(Math.Clamp(most, 1, 200)).ToListAsync(cancel);
        return new Done<ImmutableArray<HistoryEntry>>(
        [
            .. rows.Select(row => new HistoryEntry(row.Revision, row.At, row.PersonId is { } person ? standing.Plan.NameOf(person) : null, row.Act, row.Subject, [.. Differences(row, subject)], row.UndoneAt is not null, row.AccountId == actor.Id)),
        ]);
    }

    /// <summary>
    /// Takes one edit back, where nothing was built on it: fields that somebody changed since keep what they say, and then nothing is
    /// taken back. The undo is an edit like any other.
    /// </summary>
    public Task<Outcome<Edited>> Undo(Actor actor, string cycleId, long revision, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"undo {revision}", async hand =>
        {
            if (await hand.Writing.Db.Edits.FindAsync(hand.Cycle.OrganisationId, hand.Cycle.Id, revision) is not { } edit) return new Conflict<Deed>(Refusal.NothingToUndo);
            if (edit.Changes == "[]") return new Conflict<Deed>(Refusal.NothingToUndo);   // an import, a part taken: nothing of the plan's rows
            if (edit.UndoneAt is not null) return new Conflict<Deed>(Refusal.UndoneBefore);
            if (edit.AccountId != actor.Id && !hand.At("").IsSteward) return new Denied<Deed>(Refusal.ThatPersonOnly);
            if (PlanActs.Find(edit.Subject.Subject().Section, edit.Act) is { } act && (act.Permanent || edit.AccountId != actor.Id || hand.Writing.Now - edit.At > ActGrace)) return new Conflict<Deed>(Refusal.UndoTooLate);

            var change = await Inverse.Of(hand, edit);
            if (change is Done<Deed>) edit.UndoneAt = hand.Cycle.Revision + 1;
            return change;
        }, cancel);

    /// <summary>Who wrote a field last, by name; null where nobody noted it.</summary>
    internal static async Task<string?> WriterOf(Hand hand, string section, string id, string path)
    {
        var subject = id.Length == 0 ? section : $"{section}/{id}";
        var edits = await About(hand.Writing.Db.Edits.AsNoTracking().Where(row => row.OrganisationId == hand.Cycle.OrganisationId && row.CycleId == hand.Cycle.Id), subject)
            .OrderByDescending(row => row.Revision).Take(20).ToListAsync();
        var last = edits.Find(row => Differences(row, subject).Any(field => path.StartsWith(field.Path.Split('/')[0], StringComparison.Ordinal)));
        return last?.PersonId is { } person ? hand.Plan.NameOf(person) : null;
    }

    internal static ImmutableArray<RowChange> Changes(EditRow edit) => JsonSerializer.Deserialize<ImmutableArray<RowChange>>(edit.Changes);

    /// <summary>Edits of a section or an item, and those of an item that were made with others of its section at once.</summary>
    private static IQueryable<EditRow> About(IQueryable<EditRow> edits, string subject)
    {
        var (section, id) = subject.Subject();
        if (id.Length == 0) return edits.Where(row => row.Subject == subject || row.Subject.StartsWith(subject + "/"));
        var key = $"\"Key\":{JsonSerializer.Serialize(id)},";
        return edits.Where(row => row.Subject == subject || row.Subject.StartsWith(subject + "/") || (row.Subject == section && row.Changes.Contains(key)));
    }

    /// <summary>What differs; of an edit of several items, what differs in the one that is asked about.</summary>
    private static IEnumerable<FieldDifference> Differences(EditRow edit, string? subject)
    {
        var (section, id) = edit.Subject.Subject();
        var several = id.Length == 0;
        var only = several && subject?.Subject() is var (asked, item) && asked == section && item.Length > 0 ? item : null;
        return Changes(edit).Where(change => only is null || (change.Section == section && change.Key == only))
            .SelectMany(change => Differences(change.Section != section ? $"{change.Section}/{change.Key}/" : several && only is null && change.Key.Length > 0 ? $"{change.Key}/" : "", change));
    }

    private static IEnumerable<FieldDifference> Differences(string prefix, RowChange change)
    {
        if (change.Moved) return [new($"{prefix}order", null, null)];
        var before = JsonNode.Parse(change.Before ?? "{}") as JsonObject ?? [];
        var after = JsonNode.Parse(change.After ?? "{}") as JsonObject ?? [];
        return before.Select(each => each.Key).Union(after.Select(each => each.Key), StringComparer.Ordinal)
            .Where(name => !JsonNode.DeepEquals(before[name], after[name]))
            .Select(name => new FieldDifference(prefix + name, Shown(change, change.Before, name), Shown(change, change.After, name)));
    }

    private static string? Shown(RowChange change, string? json, string name) =>
        json is null ? null : RowDraft.Of(new(change.Section, change.Key, json)).Text(name);
}
