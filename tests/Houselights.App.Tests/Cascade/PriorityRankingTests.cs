using FsCheck;
using FsCheck.Fluent;
using Houselights.App.Cascade;
using Houselights.App.Tests.Cycles.Editing;

namespace Houselights.App.Tests.Cascade;

/// <summary>Shares of a hundred, and an order that several people change at once.</summary>
public class PriorityRankingTests
{
    private static readonly Gen<(double?[] Weights, double? Maintenance)> Shared =
        from weights in Gen.Choose(-1, 4000).Select(Cents).ListOf()
        from maintenance in Gen.Choose(-1, 4000).Select(Cents)
        select (weights.ToArray(), maintenance);

    [Fact]
    public void What_is_missing_and_what_is_too_much_lead_to_a_hundred_and_are_never_both() =>
        Prop.ForAll(Shared.ToArbitrary(), each =>
        {
            var sum = new WeightSum([.. each.Weights], each.Maintenance);

            Assert.Equal(100, sum.Total + sum.Missing - sum.Over, 6);
            Assert.True(sum.Missing == 0 || sum.Over == 0);
            Assert.Equal(sum.Fits, sum.Missing == 0 && sum.Over == 0);
            Assert.Equal(each.Weights.Count(weight => weight is null), sum.Unweighted);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Thirds_come_out_even() => Assert.True(new WeightSum([30.1, 30.2, 29.7], 10).Fits);

    [Fact]
    public async Task Moves_of_two_people_at_once_lose_no_priority_and_each_stands_behind_whom_it_was_put()
    {
        await using var house = House.Open();
        var (cycle, karl) = await PlanEditingTests.Karl(house);
        var nora = await house.Seat(cycle, "nora");
        foreach (var what in new[] { "Second", "Third", "Fourth", "Fifth" })
            PlanEditingTests.Kept(await house.Editing.Add(karl, cycle, "priorities", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what }));
        var random = new Random(11);

        for (var round = 0; round < 12; round++)
        {
            var seen = Order(await house.Standing(cycle));   // both look at the same list
            var (mine, hers) = (Move(random, seen), Move(random, seen));

            await Task.WhenAll(house.Editing.Place(karl, cycle, "priorities", mine.Id, mine.After), house.Editing.Place(nora, cycle, "priorities", hers.Id, hers.After));

            var order = Order(await house.Standing(cycle));
            Assert.Equal(seen.Order(StringComparer.Ordinal), order.Order(StringComparer.Ordinal));
            Assert.Contains(new[] { mine, hers }, move => order.IndexOf(move.Id) is var at && (at == 0 ? null : order[at - 1]) == move.After);   // the later of the two stands exactly
        }
    }

    [Fact]
    public async Task The_order_tells_who_owns_what_and_where_weights_contradict_it()
    {
        await using var house = House.Open();
        var (cycle, karl) = await PlanEditingTests.Karl(house);
        PlanEditingTests.Kept(await house.Editing.Add(karl, cycle, "priorities", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Second", ["owner"] = "jens", ["weight"] = "95" }));
        PlanEditingTests.Kept(await house.Editing.Add(karl, cycle, "candidates", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Austria" }));

        var ranking = PriorityRanking.Of(await house.Standing(cycle));

        Assert.Equal([(0, "Karl B.", false), (1, "Jens “J” M.", true)], ranking.Order.Select(each => (each.At, each.Owners.Single(), each.Outweighs)));
        Assert.Equal((195, 95, 0), (ranking.Shares.Total, ranking.Shares.Over, ranking.Shares.Missing));
        Assert.Equal(("Karl B.", false), (ranking.Candidates.Single().Sponsors.Single(), ranking.Candidates.Single().AwaitsSponsor));
    }

    private static List<string> Order(App.Cycles.Standing standing) => [.. standing.Plan.Priorities.ToArray().Select(each => each.Id)];

    private static (string Id, string? After) Move(Random random, List<string> order)
    {
        var id = order[random.Next(order.Count)];
        var others = order.Where(each => each != id).ToList();
        var at = random.Next(order.Count);
        return (id, at == 0 ? null : others[at - 1]);
    }

    private static double? Cents(int cents) => cents < 0 ? null : cents / 100.0;
}
