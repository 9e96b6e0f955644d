using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>
/// Which commitments lie on a path to a priority: those that are not settled and serve one, themselves or through objectives, and
/// those that such a commitment needs, however far down.
/// </summary>
public sealed class PriorityPaths
{
    private readonly int[] steps;
    private readonly int[] next;
    private readonly int[] end;

    internal PriorityPaths(Section<Commitment> commitments, Links needs, bool[] serves)
    {
        (steps, next, end) = (new int[serves.Length], new int[serves.Length], new int[serves.Length]);
        Array.Fill(steps, -1);
        var reached = new int[serves.Length];
        var (read, written) = (0, 0);
        for (var i = 0; i < serves.Length; i++)
            if (serves[i] && !Schedule.IsSettled(commitments[i])) (steps[i], next[i], end[i], reached[written++]) = (0, i, i, i);
        for (; read < written; read++)
        {
            var at = reached[read];
            foreach (var need in needs.Of(at))
                if (steps[need] < 0 && !Schedule.IsSettled(commitments[need])) (steps[need], next[need], end[need], reached[written++]) = (steps[at] + 1, at, end[at], need);
        }
    }

    public bool Has(int index) => steps[index] >= 0;

    /// <summary>How many commitments wait in a row above this one on a shortest path: 0 for one that serves a priority; −1 off every path.</summary>
    public int Steps(int index) => steps[index];

    /// <summary>The one that needs it on that path; itself where it serves a priority.</summary>
    public int Next(int index) => next[index];

    /// <summary>The one at the end of that path, which serves a priority.</summary>
    public int End(int index) => end[index];
}
