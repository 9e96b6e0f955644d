namespace Houselights.Core.Text;

/// <summary>Words that several slots need.</summary>
internal static class SlotWords
{
    public static readonly WordSet Change = new(
        "increase increases raise raises boost lift improve improves reduce reduces cut cuts lower lowers decrease decreases shorten "
        + "double triple halve keep hold limit cap reach exceed bring push rise rises fall falls drops down up");

    /// <summary>Narrower than what a target may measure: words that slogans love (growth, quality, time) are left out.</summary>
    public static readonly WordSet Measures = new(
        "margin ratio rate share revenue revenues sales turnover profit profits ebit ebitda cost costs churn attrition nps "
        + "utilisation utilization output throughput headcount inventory stock scrap waste rework emissions downtime uptime "
        + "occupancy donations outages complaints accidents defects readmissions renewals falls infections discounts price prices "
        + "queue queues backlog overtime absence vacancies retention conversion drop-out reliability tonnage fees");

    public static readonly WordSet YearPrepositions = new("in by until till before after from since of to mid early late end");
}
