using Houselights.Core.Commitments;

namespace Houselights.Core.Model;

/// <summary>What a reference to any part of the plan is about: its subject, its words, its owner, and whether it still waits.</summary>
/// <remarks>
/// Knows priorities, objectives, key results, commitments and work in flight, the parts that something can rest on or stand in the
/// way of; any other part is shown as it was written. Reads those sections.
/// </remarks>
public sealed partial class PlanModel
{
    /// <summary>The part as <c>section/id</c>; as written where its section isn't one of those above.</summary>
    public string SubjectOf(string reference) => Lookup(reference) is { } part ? part.Section + "/" + Pointing.IdIn(reference) : reference;

    /// <summary>The part in the plan's own words, else its id.</summary>
    public string WordsOf(string reference) => Lookup(reference)?.What ?? Pointing.IdIn(reference);

    /// <summary>Who owns the part; nobody where it has no owner.</summary>
    public Ids OwnerOf(string reference) => Lookup(reference)?.Owner ?? Ids.None;

    /// <summary>False for a commitment that is settled: it needs nothing any more, and nothing stands in its way.</summary>
    public bool IsWaiting(string reference) => Lookup(reference)?.IsSettled != true;

    /// <summary>The names of whoever is named first in these; the leader's where nobody is, because somebody has to move.</summary>
    public string[] NamesOfFirst(params ReadOnlySpan<Ids> choices)
    {
        foreach (var ids in choices)
            if (!ids.IsEmpty) return NamesOf(ids);
        return [Leader?.Name ?? "leader"];
    }

    private (string Section, string? What, Ids Owner, bool IsSettled)? Lookup(string reference)
    {
        if (Pointing.LeadsInto(reference, "commitments") && Commitments.Find(reference) is { } commitment)
            return ("commitments", commitment.What, commitment.Owner, Schedule.IsSettled(commitment));
        if (Pointing.LeadsInto(reference, "objectives") && Objectives.Find(reference) is { } objective)
            return ("objectives", objective.What, objective.Owner, false);
        if (Pointing.LeadsInto(reference, "priorities") && Priorities.Find(reference) is { } priority)
            return ("priorities", priority.What, priority.Owner, false);
        if (Pointing.LeadsInto(reference, "key-results") && KeyResult(reference) is { } result)
            return ("key-results", result.KeyResult.What, result.Objective.Owner, false);
        if (Pointing.LeadsInto(reference, "in-flight") && InFlight.Find(reference) is { } work)
            return ("in-flight", work.What, Ids.None, false);
        return null;
    }
}
