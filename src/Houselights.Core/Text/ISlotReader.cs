namespace Houselights.Core.Text;

/// <summary>Reads one kind of slot. It may look at what earlier readers found.</summary>
internal interface ISlotReader
{
    void Read(Passage passage, NameBook names, List<FilledSlot> found);
}
