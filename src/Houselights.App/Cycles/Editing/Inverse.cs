using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Houselights.App.Storage;

namespace Houselights.App.Cycles.Editing;

/// <summary>The edit that takes another one back.</summary>
internal static class Inverse
{
    /// <summary>A conflict where somebody has since changed what the edit had written.</summary>
    public static async Task<Outcome<Deed>> Of(Hand hand, EditRow edit)
    {
        var undo = new Deed("undo", edit.Subject);
        foreach (var change in EditHistory.Changes(edit).Reverse())
        {
            var stands = await hand.Find(change.Section, change.Key) is { Deleted: false } row ? row.Body : null;
            if (change.Before is null)
            {
                if (stands != change.After) return new Conflict<Deed>(Refusal.ChangedMeanwhile);
                undo = undo with { Removes = undo.Removes.Add((change.Section, change.Key)) };
            }
            else if (change.Moved)
            {
                undo = undo with { Order = await Before(hand, edit, change.Section) };
            }
            else if (Merge(change, stands) is { } json)
            {
                undo = undo with { Puts = undo.Puts.Add(new(change.Section, change.Key, json)) };
                if (change.After is null) undo = undo with { Order = await Before(hand, edit, change.Section) };   // back to its place
            }
            else
            {
                return new Conflict<Deed>(Refusal.ChangedMeanwhile);
            }
        }

        return new Done<Deed>(undo);
    }

    /// <summary>What stands, with the edit's fields as they were; null where one of them says something else by now.</summary>
    private static string? Merge(RowChange change, string? stands)
    {
        if (stands == change.After) return change.Before;
        if (change.After is null || stands is null) return null;
        if (JsonNode.Parse(change.Before!) is not JsonObject before || JsonNode.Parse(change.After) is not JsonObject after || JsonNode.Parse(stands) is not JsonObject now) return null;
        foreach (var name in before.Select(each => each.Key).Union(after.Select(each => each.Key), StringComparer.Ordinal).ToList())
        {
            if (JsonNode.DeepEquals(before[name], after[name])) continue;
            if (!JsonNode.DeepEquals(now[name], after[name])) return null;
            if (before[name] is { } value) now[name] = value.DeepClone();
            else now.Remove(name);
        }

        return now.ToJsonString();
    }

    /// <summary>The order before the edit: what it moved or removed stands again behind what it stood behind, all others stay.</summary>
    private static async Task<(string, ImmutableArray<string>)> Before(Hand hand, EditRow edit, string section)
    {
        var back = EditHistory.Changes(edit).Where(change => change.Section == section && (change.Moved || change.After is null)).ToList();
        var order = (await hand.Rows(section)).Select(row => row.Key).Except(back.Select(change => change.Key), StringComparer.Ordinal).ToList();
        while (back.Count > 0)
        {
            // One after the other: what stood behind another moved one waits until that one is back.
            var next = back.Find(change => change.Behind is null || order.Contains(change.Behind)) ?? back[0];
            order.Insert(next.Behind is null ? 0 : Math.Max(0, order.IndexOf(next.Behind)) + 1, next.Key);
            back.Remove(next);
        }

        return (section, [.. order]);
    }
}
