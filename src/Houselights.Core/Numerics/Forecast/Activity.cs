namespace Houselights.Core.Numerics.Forecast;

/// <summary>Something in a network that takes time.</summary>
/// <param name="Duration">How long, in the unit of the forecast.</param>
/// <param name="Needs">The places, from 0, of the activities that it waits for.</param>
/// <param name="Luck">
/// Names the random numbers that it draws. They depend on nothing else, so that its luck in a draw is the same whatever else the
/// network holds: leaving out what can't matter, or editing what lies elsewhere, changes no figure by chance.
/// </param>
internal sealed record Activity(DurationCurve Duration, int[] Needs, ulong Luck)
{
    /// <summary>When it can begin at the earliest.</summary>
    public double NotBefore { get; init; }

    /// <summary>When work on it stands still: in their order, apart from each other.</summary>
    public Pause[] Pauses { get; init; } = [];
}

/// <summary>A time in which work stands still.</summary>
internal readonly record struct Pause(double From, double To)
{
    /// <summary>When work that begins at a time is done. What takes no time waits for nobody.</summary>
    public static double Finish(double begin, double time, Pause[] pauses)
    {
        if (time <= 0) return begin;
        foreach (var pause in pauses)
        {
            if (pause.To <= begin) continue;
            if (begin < pause.From)
            {
                if (begin + time <= pause.From) break;
                time -= pause.From - begin;
            }

            begin = pause.To;
        }

        return begin + time;
    }

    /// <summary>The latest beginning from which work is still done by a time: <see cref="Finish"/> the other way round.</summary>
    public static double LatestBegin(double finish, double time, Pause[] pauses)
    {
        if (time <= 0) return finish;
        for (var i = pauses.Length - 1; i >= 0; i--)
        {
            var pause = pauses[i];
            if (pause.From >= finish) continue;
            if (finish > pause.To)
            {
                if (finish - time >= pause.To) break;
                time -= finish - pause.To;
            }

            finish = pause.From;
        }

        return finish - time;
    }
}
