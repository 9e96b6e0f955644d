namespace Houselights.App;

/// <summary>Why somebody may not do something, or why it can't be done now. Doors put it into the reader's language.</summary>
public enum Refusal
{
    None,

    // Who may.
    NoRole, LeaderOnly, StewardsOnly, TeamOnly, OwnerOnly, PerformerOnly, RequesterOnly, OtherSideOnly, DeciderOnly, ThatPersonOnly, SomebodyElseOnly,
    UnitHeadOnly, KeeperOnly, ThroughItsAct, NotThePersonThemselves,

    // What is in the way.
    NotNow, ChangedMeanwhile, GateClosed, AlreadyThere, UndoTooLate, UndoneBefore, NothingToUndo, WordsMissing, DateMissing,
    PersonTaken, NothingChosen, CellUnread,
}
