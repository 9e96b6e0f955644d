using System.Collections.Immutable;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>How something was ruled out.</summary>
public enum ExcludedAs
{
    /// <summary>The strategy says no to it.</summary>
    Strategy,

    /// <summary>A candidate for a priority that is out.</summary>
    Candidate,

    /// <summary>A candidate that comes later: this cycle goes by without it.</summary>
    Later,

    /// <summary>An option that a decision killed.</summary>
    Option,

    /// <summary>Running work that stops.</summary>
    Stopped,

    /// <summary>Running work that goes on with less.</summary>
    SteppedBack,

    /// <summary>What a decision frees or makes somebody give up. It is told and not counted: the ways that it closed are.</summary>
    Decision,
}

/// <summary>An entry of the <see cref="ExclusionLedger"/>.</summary>
/// <param name="Subject"><c>section/id</c>; for a killed option its decision's, with the option behind it.</param>
/// <param name="As">How it was ruled out.</param>
/// <param name="What">Its words; its id where it has none.</param>
/// <param name="On">The day of the verdict; null where nobody noted one.</param>
public sealed record Excluded(string Subject, ExcludedAs As, string What, LocalDate? On)
{
    /// <summary>Why it fell, or why it was tempting; null where nobody said.</summary>
    public string? Because { get; init; }

    /// <summary>Who loses by it; empty where nobody is named.</summary>
    public Ids GivesUp { get; init; }

    /// <summary>What they lose, where it isn't the thing itself: for a decision, one text a loss.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>True where everybody who is named has confirmed it; false where nobody is named.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Capacity that it is said to free, expected, in the cycle's capacity unit, 0 or more; null where that isn't known.</summary>
    public double? Frees { get; init; }

    /// <summary>For a decision, the work in flight whose capacity its <see cref="Frees"/> may be, and how much of it.</summary>
    public ImmutableArray<Covered> Covered { get; init; } = [];

    /// <summary>What of <see cref="Frees"/> is counted under this entry and no other, 0 or more.</summary>
    public double Counted => Math.Max(0, (Frees ?? 0) - Covered.Sum(each => each.Amount));

    /// <summary>True where somebody looked and saw that it had stopped, and nothing has gone into it since.</summary>
    public bool IsSeen { get; init; }

    /// <summary>True where the entry itself still takes time, money or people.</summary>
    public bool IsBack { get; init; }

    /// <summary>True for what was ruled out; false for a decision, whose closed ways are entries of their own.</summary>
    public bool IsRuledOut => As != ExcludedAs.Decision;
}

/// <summary>Capacity that a decision and work in flight both free, and that is counted with the work.</summary>
/// <param name="Subject">The work, as <c>in-flight/id</c>.</param>
/// <param name="What">Its words.</param>
/// <param name="Amount">In the cycle's capacity unit, more than 0.</param>
public sealed record Covered(string Subject, string What, double Amount);

/// <summary>As what something that was ruled out came back.</summary>
public enum ReturnedAs
{
    /// <summary>A commitment that names it again.</summary>
    Commitment,

    /// <summary>An objective that names it again.</summary>
    Objective,

    /// <summary>Time, money, people or check-ins on the stopped work itself.</summary>
    Booked,

    /// <summary>Somebody looked and saw it run.</summary>
    Running,
}

/// <summary>Something that was ruled out and came back.</summary>
/// <param name="Of">What was ruled out.</param>
/// <param name="Row">As what it came back, <c>section/id</c>.</param>
/// <param name="As">A commitment, an objective, or itself.</param>
/// <param name="What">The words under which it came back.</param>
/// <param name="On">
/// The day on which it was first seen to be back: when it was asked for, booked or looked at, and not before it was ruled out; null
/// where that isn't known.
/// </param>
/// <param name="Costs">
/// Capacity that it takes again, expected, in the cycle's capacity unit, 0 or more; null where that isn't known. What is booked on
/// stopped work itself puts in question all that it was to free, beyond what its returns under other names take.
/// </param>
/// <param name="Traces">What was booked, in its own units.</param>
public sealed record Returned(Excluded Of, string Row, ReturnedAs As, string What, LocalDate? On, double? Costs, ImmutableArray<Trace> Traces);
