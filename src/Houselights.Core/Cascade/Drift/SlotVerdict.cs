using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>What became of a slot on its way from one layer to the next.</summary>
public enum SlotVerdict
{
    /// <summary>Both say it, or neither does, or it can't be told apart.</summary>
    Same,

    /// <summary>The child asks for a part of it, or for more than was asked: fewer customers, an earlier day, a stricter limit.</summary>
    Narrowed,

    /// <summary>The child covers more, or allows more: all customers, a later day, a looser limit.</summary>
    Widened,

    /// <summary>Both can't be meant.</summary>
    Contradicted,

    /// <summary>The parent says it, the child doesn't.</summary>
    Missing,

    /// <summary>The child says it, the parent doesn't.</summary>
    Added,
}

/// <summary>A slot's verdict with the words that were compared.</summary>
/// <param name="Slot">Exactly one kind.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Parent">The parent's words; null where it doesn't fill the slot.</param>
/// <param name="Child">The child's words; null where it doesn't fill the slot.</param>
public readonly record struct ReadSlot(SlotKinds Slot, SlotVerdict Verdict, string? Parent, string? Child);
