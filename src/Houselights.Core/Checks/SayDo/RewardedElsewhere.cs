using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>Promotions and bonuses went where the priorities are not.</summary>
/// <remarks>
/// <para><b>Measure.</b> Recognition since today's weights were ratified: how often it went to work on a priority, of how often it is known what it was
/// for. The weights of the priorities, as a share with maintenance, say how often it would.</para>
/// <para><b>Decision.</b> A note where fewer than half went to priorities and so few, or fewer, would in at most one of twenty cases if each followed the
/// weights (binomial). Silent where entries aren't counts, since money would count as thousands of promotions.</para>
/// <para><b>Errors.</b> At most 5 % where recognition follows the weights; fewer, since counts are whole.</para>
/// </remarks>
public sealed class RewardedElsewhere : PlanCheck
{
    internal const double Level = 0.05;

    /// <summary>More than this in one entry is money or points, not people.</summary>
    private const int MostPeople = 100;

    public override CheckInfo Info { get; } = new("HL806", "rewarded-elsewhere", Severity.Note, Stage.Optimise);

    public override Sections Reads => SayDoLines.Reads;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Said.Weights(plan) is not { } said) yield break;
        var spending = Spending.Of(Spending.Done(AllocationKind.Recognition, plan), plan);
        if (spending.Parts.IsEmpty || spending.Rows.Any(row => !IsCounted(row))) yield break;

        var counted = (int)Math.Round(spending.Parts.Sum(part => part.Amount));
        var onPriorities = (int)Math.Round(spending.Parts.Where(part => IsPriority(part.Key)).Sum(part => part.Amount));
        var rate = said.Parts.Where(part => IsPriority(part.Key)).Sum(part => part.Share);
        var chance = Binomial.AtMost(onPriorities, counted, rate);
        if (2 * onPriorities < counted && chance <= Level) yield return Explain(spending, onPriorities, counted, rate, chance, plan);
    }

    private static bool IsPriority(string key) => key.StartsWith("priorities/", StringComparison.Ordinal);

    private static bool IsCounted(Allocation row) => row.Shares.Values.All(share => share is null or (>= 0 and <= MostPeople) && share % 1 is null or 0);

    private Finding Explain(Spending spending, int onPriorities, int counted, double rate, double chance, PlanModel plan)
    {
        var finding = Report(spending.Rows[0], "allocations/recognition",
            ("on", onPriorities), ("counted", counted), ("since", Spending.Since(plan)), ("leader", plan.LeaderName));
        foreach (var (key, amount) in spending.Parts)
            finding = finding.With(key == Spending.Maintenance ? "maintenance" : "part", ("what", plan.WordsOf(key)), ("count", amount));
        if (spending.Unmapped > 0) finding = finding.With("unmapped", ("count", spending.Unmapped));
        finding = finding.With("chance", ("rate", SayDoLines.Percent(rate)), ("expected", Math.Round(rate * counted, 1)), ("p", Chance.OfHundred(chance)));
        foreach (var row in spending.Rows) finding = finding.Seen("allocations", on: row.To ?? row.From);
        return finding;
    }
}
