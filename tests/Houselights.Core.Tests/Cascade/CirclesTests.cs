using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Tests.Cascade;

/// <summary>Circles against the slow and obvious answer: an item is in a circle if it can reach itself.</summary>
public class CirclesTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Up to nine items, each pointing at up to two: as many circles as not.</summary>
    private static readonly Arbitrary<int[][]> Graphs = Gen.Choose(1, 9)
        .SelectMany(count => Gen.Choose(0, count - 1).ListOf().Select(list => list.Distinct().Take(2).ToArray()).ArrayOf(count))
        .ToArbitrary();

    [Fact]
    public void Each_circle_leads_back_to_where_it_began() => Check.One(Often, Prop.ForAll(Graphs, graph =>
    {
        foreach (var circle in Circles.In(Linked(graph)))
        {
            for (var i = 0; i < circle.Length; i++) Assert.Contains(circle[(i + 1) % circle.Length], graph[circle[i]]);
            Assert.Equal(circle.Length, circle.Distinct().Count());
        }
    }));

    [Fact]
    public void Each_knot_is_told_once_by_a_shortest_circle_through_its_first_item() => Check.One(Often, Prop.ForAll(Graphs, graph =>
    {
        var reach = Enumerable.Range(0, graph.Length).Select(at => From(graph, at)).ToArray();
        var firsts = Enumerable.Range(0, graph.Length)
            .Where(at => reach[at].ContainsKey(at) && !Enumerable.Range(0, at).Any(before => reach[at].ContainsKey(before) && reach[before].ContainsKey(at)))
            .ToArray();
        var circles = Circles.In(Linked(graph));
        Assert.Equal(firsts, circles.Select(circle => circle[0]));
        foreach (var circle in circles) Assert.Equal(reach[circle[0]][circle[0]], circle.Length);
    }));

    [Fact]
    public void Thirty_thousand_items_in_one_circle_are_no_depth_too_great()
    {
        const int Count = 30_000;
        var circle = Assert.Single(Circles.In(Linked([.. Enumerable.Range(0, Count).Select(at => new[] { (at + 1) % Count })])));
        Assert.Equal(Count, circle.Length);
    }

    /// <summary>What can be reached in one step or more, with the fewest steps.</summary>
    private static Dictionary<int, int> From(int[][] graph, int start)
    {
        var steps = new Dictionary<int, int>();
        var edge = new List<int> { start };
        for (var step = 1; edge.Count > 0; step++) edge = [.. edge.SelectMany(at => graph[at]).Distinct().Where(next => steps.TryAdd(next, step))];
        return steps;
    }

    private static Links Linked(int[][] graph)
    {
        var objectives = new Section<Objective>([.. graph.Select((targets, at) => new Objective { Id = "o" + at, Serves = Ids.Of([.. targets.Select(to => "o" + to)]) })]);
        return Links.From(objectives, each => each.Serves, objectives);
    }
}
