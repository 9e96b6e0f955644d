using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>What a token of a statement serves, so that no two slots are read from one word.</summary>
internal enum Region : byte
{
    /// <summary>The statement itself: direction, measure, scope.</summary>
    Core,

    /// <summary>A deadline.</summary>
    Date,

    /// <summary>What must not happen, or must.</summary>
    Constraint,

    /// <summary>By what means it is reached: “by raising discounts”.</summary>
    Means,

    /// <summary>Who answers for it.</summary>
    Owner,

    /// <summary>A number and what belongs to it.</summary>
    Figure,
}

/// <summary>The region of each token, and where the segments between commas and clause ends begin.</summary>
internal sealed class Regions
{
    private readonly Passage passage;
    private readonly Region[] regions;
    private readonly int[] starts;

    public Regions(Passage passage)
    {
        this.passage = passage;
        regions = new Region[passage.Count];
        starts = new int[passage.Count];
        for (var at = 1; at < starts.Length; at++) starts[at] = Ends(at - 1) ? at : starts[at - 1];
    }

    public Region this[int at] => (uint)at < (uint)regions.Length ? regions[at] : Region.Core;

    public void Mark(int first, int end, Region region)
    {
        for (var at = Math.Max(0, first); at < Math.Min(end, regions.Length); at++) regions[at] = region;
    }

    public bool IsCore(int at) => (uint)at < (uint)regions.Length && regions[at] == Region.Core;

    /// <summary>Where a segment ends: at what ends any clause, at a comma, at “while”.</summary>
    public bool Ends(int at) => passage.EndsClause(at) || passage.Kind(at) == TokenKind.Comma || passage.Is(at, "while");

    /// <summary>The first token of the segment that the token stands in; 0 for the first segment.</summary>
    public int StartOfSegment(int at) => (uint)at < (uint)starts.Length ? starts[at] : 0;
}
