using System.Globalization;
using System.Text;
using Houselights.Core.Checks;
using Houselights.Core.Checks.SayDo;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.SayDo;
using NodaTime;

namespace Houselights.Core.Tests.SayDo;

/// <summary>How often the check speaks of people who do what they said, and of people who don't.</summary>
public class TimeElsewhereTests
{
    private static readonly double[] Said = [0.45, 0.25, 0.15, 0.15];
    private static readonly double[] Lengths = [0.25, 0.5, 1, 2];

    /// <summary>Meetings of a quarter to two hours, each on one part, drawn as it was said.</summary>
    [Theory]
    [InlineData(1, 20), InlineData(1, 60), InlineData(4, 40), InlineData(10, 20), InlineData(10, 60), InlineData(10, 150)]
    public void Of_teams_that_do_what_they_said_at_most_one_in_twenty_is_told_off(int people, int meetings)
    {
        var teams = people > 4 ? 60 : 120;
        var random = new Xoshiro256(Seed.Of([people, meetings]));
        var told = 0;
        for (var i = 0; i < teams; i++)
            if (Findings(Team(people, meetings, Said, 0.2, ref random)).Length > 0) told++;
        TestContext.Current.TestOutputHelper?.WriteLine($"{people} people, {meetings} meetings: {told} of {teams}");
        Assert.InRange(told, 0, teams / 20);
    }

    /// <summary>V45: 40 points elsewhere in 160 meetings.</summary>
    [Fact]
    public void Who_spends_forty_points_elsewhere_is_always_told()
    {
        var random = new Xoshiro256(45);
        for (var i = 0; i < 20; i++) Assert.Single(Findings(Team(1, 160, [0.15, 0.15, 0.15, 0.55], 0, ref random)));
    }

    [Fact]
    public void V44_and_V45_through_the_check()
    {
        var theatre = Assert.Single(Findings("weights: 40 30 20 10", "p1: 10 20 20 50 meetings 240"));
        Assert.Equal(40.0, theatre["least"].Raw);
        Assert.Empty(Findings("weights: 40 30 20 10", "p1: 36 33 19 12 meetings 60"));
    }

    /// <summary>However the unmapped hours were spent, no less would have to move than the finding says.</summary>
    [Fact]
    public void Unmapped_time_never_makes_the_least_too_large()
    {
        var random = new Xoshiro256(7);
        var said = new Said([("a", 0.5), ("b", 0.3), ("c", 0.2)], OnlyPriorities: false);
        for (var i = 0; i < 500; i++)
        {
            double[] did = [random.NextUnit(), random.NextUnit(), random.NextUnit()];
            var unmapped = random.NextUnit();
            double[] split = [random.NextUnit(), random.NextUnit(), random.NextUnit()];
            var least = SayDoGap.Of(said, Spent(did, unmapped))!.Least;
            var whole = SayDoGap.Of(said, Spent([.. did.Select((part, k) => part + (unmapped * split[k] / split.Sum()))], 0))!;
            Assert.True(least <= whole.Least + 1e-12, $"{least} > {whole.Least}");
            Assert.Equal(whole.Parts.Sum(part => Math.Abs(part.Did - part.Said)) / 2, whole.Least, 12);
        }
    }

    [Fact]
    public void What_an_owner_gives_beyond_the_weight_needs_no_move()
    {
        var said = new Said([("a", 0.5), ("b", 0.3), ("c", 0.2)], OnlyPriorities: false);
        var spent = Spent([80, 12, 8], 0);
        Assert.Equal(0.3, SayDoGap.Of(said, spent)!.Least, 12);
        var owner = SayDoGap.Of(said, spent, key => key == "a")!;
        Assert.Equal(0, owner.Least);
        Assert.Equal(0, owner.Chance().Value?.Distance ?? 0, 12);
    }

    private static Spending Spent(double[] did, double unmapped) => new([], [.. did.Select((part, i) => (((char)('a' + i)).ToString(), part))], unmapped, 150);

    private static System.Collections.Immutable.ImmutableArray<Finding> Findings(string weights, string spent)
    {
        var said = weights["weights: ".Length..].Split(' ');
        var words = spent["p1: ".Length..].Split(' ');
        return Findings(Plan([.. said.Select(part => double.Parse(part, CultureInfo.InvariantCulture))], 1)
            + Row(1, [.. words[..4].Select(part => double.Parse(part, CultureInfo.InvariantCulture))], 0, int.Parse(words[5], CultureInfo.InvariantCulture)));
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Findings(string text)
    {
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", text));
        Assert.Empty(read.Errors);
        return Diagnosis.Of(PlanModel.Of(read.Plan!, new LocalDate(2026, 2, 16)), [new TimeElsewhere()]).Findings;
    }

    /// <summary>People of whom the first three own a priority each, and a share of whose meetings nobody mapped.</summary>
    private static string Team(int people, int meetings, double[] shares, double unmappedShare, ref Xoshiro256 random)
    {
        var plan = new StringBuilder(Plan([.. Said.Select(share => 100 * share)], people));
        for (var person = 1; person <= people; person++)
        {
            var (did, unmapped) = (new double[shares.Length], 0.0);
            for (var i = 0; i < meetings; i++)
            {
                var length = Lengths[(int)(random.NextUnit() * Lengths.Length)];
                if (random.NextUnit() < unmappedShare) unmapped += length;
                else did[Draw(shares, random.NextUnit())] += length;
            }

            plan.Append(Row(person, did, unmapped, meetings));
        }

        return plan.ToString();
    }

    private static int Draw(double[] shares, double left)
    {
        for (var i = 0; i < shares.Length - 1; i++)
            if ((left -= shares[i]) < 0) return i;
        return shares.Length - 1;
    }

    private static string Plan(double[] weights, int people) => string.Create(CultureInfo.InvariantCulture, $"""
        houselights: 1
        organisation: F
        cycle: {"{ name: C, starts: 2026-01-05, ends: 2026-12-18, stage: execute }"}
        units: [ {"{ id: u0, head: p0, level: leadership }"} ]
        people: [ {string.Join(", ", Enumerable.Range(0, people + 1).Select(i => $"{{ id: p{i}, role: {(i == 0 ? "leader" : "member")}, unit: u0 }}"))} ]
        priorities: [ {string.Join(", ", weights[..^1].Select((weight, i) => string.Create(CultureInfo.InvariantCulture, $"{{ id: q{i}, what: Aim {i}, owner: p{(people == 1 ? 0 : (i + 1) % (people + 1))}, weight: {weight} }}")))} ]
        maintenance: {weights[^1]}
        allocations:

        """);

    private static string Row(int person, double[] did, double unmapped, int meetings) => string.Create(CultureInfo.InvariantCulture,
        $"  - {{ kind: time, who: p{person}, from: 2026-01-12, to: 2026-02-13, shares: {{ q0: {did[0]}, q1: {did[1]}, q2: {did[2]}, maintenance: {did[3]}, unmapped: {unmapped} }}, meetings: {meetings} }}\n");
}
