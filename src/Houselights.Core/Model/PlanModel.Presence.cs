using NodaTime;

namespace Houselights.Core.Model;

/// <summary>Since when a plan is lived, and who was there to live it.</summary>
public sealed partial class PlanModel
{
    /// <summary>
    /// The day from which figures and evidence are due: the stage execute was entered (the last time), else the first ratification,
    /// else, where the plan is at execute already, the start of the cycle. Null while the plan is still being made.
    /// </summary>
    public LocalDate? RunningSince
    {
        get
        {
            LocalDate? entered = null;
            foreach (var entry in Cycle.Stages)
                if (entry.Stage == Stage.Execute && entry.On is { } on && !(entered > on)) entered = on;
            if (entered is not null) return entered;
            if (Ratifications is { Count: > 0 } ratified) return ratified[0].On;
            return Stage >= Stage.Execute ? Cycle.Starts : null;
        }
    }

    /// <summary>
    /// Days of a period, first and last included, on which one of several people was there: the most that any of them has. All days
    /// where nobody is named, because nobody's absence can excuse then.
    /// </summary>
    public int DaysPresent(Ids people, LocalDate from, LocalDate to)
    {
        if (people.IsEmpty) return DaysPresent(People.Find(null), from, to);
        var most = 0;
        foreach (var id in people) most = Math.Max(most, DaysPresent(People.Find(id), from, to));
        return most;
    }
}
