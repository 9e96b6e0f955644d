namespace Houselights.Core.Document;

/// <summary>Finds the word that somebody probably meant.</summary>
public static class Nearest
{
    private const int MostCandidates = 20_000;
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate with the smallest edit distance (insert, delete, replace, swap neighbours), if at most a third of the word's
    /// letters differ; null where nothing is near. Ties go to the candidate that comes first in ordinal order.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord) return null;
        var limit = Math.Max(1, (word.Length + 1) / 3);
        string? best = null;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(word, candidate);
            if (distance > limit || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) >= 0)) continue;
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The question whether that candidate was meant; null where none is near.</summary>
    public static FormattableString? Question(string word, IEnumerable<string> candidates)
    {
        if (To(word, candidates) is not { } nearest) return null;
        return $"Did you mean “{nearest}”?";
    }

    /// <summary>Optimal string alignment distance, letters compared without case.</summary>
    internal static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var differs = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + differs);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    least = Math.Min(least, table[i - 2, j - 2] + 1);
                table[i, j] = least;
            }
        }

        return table[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
