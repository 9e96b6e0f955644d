namespace Houselights.Core.Cascade;

/// <summary>What a priority needs besides words: people to do it, money to pay for it, authority to decide in it.</summary>
[Flags]
public enum MeansKinds
{
    None = 0,
    People = 1,
    Money = 2,
    Authority = 4,
    All = People | Money | Authority,
}

/// <summary>The means that a priority was given by name. Nought is none.</summary>
public static class MissingMeans
{
    public static MeansKinds Of(Priority priority)
    {
        var missing = MeansKinds.None;
        if (!(priority.Means?.Load?.Expected > 0)) missing |= MeansKinds.People;
        if (!(priority.Means?.Money?.Amount > 0)) missing |= MeansKinds.Money;
        if (priority.Means is not { } means || means.Decides.All(string.IsNullOrWhiteSpace)) missing |= MeansKinds.Authority;
        return missing;
    }
}
