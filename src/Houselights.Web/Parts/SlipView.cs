using NodaTime;

namespace Houselights.Web.Parts;

/// <summary>What one person owes or gets.</summary>
/// <param name="What">The act or the thing, and where it is done.</param>
/// <param name="Who">Who waits for it, or who promised it.</param>
/// <param name="Due">When; null for no date.</param>
/// <param name="DaysLate">How many days late it is; 0 for in time.</param>
public sealed record SlipView(Link What, string Who, LocalDate? Due, int DaysLate = 0);
