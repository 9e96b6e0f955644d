using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.OnePage;

/// <summary>The plan on one printed page.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">Its last day.</param>
/// <param name="Direction">Where we are going, one sentence; null where the strategy doesn't say.</param>
/// <param name="Where">Where we play, and where not.</param>
/// <param name="How">How we win.</param>
/// <param name="Purpose">Why we exist.</param>
/// <param name="Excludes">What we say no to.</param>
/// <param name="Priorities">The pecking order.</param>
/// <param name="Maintenance">The share for keeping the lights on, in percent, 0 to 100; null where none is declared.</param>
/// <param name="Quarters">Rocks by quarter, in time.</param>
/// <param name="Measures">What we measure.</param>
/// <param name="Rights">Who decides what.</param>
public sealed record OnePageView(
    CycleHead Cycle,
    LocalDate Starts,
    LocalDate Ends,
    string? Direction,
    string? Where,
    string? How,
    string? Purpose,
    IReadOnlyList<string> Excludes,
    IReadOnlyList<PriorityView> Priorities,
    int? Maintenance,
    IReadOnlyList<QuarterView> Quarters,
    IReadOnlyList<MeasureView> Measures,
    IReadOnlyList<RightView> Rights);

/// <summary>A priority in the pecking order.</summary>
/// <param name="What">What must be true.</param>
/// <param name="Owner">Its one owner; null where there is none, or several.</param>
/// <param name="Weight">Its share of attention and means, in percent, 0 to 100; null where none is set.</param>
/// <param name="Behaviour">What good looks like; null where nothing was agreed.</param>
/// <param name="Conflict">What wins when it collides with another; null where nothing was agreed.</param>
public sealed record PriorityView(string What, string? Owner, int? Weight, string? Behaviour, string? Conflict);

/// <summary>The rocks of a quarter.</summary>
/// <param name="Name">Such as “First quarter 2026”, in the reader's language.</param>
/// <param name="Rocks">In the order of their days.</param>
public sealed record QuarterView(string Name, IReadOnlyList<RockView> Rocks);

/// <summary>A quarterly rock.</summary>
/// <param name="What">What is promised.</param>
/// <param name="Owner">Who promised it; null where nobody did.</param>
/// <param name="Due">When.</param>
/// <param name="Promised">Whether it is promised, and not only asked.</param>
public sealed record RockView(string What, string? Owner, LocalDate? Due, bool Promised);

/// <summary>A measure from where it was to where it shall be.</summary>
/// <param name="What">What is measured, with its unit.</param>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it shall be.</param>
/// <param name="By">When.</param>
/// <param name="Owner">Who owns the result.</param>
public sealed record MeasureView(string What, double? From, double? To, LocalDate? By, string? Owner);

/// <summary>What a person decides without asking.</summary>
/// <param name="Who">The person.</param>
/// <param name="Decides">What, in words.</param>
public sealed record RightView(string Who, IReadOnlyList<string> Decides);
