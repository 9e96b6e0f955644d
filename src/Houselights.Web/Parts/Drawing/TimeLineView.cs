using NodaTime;

namespace Houselights.Web.Parts.Drawing;

/// <summary>A finding's time line: what had to run when, against the day on which it is needed.</summary>
/// <param name="Title">The drawing's title, such as “Radio against shelf day”.</param>
/// <param name="Result">What the drawing shows, in one or two sentences, for who can't see it.</param>
/// <param name="Today">The day for which the page speaks.</param>
/// <param name="Goal">The day on which it is needed.</param>
/// <param name="Moments">Days worth a dashed line: asked, last responsible moment, latest start.</param>
/// <param name="Spans">Work, each on a line of its own; what lies behind the goal is drawn late.</param>
public sealed record TimeLineView(
    string Title,
    string Result,
    LocalDate Today,
    TimeLineMoment Goal,
    IReadOnlyList<TimeLineMoment> Moments,
    IReadOnlyList<TimeLineSpan> Spans);

/// <summary>A named day.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">Its name without the date, which is added.</param>
/// <param name="Strong">Whether the label is set strong: at most one.</param>
public sealed record TimeLineMoment(LocalDate On, string Name, bool Strong = false);

/// <summary>Work from one day to another.</summary>
/// <param name="From">First day of work.</param>
/// <param name="To">Day of delivery, not before <paramref name="From"/>.</param>
/// <param name="Name">What it is, such as “as it had to run”.</param>
public sealed record TimeLineSpan(LocalDate From, LocalDate To, string Name);
