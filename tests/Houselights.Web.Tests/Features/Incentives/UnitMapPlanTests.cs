using Houselights.Web.Features.Incentives;
using Houselights.Web.Parts;
using Houselights.Web.Parts.Drawing;

namespace Houselights.Web.Tests.Features.Incentives;

/// <summary>Where things stand on the map of units, whatever company it is.</summary>
public class UnitMapPlanTests
{
    [Fact]
    public void No_two_labels_cover_each_other_and_the_worst_pair_has_one() => Assert.All(Maps(), map =>
    {
        var plan = new UnitMapPlan(map);
        var boxes = plan.Labels.Select(label => (From: label.Arc.Middle - (Svg.Width(label.Text, UnitMapPlan.Size) / 2), To: label.Arc.Middle + (Svg.Width(label.Text, UnitMapPlan.Size) / 2), label.Y)).ToList();
        for (var one = 0; one < boxes.Count; one++)
            for (var other = one + 1; other < boxes.Count; other++)
                Assert.False(boxes[one].From < boxes[other].To && boxes[other].From < boxes[one].To && Math.Abs(boxes[one].Y - boxes[other].Y) < UnitMapPlan.Size, $"{plan.Labels[one]} and {plan.Labels[other]}");
        if (map.Arcs.Count > 0) Assert.Contains(plan.Labels, label => label.Arc.Pair == map.Arcs[0].Pair);
    });

    [Fact]
    public void Everything_stands_on_the_map() => Assert.All(Maps(), map =>
    {
        var plan = new UnitMapPlan(map);
        Assert.InRange(plan.Width, 1, 1_001);
        Assert.All(Enumerable.Range(0, map.Units.Count), unit => Assert.InRange(plan.X(unit), 20, plan.Width - 20));
        Assert.All(Enumerable.Range(0, map.Units.Count), unit => Assert.InRange(plan.NameY(unit), plan.Line, plan.Height - 8));
        Assert.All(plan.Arcs, arc => Assert.InRange(arc.Top, 12, plan.Line));
        Assert.All(plan.Labels, label => Assert.InRange(label.Y, UnitMapPlan.Size, plan.Line));
        // Neighbours in one row don't run into each other.
        Assert.InRange(plan.NameRoom, 60, plan.X(plan.NameY(0).Equals(plan.NameY(1)) ? 1 : 2) - plan.X(0));
    });

    /// <summary>Of every number of units some with few and some with many pairs.</summary>
    private static IEnumerable<MapView> Maps()
    {
        var random = new Random(7);
        for (var units = 2; units <= UnitMapPlan.MostUnits; units++)
        {
            for (var round = 0; round < 20; round++)
            {
                var losses = Enumerable.Range(0, units * (units - 1) / 2).Select(_ => random.Next(1, 400)).ToArray();
                yield return Map(units, losses, random.Next(Math.Min(UnitMapPlan.MostArcs, losses.Length) + 1));
            }
        }
    }

    private static MapView Map(int units, int[] losses, int drawn)
    {
        var all = from one in Enumerable.Range(0, units) from other in Enumerable.Range(one + 1, units - one - 1) select (one, other);
        var arcs = all.Zip(losses).OrderByDescending(each => each.Second).Take(drawn)
            .Select(each => new MapArc(each.First.one, each.First.other, new($"u{each.First.one}, u{each.First.other}", each.Second / 10.0, each.Second % 3 == 0 ? Mark.Blocking : Mark.Warning, "HL501", each.Second % 3 == 0 ? null : "in 55 % of worlds", "")));
        return new("", [.. Enumerable.Range(0, units).Select(unit => new MapUnit($"u{unit}", IsConfirmed: true))], [.. arcs], [], 0, 0, 0, [], null, "", null);
    }
}
