namespace Houselights.Core.Numerics.Agreement;

/// <summary>What a team's rankings can be called.</summary>
public enum View
{
    /// <summary>They rank alike more than chance would have it.</summary>
    One,

    /// <summary>They are two camps, each with a view, that see things differently.</summary>
    TwoCamps,

    /// <summary>There is neither, though a moderate agreement would have shown.</summary>
    None,

    /// <summary>Too few people or items: even a moderate agreement might not have shown.</summary>
    NotEnoughToTell,
}

/// <summary>One view, two camps, or no view in common: the reading of a team's rankings, with what it rests on.</summary>
/// <remarks>
/// Two camps: parting gains more than in 98 % of random teams, and the camps' rankings agree no better than chance (a team that is of
/// one mind but for one swap of neighbours can be parted at great relative gain, and isn't two camps). One view: W is above 95 % of
/// random teams. No view: neither, with a power of .9 to have seen a mean correlation of .5.
/// </remarks>
/// <param name="Concordance">W, r̄ and p.</param>
/// <param name="Camps">Undefined for fewer than four people.</param>
/// <param name="RankersNeeded">Where there isn't enough to tell: how many people would do for so many items; null where 40 wouldn't.</param>
public sealed record CommonView(View View, KendallW Concordance, Outcome<Camps> Camps, int? RankersNeeded)
{
    /// <summary>At which p camps are claimed: a word about sides in a team may be wrong in one of fifty at most.</summary>
    public const double CampLevel = 0.02;

    public static Outcome<CommonView> Of(Rankings rankings, int permutations = 10_000)
    {
        var concordance = KendallW.Of(rankings, permutations);
        if (concordance.Value is not { } w) return concordance.Undefined!;
        var camps = Agreement.Camps.Of(rankings, permutations);
        var view = IsParted(camps.Value) ? View.TwoCamps
            : w.P <= ConcordancePower.Level ? View.One
            : w.PowerAtHalf >= ConcordancePower.Enough ? View.None
            : View.NotEnoughToTell;
        return new CommonView(view, w, camps, view == View.NotEnoughToTell ? ConcordancePower.RankersNeeded(w.Items) : null);
    }

    private static bool IsParted(Camps? camps) => camps is { P: <= CampLevel, Between: <= 0 };
}
