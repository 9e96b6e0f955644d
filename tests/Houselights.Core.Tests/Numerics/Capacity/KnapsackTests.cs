using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Numerics.Capacity;

namespace Houselights.Core.Tests.Numerics.Capacity;

/// <summary>The published problems, and agreement with trying everything.</summary>
public class KnapsackTests
{
    private static readonly Gen<int[]> Dice = Gen.Choose(0, 99).ArrayOf(60);

    [Theory]
    [InlineData("P01", 165, "23 31 29 44 53 38 63 85 89 82", "92 57 49 68 60 43 67 84 87 72", 309, "1111010000")]
    [InlineData("P02", 26, "12 7 11 8 9", "24 13 23 15 16", 51, "01110")]
    [InlineData("P07", 750, "70 73 77 80 82 87 90 94 98 106 110 113 115 118 120", "135 139 149 150 156 163 173 184 192 201 210 214 221 229 240", 1458, "101010111000011")]
    public void V32_knapsacks_of_Burkardt(string name, int capacity, string weights, string profits, int value, string selection)
    {
        var items = weights.Split(' ').Zip(profits.Split(' '), (weight, profit) => new SelectionItem(int.Parse(profit), [new Use(0, int.Parse(weight))])).ToList();
        var best = Knapsack.Select(items, [capacity]).Best!;
        Assert.True(best.IsProven, name);
        Assert.Equal(value, (int)best.Value);
        Assert.Equal(selection, string.Concat(items.Select((_, i) => best.Chosen.Contains(i) ? '1' : '0')));
    }

    [Theory]
    [InlineData(10, "Legacy Audit", 9, 16)]
    [InlineData(11, "Platform AppA Audit", 11, 16)]
    [InlineData(12, "Platform AppA Audit", 11, 18)]
    [InlineData(13, "Platform AppA Audit", 11, 18)]
    [InlineData(14, "Platform AppA AppB Audit", 17, 18)]
    public void V33_an_app_needs_its_platform_and_the_audit_is_protected(int capacity, string chosen, int value, int valueWithoutPrecedence)
    {
        string[] names = ["Platform", "AppA", "AppB", "Legacy", "Audit"];
        SelectionItem[] items = [Item(1, 5), Item(9, 4) with { Requires = [0] }, Item(6, 3) with { Requires = [0] }, Item(8, 6), Item(1, 2) with { IsForced = true }];
        var best = Knapsack.Select(items, [capacity]).Best!;
        Assert.Equal(chosen, string.Join(' ', best.Chosen.Select(i => names[i])));
        Assert.Equal(value, (int)best.Value);
        Assert.Equal(valueWithoutPrecedence, (int)Knapsack.Select([.. items.Select(item => item with { Requires = [] })], [capacity]).Best!.Value);
    }

    [Fact]
    public void It_chooses_what_trying_everything_chooses() => Laws.Hold(Dice, dice =>
    {
        var (items, capacities) = Problem(new Queue<int>(dice));
        var all = Everything(items, capacities).OrderByDescending(choice => choice.Value).ToList();
        var selected = Knapsack.Select(items, capacities);
        Assert.Equal(all.Count == 0, selected.Best is null);
        if (selected.Best is not { } best) return;
        Assert.True(best.IsProven);
        Assert.Equal(all[0].Value, (int)best.Value);
        Assert.Contains(all, choice => choice.Value == best.Value && choice.Chosen.SequenceEqual(best.Chosen));
        Assert.Equal(all.Count > 1 ? all[1].Value : null, (int?)best.Next?.Value);
        if (best.Next is { } next) Assert.NotEqual(best.Chosen, next.Chosen);
        Assert.Equal(all.Count > 1 && all[0].Value == all[1].Value, best.IsTied);
    });

    [Fact]
    public void A_conflict_is_too_much_and_fits_without_any_one_of_its_items() => Laws.Hold(Dice, dice =>
    {
        var (items, capacities) = Problem(new Queue<int>(dice));
        items = [.. items.Select(item => item with { IsForced = true })];
        if (Knapsack.Select(items, capacities).Conflict is not { } conflict) return;
        Assert.True(Used(items, conflict.Items, conflict.Resource) > capacities[conflict.Resource]);
        foreach (var item in conflict.Items)
            for (var resource = 0; resource < capacities.Count; resource++)
                Assert.True(Used(items, conflict.Items.Remove(item), resource) <= capacities[resource]);
    });

    [Fact]
    public void A_further_condition_holds_and_costs_no_more_than_it_has_to() => Laws.Hold(Dice, dice =>
    {
        var (items, capacities) = Problem(new Queue<int>(dice));
        static bool IsEven(ReadOnlySpan<bool> chosen) => chosen.Count(true) % 2 == 0;
        var all = Everything(items, capacities).Where(choice => choice.Chosen.Count % 2 == 0).Select(choice => choice.Value).ToList();
        var best = Knapsack.Select(items, capacities, IsEven).Best;
        Assert.Equal(all.Count == 0 ? null : all.Max(), (int?)best?.Value);
    });

    [Fact]
    public void A_search_cut_short_says_so_and_still_fits() => Laws.Hold(Dice, dice =>
    {
        var (items, capacities) = Problem(new Queue<int>(dice));
        if (Knapsack.Select(items, capacities, effort: 0).Best is not { } found) return;
        Assert.Contains(Everything(items, capacities), choice => choice.Chosen.SequenceEqual(found.Chosen));
        Assert.All(Everything(items, capacities), choice => Assert.True(choice.Value <= found.AtMost));
        if (found.IsProven) Assert.Equal(Everything(items, capacities).Max(choice => choice.Value), (int)found.Value);
    });

    [Fact]
    public void Too_many_items_are_filled_in_and_not_called_best()
    {
        var items = Enumerable.Range(0, 3 * Knapsack.MostItems).Select(i => Item(1 + (i % 7), 1 + (i % 11))).ToList();
        var best = Knapsack.Select(items, [500]).Best!;
        Assert.False(best.IsProven);
        Assert.Null(best.Next);
        Assert.True(Used(items, best.Chosen, 0) <= 500);
    }

    [Fact]
    public void In_nested_groups_the_number_of_items_is_proven_at_once()
    {
        // Twelve units of eight pieces of work each; every unit has to lose some, and all of them together a little more.
        var items = Enumerable.Range(0, 96).Select(i => new SelectionItem(1_000_000 + 10 + (i * 7 % 13), [new Use(i / 8, 10 + (i * 7 % 13)), new Use(12, 10 + (i * 7 % 13))])).ToList();
        var best = Knapsack.Select(items, [.. Enumerable.Repeat((Int128)110, 12), 1230]).Best!;
        Assert.Equal(best.AtMost / 1_000_000, best.Value / 1_000_000);
    }

    [Fact]
    public void Nothing_to_choose_from_is_an_empty_choice() =>
        Assert.Empty(Knapsack.Select([], [5]).Best!.Chosen);

    private static SelectionItem Item(int value, int amount) => new(value, [new Use(0, amount)]);

    private static (List<SelectionItem> Items, List<Int128> Capacities) Problem(Queue<int> dice)
    {
        var (count, resources) = (dice.Dequeue() % 9, 1 + (dice.Dequeue() % 3));
        var items = Enumerable.Range(0, count).Select(i => new SelectionItem(dice.Dequeue() % 20,
            [.. Enumerable.Range(0, resources).Where(_ => dice.Dequeue() % 4 > 0).Select(resource => new Use(resource, (dice.Peek() + resource) % 12))])
        {
            IsForced = dice.Dequeue() % 7 == 0,
            Requires = dice.Peek() % 3 == 0 ? [dice.Dequeue() % count] : [],
        }).ToList();
        return (items, [.. Enumerable.Range(0, resources).Select(_ => (Int128)(dice.Dequeue() % 40))]);
    }

    private static List<(List<int> Chosen, int Value)> Everything(List<SelectionItem> items, List<Int128> capacities) =>
        [.. Enumerable.Range(0, 1 << items.Count).Select(mask => Enumerable.Range(0, items.Count).Where(i => (mask >> i & 1) == 1).ToList())
            .Where(chosen => Enumerable.Range(0, items.Count).All(i => chosen.Contains(i) ? items[i].Requires.All(chosen.Contains) : !items[i].IsForced)
                && Enumerable.Range(0, capacities.Count).All(resource => Used(items, chosen, resource) <= capacities[resource]))
            .Select(chosen => (chosen, chosen.Sum(i => (int)items[i].Value)))];

    private static long Used(List<SelectionItem> items, IEnumerable<int> chosen, int resource) =>
        chosen.Sum(i => items[i].Uses.Where(use => use.Resource == resource).Sum(use => use.Amount));
}
