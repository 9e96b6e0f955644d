using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Parts of a whole that are told by two numbers: “nine out of ten”, “one in three”, “97 of 100”, “thirty cents of every euro”.</summary>
internal static class Ratio
{
    /// <summary>Wholes that people count parts of; “3 of 7 sites” counts sites.</summary>
    private static readonly double[] Wholes = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000];

    private static readonly WordSet Each = new("every each the a any");
    private static readonly WordSet Coins = new("cents cent pence rappen");
    private static readonly WordSet Units = new("euro dollar pound franc");
    private static readonly WordSet Periods = new("day days week weeks month months year years hour hours minute minutes quarter quarters shift shifts weekends");

    /// <summary>How many words may stand between: “one empty kilometre in three”.</summary>
    private const int LongestThing = 3;

    /// <param name="part">0 to 1.</param>
    public static bool TryRead(Passage passage, int at, Func<int, (double Value, int End)?> number, out double part, out int end)
    {
        (part, end) = (0, at);
        if (number(at) is not { } first) return false;
        if (InCoins(passage, first, ref part, ref end)) return true;
        var (link, isPlain) = Link(passage, first.End);
        if (link < 0 && first.Value.Equals(1))
            for (var gap = 1; gap <= LongestThing && link < 0 && passage.IsWord(first.End + gap - 1); gap++)
                if (passage.Is(first.End + gap, "in")) (link, isPlain) = Link(passage, first.End + gap);
        if (link < 0) return false;
        if (passage.Is(link, Each)) (link, isPlain) = (link + 1, false);
        if ((passage.Is(link, "hundred") ? (100, link + 1) : passage.Is(link, "thousand") ? (1000, link + 1) : number(link)) is not { } whole || whole.Value < first.Value || !Wholes.Contains(whole.Value) || (isPlain && !IsRound(whole.Value)) || passage.Is(whole.End, Periods)) return false;
        (part, end) = (first.Value / whole.Value, whole.End);
        return true;
    }

    /// <summary>“97 of 100” is a share, “3 of 4 sites” may be a count.</summary>
    private static bool IsRound(double whole) => whole is 10 or 100 or 1000;

    private static (int At, bool IsPlain) Link(Passage passage, int at) =>
        passage.Is(at, "out") && passage.Is(at + 1, "of") ? (at + 2, false) : passage.Is(at, "in") ? (at + 1, false) : passage.Is(at, "of") ? (at + 1, true) : (-1, false);

    private static bool InCoins(Passage passage, (double Value, int End) first, ref double part, ref int end)
    {
        var at = first.End;
        if (!passage.Is(at, Coins)) return false;
        at++;
        if (passage.Is(at, "out")) at++;
        if (!(passage.Is(at, "of") || passage.Is(at, "in") || passage.Is(at, "on") || passage.Is(at, "from")) || !passage.Is(at + 1, Each) || !passage.Is(at + 2, Units)) return false;
        (part, end) = (first.Value / 100, at + 3);
        return true;
    }
}
