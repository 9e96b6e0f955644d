namespace Houselights.Bench.Calibration;

/// <summary>What is planted into an otherwise healthy team.</summary>
internal enum Theatre
{
    /// <summary>Nothing: it wanted different things, decided, somebody lost and said so, and everybody means to do it.</summary>
    None,

    /// <summary>Nothing either, seen before anything is decided: one moderate view in common.</summary>
    Undecided,

    /// <summary>Half of the team took one thing for decided, half another.</summary>
    TwoThingsHeard,

    /// <summary>Three things were taken for decided, a third of the team each.</summary>
    ThreeThingsHeard,

    /// <summary>All name the same first; half would choose one way where it has to be chosen, half the other.</summary>
    OtherMeaning,

    /// <summary>Hands went up; in private the same people mostly don't mean to do it.</summary>
    PrivateNo,

    /// <summary>Everybody will, and two of three hold back a reservation.</summary>
    UnsaidReservations,

    /// <summary>Two camps want the opposite; everybody said yes, and nobody gave anything up.</summary>
    TwoCamps,

    /// <summary>Everybody wants something else and takes that for decided; everybody said yes, and nobody gave anything up.</summary>
    Noise,

    /// <summary>Everybody wants something else, and knows what was decided; everybody said yes, and nobody gave anything up.</summary>
    NoiseOfWishes,

    /// <summary>A third said nothing: in the room, no vote and no private answer, and the rest counts as unanimous.</summary>
    Silence,

    /// <summary>One unit means the contrary when it reads back, and chooses so in three dilemmas, slips aside.</summary>
    DriftAtALayer,

    /// <summary>Functions of two or three want one thing each, and not the same.</summary>
    FunctionsApart,
}
