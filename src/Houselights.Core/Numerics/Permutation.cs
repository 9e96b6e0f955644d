namespace Houselights.Core.Numerics;

/// <summary>The orders of a list, one after the other in lexicographic order; equal items aren't told apart.</summary>
internal static class Permutation
{
    /// <summary>Turns a row into the next order; false (and the row ascending again) after the last.</summary>
    public static bool Next(Span<int> row)
    {
        var at = row.Length - 2;
        while (at >= 0 && row[at] >= row[at + 1]) at--;
        if (at >= 0)
        {
            var other = row.Length - 1;
            while (row[other] <= row[at]) other--;
            (row[at], row[other]) = (row[other], row[at]);
        }

        row[(at + 1)..].Reverse();
        return at >= 0;
    }
}
