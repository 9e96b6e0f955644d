namespace Houselights.Core.Numerics.Agreement;

/// <summary>How far two people rank alike: pairs of items that they order the same way, less those that they order the opposite way.</summary>
/// <param name="Concordant">Pairs that both order the same way.</param>
/// <param name="Discordant">Pairs that they order the opposite way.</param>
/// <param name="Tau">−1 … 1: tau-b, corrected for ties.</param>
/// <remarks>Source: Kendall, The Treatment of Ties in Ranking Problems (1945).</remarks>
public sealed record KendallTau(int Concordant, int Discordant, double Tau)
{
    /// <summary>Undefined where one of them ties everything.</summary>
    public static Outcome<KendallTau> Between(Rankings rankings, int one, int other) => Between(rankings.Doubled(one), rankings.Doubled(other));

    internal static Outcome<KendallTau> Between(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        if (one.Length < 2) return new Undefined(Reason.TooFewItems, one.Length, 2);
        int concordant = 0, discordant = 0, untiedInOne = 0, untiedInOther = 0;
        for (var i = 1; i < one.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var (x, y) = (one[i].CompareTo(one[j]), other[i].CompareTo(other[j]));
                if (x != 0) untiedInOne++;
                if (y != 0) untiedInOther++;
                if (x * y > 0) concordant++;
                if (x * y < 0) discordant++;
            }

        return untiedInOne == 0 || untiedInOther == 0
            ? new Undefined(Reason.ConstantRater)
            : new KendallTau(concordant, discordant, (concordant - discordant) / Math.Sqrt((double)untiedInOne * untiedInOther));
    }
}
