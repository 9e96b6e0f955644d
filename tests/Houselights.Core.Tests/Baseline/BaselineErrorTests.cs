using FsCheck.Fluent;
using Houselights.Core.Baseline;
using Houselights.Core.Checks.Baseline;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Tests.Baseline;

/// <summary>How often the checks of the baseline are wrong about companies in which nothing is, and how often they see what is.</summary>
public class BaselineErrorTests
{
    private const int Plans = 250;

    /// <summary>Six items that people mean and see done alike, answered by twelve.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_practice_is_as_intended_fewer_than_one_wave_of_forty_is_reported(bool isPaired) =>
        Assert.InRange(Crowd.Reported(new IntentPracticeGap(), Plans, crowd => GapWave(crowd, 12, 3.8, isPaired)), 0, 0.04);

    [Fact]
    public void A_gap_of_a_point_is_seen_by_sixty() =>
        Assert.InRange(Crowd.Reported(new IntentPracticeGap(), 100, crowd => GapWave(crowd, 60, 2.8, isPaired: true)), 0.99, 1);

    [Theory]
    [InlineData(6, 12)]
    [InlineData(8, 60)]
    public void Where_both_see_the_same_fewer_than_one_wave_of_twenty_is_reported(int leaders, int others) =>
        Assert.InRange(Crowd.Reported(new LeadersSeeMore(), Plans, crowd => LeaderWave(crowd, leaders, others, 3)), 0, 0.05);

    [Fact]
    public void Leaders_who_see_a_point_and_a_half_more_are_found() =>
        Assert.InRange(Crowd.Reported(new LeadersSeeMore(), 100, crowd => LeaderWave(crowd, 8, 60, 4.5)), 0.9, 1);

    [Theory]
    [InlineData(3, 3, 3, 0, 0.01)]
    [InlineData(3, 4, 4, 0, 0.02)]
    [InlineData(3, 4, 3, 0.95, 1)]
    public void What_never_rose_or_what_lasts_is_hardly_ever_reported_and_what_fell_is(double before, double risen, double now, double least, double most) =>
        Assert.InRange(Crowd.Reported(new BehaviourDidNotLast(), 200, crowd => Three(crowd, before, risen, now)), least, most);

    /// <summary>Taking a part away and putting it back gives the whole.</summary>
    [Fact]
    public void The_others_are_the_company_without_its_leaders() =>
        Laws.Hold(Gen.Choose(10, 400).Select(rating => rating / 100.0).ArrayOf().Where(all => all.Length >= 12), all =>
        {
            var (some, rest) = (Summary.Of(all[..6]), Summary.Of(all[6..]));
            var whole = LeadersView.Together([some, rest]);
            Close(Summary.Of(all), whole);
            if (rest.Count >= Released.FewestPeople && LeadersView.Without(some, whole) is { } left) Close(rest, left);
        });

    [Fact]
    public void The_number_that_would_do_is_the_smallest_that_shows_it()
    {
        var plan = Checks.Case.Read("baselines: [ { id: w, closed: 2025-11-21, scale: 5, items: [ { id: a, gap: { n: 8, mean: 0, sd: 1.1 } } ] } ]", "w.yaml", "base.yaml");
        var smallest = SmallestGap.Of(plan.Baselines[0].Items[0], plan.Baselines[0])!;
        var enough = smallest.PeopleFor(1);
        Assert.InRange(DetectableEffect.SmallestPaired(enough).Known.Size * 1.1, 0, 1);
        Assert.InRange(DetectableEffect.SmallestPaired(enough - 1).Known.Size * 1.1, 1, 2);
    }

    private static void Close(Summary expected, Summary actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(expected.Mean, actual.Mean, 9);
        Assert.Equal(expected.Deviation, actual.Deviation, 5);
    }

    private static string Wave(string id, string closed, int people, IEnumerable<string> items) =>
        $"  - {{ id: {id}, closed: {closed}, eligible: {people}, answered: {people}, scale: 5, items: [ {string.Join(", ", items)} ] }}\n";

    private static string GapWave(Crowd crowd, int people, double practised, bool isPaired) => "baselines:\n" + Wave("autumn", "2025-11-21", people, Enumerable.Range(0, 6).Select(item =>
    {
        var (intent, practice) = (crowd.Answers(people, 3.8, 0.8), crowd.Answers(people, practised, 0.9));
        var gap = isPaired ? $", gap: {Crowd.Sample([.. intent.Zip(practice, (one, other) => one - other)])}" : "";
        return $"{{ id: i{item}, group: company, intent: {Crowd.Sample(intent)}, practice: {Crowd.Sample(practice)}{gap} }}";
    }));

    private static string LeaderWave(Crowd crowd, int leaders, int others, double seen) => "baselines:\n" + Wave("autumn", "2025-11-21", leaders + others, Enumerable.Range(0, 6).SelectMany(item =>
    {
        var (led, rest) = (crowd.Answers(leaders, seen, 0.9), crowd.Answers(others, 3, 1));
        return new[] { $"{{ id: i{item}, group: company, practice: {Crowd.Sample([.. led, .. rest])} }}", $"{{ id: i{item}, group: leadership, practice: {Crowd.Sample(led)} }}" };
    }));

    private static string Three(Crowd crowd, double before, double risen, double now) => "ratifications: [ { on: 2025-01-20, by: lena } ]\nbaselines:\n" + string.Concat(
        new[] { ("first", "2024-11-22", before), ("summer", "2025-06-20", risen), ("winter", "2026-01-16", now) }.Select(wave =>
            Wave(wave.Item1, wave.Item2, 40, Enumerable.Range(0, 4).Select(item => $"{{ id: i{item}, practice: {Crowd.Sample(crowd.Answers(40, wave.Item3, 1))} }}"))));
}
