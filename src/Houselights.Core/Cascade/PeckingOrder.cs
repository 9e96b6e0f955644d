using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>The strict order among priorities: their order in the plan, which their weights must not contradict.</summary>
public static class PeckingOrder
{
    /// <summary>Three to five priorities are what people can hold in their heads and a leader can repeat without a slide.</summary>
    public const int Most = 5;

    /// <summary>How many priorities share the top weight with the first; 1 where the first stands alone or nothing is weighed.</summary>
    public static int SharingTheTop(Section<Priority> priorities)
    {
        var sharing = 1;
        if (priorities.IsEmpty || priorities[0].Weight is not { } top) return sharing;
        while (sharing < priorities.Count && priorities[sharing].Weight is { } next && next.Equals(top)) sharing++;
        return sharing;
    }

    /// <summary>The first priority that stands above this one and weighs less; null where the order holds.</summary>
    public static Priority? LighterAbove(Section<Priority> priorities, int index)
    {
        for (var above = 0; above < index; above++)
            if (priorities[above].Weight < priorities[index].Weight) return priorities[above];
        return null;
    }
}
