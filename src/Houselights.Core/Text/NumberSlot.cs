namespace Houselights.Core.Text;

/// <summary>A number that counts or measures something; “number one”, “one team” and years are none.</summary>
internal sealed class NumberSlot : ISlotReader
{
    private static readonly WordSet Ranks = new("number no top");
    private static readonly WordSet Frequencies = new("twice thrice daily hourly weekly double triple halve halves");
    private static readonly WordSet Rates = new("per");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (!IsAt(passage, at, out var end)) continue;
            found.Add(passage.Slot(SlotKinds.Number, at, end));
            at = end - 1;
        }
    }

    public static bool IsAt(Passage passage, int at, out int end)
    {
        end = at + 1;
        if (passage.Is(at, Frequencies)) return true;
        if (IsOnePer(passage, at)) return true;
        if (!Amount.TryRead(passage, at, out var amount) || passage.Is(at - 1, Ranks)) return false;
        if (Amount.IsYear(passage, at) && !passage.IsWord(amount.End)) return false;
        if (Amount.IsYear(passage, at) && passage.Is(at - 1, SlotWords.YearPrepositions)) return false;
        end = passage.IsWord(amount.End) || passage.Kind(amount.End) is TokenKind.Percent or TokenKind.Currency
            ? amount.End + 1 : amount.End;
        return amount.InDigits || amount.IsFraction || passage.IsWord(amount.End) || passage.Kind(amount.End) == TokenKind.Hyphen;
    }

    /// <summary>“One nurse per patient” counts; “one team” doesn't.</summary>
    private static bool IsOnePer(Passage passage, int at)
    {
        if (!passage.Is(at, "one")) return false;
        for (var i = at + 1; i < at + 5 && !passage.EndsClause(i); i++)
            if (passage.Is(i, Rates)) return true;
        return false;
    }
}
