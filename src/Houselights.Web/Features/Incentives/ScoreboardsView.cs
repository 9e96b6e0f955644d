using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Incentives;

/// <summary>Can two of us win while the company loses?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The answer, a sentence with a subject.</param>
/// <param name="Lead">One sentence more; null for none.</param>
public sealed record ScoreboardsView(CycleHead Cycle, string Verdict, string? Lead)
{
    /// <summary>How two of us do it; null where nobody can, or nothing is known.</summary>
    public StoryView? Story { get; init; }

    /// <summary>The smallest change; null where there is none to show.</summary>
    public RepairView? Repair { get; init; }

    /// <summary>Why no weights put it right, or why there is nothing to change; null where there is a repair.</summary>
    public string? NoRepair { get; init; }

    /// <summary>Every pair that was found, and how many can't; null before two units have a scorecard.</summary>
    public MapView? Map { get; init; }

    /// <summary>The arithmetic of the story; null without one.</summary>
    public ReckoningView? Reckoning { get; init; }

    /// <summary>What proves a clean pair that was asked about; null for none.</summary>
    public ProofView? Proof { get; init; }

    /// <summary>Where everybody's scorecard leads; null before two units have one.</summary>
    public PlayView? Play { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public IReadOnlyList<StandbyView> Standbys { get; init; } = [];

    /// <summary>Units with which one may begin; empty where all have begun or the reader may not.</summary>
    public BeginView? Begin { get; init; }

    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }

    /// <summary>The page's address with the pair that it is about.</summary>
    public required string Address { get; init; }
}

/// <summary>A story of four sentences; <c>**</c> stands around what is said with weight.</summary>
/// <param name="Lines">Four of them.</param>
/// <param name="One">The first unit's name.</param>
/// <param name="OneGain">What its scorecard gains, in points.</param>
/// <param name="Other">The second unit's name.</param>
/// <param name="OtherGain">What its scorecard gains.</param>
/// <param name="Company">What the company gains; below 0.</param>
public sealed record StoryView(IReadOnlyList<string> Lines, string One, double OneGain, string Other, double OtherGain, double Company);

/// <summary>A repair with its slider.</summary>
/// <param name="Note">What changes, in a sentence for the margin.</param>
/// <param name="Label">What the slider moves.</param>
/// <param name="One">A unit's id.</param>
/// <param name="Other">The other unit's.</param>
/// <param name="Smallest">The percent from which it holds.</param>
/// <param name="Most">The last percent that is possible.</param>
/// <param name="Zones">What each stretch means, from 0 on.</param>
/// <param name="When">What both do, for the head of the table.</param>
/// <param name="Rows">Labels of the table and their cells today; the last is its foot.</param>
/// <param name="Steps">By percent, from 0 on: the cells of the rows. Where only both ends were worked out, these.</param>
/// <param name="Button">The words of the button, with {0} for the percent.</param>
public sealed record RepairView(
    string Note, string Label, string One, string Other, int Smallest, int Most, IReadOnlyList<ZoneView> Zones, string When, IReadOnlyList<(string Label, string Today)> Rows, IReadOnlyList<StepView> Steps, string Button)
{
    /// <summary>Why the reader can't decide or propose it; null where they can.</summary>
    public string? Denied { get; init; }

    public StepView At(int percent) => Steps.First(step => step.Percent == percent);
}

/// <summary>A stretch of the slider.</summary>
/// <param name="From">The first percent.</param>
/// <param name="To">The first percent behind it.</param>
/// <param name="Kind"><c>no</c>, <c>nearly</c> or <c>holds</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Says">What it means.</param>
public sealed record ZoneView(int From, int To, string Kind, string Title, string Says);

/// <summary>One position of the slider.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Zone">The stretch's place.</param>
/// <param name="Cells">The cells of the table, from above.</param>
public sealed record StepView(int Percent, int Zone, IReadOnlyList<string> Cells);

/// <summary>Who pulls against whom.</summary>
/// <param name="Note">For the margin.</param>
/// <param name="Units">In the plan's order.</param>
/// <param name="Arcs">Those that are drawn, the surest and worst first.</param>
/// <param name="Pairs">The surest and worst first; at most as many as a person reads.</param>
/// <param name="More">How many pull less than these.</param>
/// <param name="Open">How many pairs are neither found nor proved harmless.</param>
/// <param name="Clean">How many pairs are proved harmless.</param>
/// <param name="CleanPairs">These, each with its page; at most as many as a person reads.</param>
/// <param name="Ask">How one asks about a pair that isn't listed; null where all are.</param>
/// <param name="Sources">What was looked at.</param>
/// <param name="Certificate">Where the certificate is loaded from; null where nothing is proved.</param>
public sealed record MapView(string Note, IReadOnlyList<MapUnit> Units, IReadOnlyList<MapArc> Arcs, IReadOnlyList<MapPair> Pairs, int More, int Open, int Clean, IReadOnlyList<Link> CleanPairs, AskView? Ask, string Sources, string? Certificate);

/// <summary>A unit of the map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsConfirmed">Whether its head confirmed the numbers.</param>
public sealed record MapUnit(string Name, bool IsConfirmed);

/// <summary>A pair that pulls against the company.</summary>
/// <param name="Units">Both units.</param>
/// <param name="Loss">What the company loses, in points; above 0.</param>
/// <param name="Mark">Blocking or warning.</param>
/// <param name="Code">The check.</param>
/// <param name="Why">Why it only warns; null where it is sure.</param>
/// <param name="Href">The page of this pair.</param>
public sealed record MapPair(string Units, double Loss, Mark Mark, string Code, string? Why, string Href);

/// <summary>A pair on the map.</summary>
/// <param name="One">A unit, by its place among the map's units.</param>
/// <param name="Other">A unit behind it.</param>
/// <param name="Pair">The pair.</param>
public sealed record MapArc(int One, int Other, MapPair Pair);

/// <summary>A question about any two units.</summary>
/// <param name="Units">Those with a scorecard.</param>
/// <param name="Shown">The two that the page is about; null for none.</param>
public sealed record AskView(IReadOnlyList<(string Id, string Name)> Units, (string One, string Other)? Shown);

/// <summary>How the loss adds up.</summary>
/// <param name="Title">Such as “Why 7 points”.</param>
/// <param name="Note">For the margin.</param>
/// <param name="Mark">Blocking or warning.</param>
/// <param name="Code">The check.</param>
/// <param name="Heads">The heads of the two columns of what each does alone.</param>
/// <param name="Lines">A line for each metric.</param>
/// <param name="Sums">What each column comes to for the company.</param>
/// <param name="Sure">How sure it is, a sentence each.</param>
/// <param name="Finding">The finding's page; null for none.</param>
public sealed record ReckoningView(string Title, string Note, Mark Mark, string Code, (string One, string Other) Heads, IReadOnlyList<ReckoningLine> Lines, (double One, double Other, double Together, double All) Sums, IReadOnlyList<string> Sure, string? Finding);

/// <summary>A metric in the arithmetic, in points.</summary>
public sealed record ReckoningLine(string Metric, double One, double Other, double Together, double Weight, double Points);

/// <summary>Why two units can't.</summary>
/// <param name="Title">A sentence with a subject.</param>
/// <param name="Says">What proves it.</param>
public sealed record ProofView(string Title, string Says);

/// <summary>Where everybody's scorecard leads, beside the best that could be.</summary>
/// <param name="Note">For the margin.</param>
/// <param name="Settles">What is done where play settles; null where it finds no rest.</param>
/// <param name="Best">What would be best for the company.</param>
/// <param name="Why">What is to be said of it, a sentence each.</param>
public sealed record PlayView(string Note, PlaySide? Settles, PlaySide Best, IReadOnlyList<string> Why);

/// <summary>A joint choice of all.</summary>
/// <param name="Title">Which.</param>
/// <param name="Points">What the company gains.</param>
/// <param name="Units">Those that do something; empty where nobody does anything.</param>
public sealed record PlaySide(string Title, double Points, IReadOnlyList<PlayUnit> Units);

/// <summary>What a unit does in a joint choice.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Moves">Its moves, and whether only this choice has them.</param>
public sealed record PlayUnit(string Name, IReadOnlyList<(string Says, bool Only)> Moves)
{
    public bool Differs => Moves.Any(move => move.Only);
}

/// <summary>A unit and whose word its numbers are.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Heads">Who leads it; null for nobody.</param>
/// <param name="Mark">Confirmed or not.</param>
/// <param name="Word">In words.</param>
/// <param name="IsMine">Whether the reader can confirm it now.</param>
public sealed record StandbyView(string Id, string Name, string? Heads, Mark Mark, string Word, bool IsMine);

/// <summary>A start with usual functions.</summary>
/// <param name="Units">Units without numbers, each with the function that its name speaks of.</param>
/// <param name="Functions">What can be chosen.</param>
public sealed record BeginView(IReadOnlyList<(string Id, string Name, string? Guess)> Units, IReadOnlyList<(string Value, string Label)> Functions);
