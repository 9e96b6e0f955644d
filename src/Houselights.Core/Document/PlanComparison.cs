using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>One difference between two plans.</summary>
/// <param name="Path"><c>section/id/key</c>.</param>
/// <param name="Before">What stood there; null where it is new.</param>
/// <param name="After">What stands there now; null where it is gone.</param>
/// <param name="IsGoalpost">True where it moves a target, a date, a weight, means or an order that people were promised.</param>
public sealed record PlanChange(string Path, string? Before, string? After, bool IsGoalpost);

/// <summary>What changed from one plan to another, moved goalposts first.</summary>
public sealed class PlanComparison
{
    private readonly List<PlanChange> changes = [];

    private PlanComparison() { }

    public static ImmutableArray<PlanChange> Of(Plan before, Plan after)
    {
        var comparison = new PlanComparison();
        Plan.Shape.Compare(before, after, "", comparison);
        return [.. comparison.changes.OrderByDescending(change => change.IsGoalpost)];
    }

    internal void Add(string path, string? before, string? after) => changes.Add(new(path, before, after, MovesGoalpost(path, before, after)));

    /// <summary>The order of priorities is a promise; of other lists it is only how they are written.</summary>
    internal void CompareOrder(string path, string[] before, string[] after)
    {
        if (path == "priorities" && !before.AsSpan().SequenceEqual(after))
            changes.Add(new("priorities", string.Join(", ", before), string.Join(", ", after), IsGoalpost: true));
    }

    /// <summary>What was there and was changed or taken away; what is new moves nothing.</summary>
    private static bool MovesGoalpost(string path, string? before, string? after)
    {
        if (before is null) return false;
        var parts = path.Split('/');
        return (parts, after) switch
        {
            (["priorities", _], null) => true,
            (["commitments", _], null) => true,
            (["objectives", _], null) => true,
            (["objectives", _, "key-results", _], null) => true,
            (["priorities", _, "weight" or "what"], _) => true,
            (["priorities", _, "means", ..], _) => true,
            (["commitments", _, "due" or "what" or "done-when"], _) => true,
            (["objectives", _, "what"], _) => true,
            (["objectives", _, "key-results", _, "from" or "to" or "by" or "metric" or "kind"], _) => true,
            (["strategy", "excludes", ..], _) => true,
            (["strategy", "direction" or "where" or "how" or "horizon"], _) => true,
            _ => false,
        };
    }
}
