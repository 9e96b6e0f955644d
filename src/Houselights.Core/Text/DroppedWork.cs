namespace Houselights.Core.Text;

/// <summary>An entry of <see cref="DroppedWorkIndex"/>: its words by number, and whether it is itself about ending something.</summary>
internal sealed record DroppedWork(string Key, int[] Words, bool IsEnding)
{
    /// <summary>Known only once all entries are in.</summary>
    public double TotalWeight { get; set; }

    public bool Has(int word) => Array.IndexOf(Words, word) >= 0;
}
