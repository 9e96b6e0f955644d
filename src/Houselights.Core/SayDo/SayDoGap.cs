using System.Collections.Immutable;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.SayDo;

/// <summary>What was said beside what was done, and the least that would have to move for both to be the same.</summary>
/// <remarks>
/// Unmapped time isn't misplaced, it is unknown. The least is what would have to move however it was spent: with nothing unmapped, the total
/// variation. Chance is asked about the mapped part alone.
/// </remarks>
public sealed record SayDoGap
{
    /// <summary>Ten points, from where on a gap is worth a conversation (checks.md).</summary>
    public const double WorthTelling = 0.1;

    /// <summary>
    /// Meetings that tell as much as one hour drawn on its own. Meetings differ in length, so fewer of them carry most of the hours:
    /// by 1 + cv² (Kish, Survey Sampling, 1965), which is 1.5 where a quarter, a half, one and two hours are equally frequent.
    /// </summary>
    public const double DesignEffect = 1.5;

    /// <summary>Enough to place a probability of .05 within half a point.</summary>
    private const int Draws = 2_000;

    /// <summary>Everything that is compared, as it was said and then as it was met.</summary>
    public required ImmutableArray<SayDoPart> Parts { get; init; }

    /// <summary>What is unknown, as a share of everything.</summary>
    public required double Unmapped { get; init; }

    /// <summary>Known meetings behind everything; 0 where none are known.</summary>
    public required double Meetings { get; init; }

    /// <summary>0 … 1: the share of everything that would have to move at least.</summary>
    public double Least => Parts.Sum(part => part.Excess);

    /// <param name="said">How it was to be spent.</param>
    /// <param name="spending">How it was.</param>
    /// <param name="mayExceed">Parts into which more may go than was said, such as what somebody owns.</param>
    /// <returns>Null where nothing was spent that is compared.</returns>
    public static SayDoGap? Of(Said said, Spending spending, Func<string, bool>? mayExceed = null)
    {
        var parts = said.Parts.Select(part => (part.Key, Said: part.Share, Did: spending[part.Key])).ToList();
        var unmapped = spending.Unmapped;
        foreach (var (key, amount) in spending.Parts)
        {
            if (said.OnlyPriorities || parts.Exists(part => part.Key == key)) continue;
            if (key == Spending.Maintenance) unmapped += amount;
            else parts.Add((key, 0, amount));
        }

        var mapped = parts.Sum(part => part.Did);
        var total = mapped + unmapped;
        if (mapped <= 0) return null;
        return new()
        {
            Parts = [.. parts.Select(part => new SayDoPart(part.Key, part.Said, part.Did / total, part.Did / mapped > part.Said && mayExceed?.Invoke(part.Key) == true))],
            Unmapped = unmapped / total,
            Meetings = spending.Meetings,
        };
    }

    /// <summary>
    /// How often who does exactly what was said shows so much of it in so many meetings. Parts that may exceed are left out: whatever goes
    /// into them, the others are drawn as they were said to each other.
    /// </summary>
    public Outcome<TotalVariation> Chance()
    {
        var parts = Parts.Where(part => !part.IsAllowed).ToList();
        return TotalVariation.Of([.. parts.Select(part => part.Said)], [.. parts.Select(part => part.Did)],
            (int)(Meetings / DesignEffect * parts.Sum(part => part.Did)), Draws);
    }

    /// <summary>The least that would have to move, with the numbers filled in; in percent.</summary>
    public Arithmetic Arithmetic()
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var formula = "";
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Excess <= 0) continue;
            terms.Add(new($"did{i + 1}", 100 * Parts[i].Did));
            terms.Add(new($"said{i + 1}", 100 * Parts[i].Said));
            formula += $"{(formula.Length > 0 ? " + " : "")}({{did{i + 1}}} − {{said{i + 1}}})";
        }

        terms.Add(new("least", 100 * Least));
        return new(["{least} = Σ max(0, did − said) = " + formula], terms.ToImmutable(),
            [.. Parts.Select((part, i) => new TableRow($"{i + 1}", [part.Said, part.Did, part.Excess]))]);
    }
}

/// <summary>One part of what was said and done.</summary>
/// <param name="Key"><c>priorities/id</c>, <c>maintenance</c>, or what else it went into.</param>
/// <param name="Said">Its share as said, 0 … 1.</param>
/// <param name="Did">Its share of everything as done, 0 … 1.</param>
/// <param name="IsAllowed">True where more went into it than was said, and may.</param>
public sealed record SayDoPart(string Key, double Said, double Did, bool IsAllowed)
{
    /// <summary>What would have to move away from it, however unmapped time was spent.</summary>
    public double Excess => IsAllowed ? 0 : Math.Max(0, Did - Said);
}
