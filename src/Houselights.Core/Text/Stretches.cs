namespace Houselights.Core.Text;

/// <summary>Stretches of tokens from left to right, none overlapping another; asked in logarithmic time.</summary>
internal sealed class Stretches
{
    private readonly List<(int First, int End)> stretches = [];

    public int Count => stretches.Count;

    public List<(int First, int End)>.Enumerator GetEnumerator() => stretches.GetEnumerator();

    /// <summary>What an earlier stretch holds is cut off; what it holds wholly is left out.</summary>
    public void Add(int first, int end)
    {
        if (stretches.Count > 0) first = Math.Max(first, stretches[^1].End);
        if (first < end) stretches.Add((first, end));
    }

    /// <summary>The token after the last stretch; 0 where there is none.</summary>
    public int LastEnd => stretches.Count > 0 ? stretches[^1].End : 0;

    public void ExtendLast(int end) => stretches[^1] = (stretches[^1].First, end);

    public bool Covers(int token) => At(token) is var at && at >= 0 && token < stretches[at].End;

    public bool BeginsAt(int token) => At(token) is var at && at >= 0 && token == stretches[at].First;

    /// <summary>The last stretch that begins at or before the token, or −1.</summary>
    private int At(int token)
    {
        int low = 0, high = stretches.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (stretches[middle].First <= token) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }
}
