using Houselights.Core.Decisions;
using Houselights.Web.Parts;
using NodaTime;

namespace Houselights.Web.Features.Decisions;

/// <summary>Exclusion as a quantity: what was ruled out, what that frees, who gave it up, by quarter; and what came back.</summary>
/// <param name="Unit">The unit of capacity, such as person-weeks.</param>
/// <param name="Sentences">What it comes to, each with its arithmetic.</param>
/// <param name="Quarters">In time; what bears no day comes last.</param>
/// <param name="Returned">What came back.</param>
/// <param name="Total">All of it.</param>
public sealed record ExclusionsView(
    string Unit, IReadOnlyList<ReckonedView> Sentences, IReadOnlyList<ExclusionQuarterView> Quarters, IReadOnlyList<ReturnView> Returned, ExclusionTotals Total)
{
    /// <summary>Before anything was ruled out.</summary>
    public static ExclusionsView None { get; } = new("", [], [], [], default);

    /// <summary>How what came back is read: what was compared and what couldn't be.</summary>
    public IReadOnlyList<string> Reading { get; init; } = [];

    /// <summary>Decimals of capacity in every column, 0 or 1.</summary>
    public int Decimals { get; } = Quarters.SelectMany(quarter => quarter.Items).Select(item => item.Counted ?? 0).Concat(Returned.Select(each => each.Costs ?? 0)).All(double.IsInteger) ? 0 : 1;
}

/// <summary>A sentence with a number in it, and its arithmetic.</summary>
/// <param name="Sentence">Such as “That frees 38 person-weeks; 19 of them were seen to be free.”</param>
/// <param name="Summary">What opens the arithmetic, such as “Where 38 comes from”.</param>
/// <param name="Why">The arithmetic, a line each.</param>
public sealed record ReckonedView(string Sentence, string Summary, IReadOnlyList<string> Why);

/// <summary>A quarter of the ledger.</summary>
/// <param name="Name">Such as “First quarter 2026”; “Without a day” for what bears none.</param>
/// <param name="Short">The same for a drawing: “Q1 2026”.</param>
/// <param name="Note">Its first and last day, or what to do about what bears no day.</param>
/// <param name="IsDated">False for what bears no day.</param>
/// <param name="Items">What was ruled out, by day.</param>
/// <param name="Total">Its sum, with what came back in it.</param>
public sealed record ExclusionQuarterView(string Name, string Short, string Note, bool IsDated, IReadOnlyList<ExclusionView> Items, ExclusionTotals Total);

/// <summary>Something that was ruled out.</summary>
/// <param name="What">What it is.</param>
/// <param name="As">Whether the strategy excludes it, a candidate or an option fell, running work ends or steps back, or a decision asks it.</param>
/// <param name="Note">Why it was tempting or why it fell, what is given up; null where nobody said.</param>
/// <param name="GivesUp">Who loses by it; null where nobody is named.</param>
/// <param name="Confirmed">Whether that person confirmed it.</param>
/// <param name="On">When; null where no day was recorded.</param>
/// <param name="Counted">Capacity counted here, in the cycle's capacity unit, 0 or more; null where none is known.</param>
public sealed record ExclusionView(string What, ExcludedAs As, string? Note, string? GivesUp, bool Confirmed, LocalDate? On, double? Counted = null)
{
    /// <summary>What of it is counted with other entries; null for nothing.</summary>
    public string? CountedWith { get; init; }

    /// <summary>Whether somebody saw it free.</summary>
    public bool IsSeen { get; init; }

    /// <summary>Whether it still takes something.</summary>
    public bool IsBack { get; init; }

    /// <summary>Whether capacity can be freed by it: only work and decisions bear a load.</summary>
    public bool BearsLoad => As is ExcludedAs.Stopped or ExcludedAs.SteppedBack || Counted is not null;
}

/// <summary>Rejected work that came back.</summary>
/// <param name="What">What had been ruled out.</param>
/// <param name="As">As what it is back, in words.</param>
/// <param name="Name">The commitment or objective, with its place; null where it came back as itself.</param>
/// <param name="Days">When it was ruled out and since when it is back.</param>
/// <param name="Costs">Capacity that it takes again, in the cycle's capacity unit, 0 or more; null where that isn't known.</param>
public sealed record ReturnView(string What, string As, Link? Name, string Days, double? Costs)
{
    /// <summary>True where nobody knows how much of the capacity is taken again: all that it was to free is in question.</summary>
    public bool IsInQuestion => Name is null;
}
