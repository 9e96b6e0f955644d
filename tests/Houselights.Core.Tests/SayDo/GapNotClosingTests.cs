using System.Globalization;
using System.Text;
using Houselights.Core.Checks;
using Houselights.Core.Checks.SayDo;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using NodaTime;

namespace Houselights.Core.Tests.SayDo;

/// <summary>How often the check speaks of teams that do what they said, and of teams that never do.</summary>
public class GapNotClosingTests
{
    private const int People = 5;
    private static readonly double[] Lengths = [0.25, 0.5, 1, 2];

    [Theory, InlineData(20), InlineData(60), InlineData(150)]
    public void Of_teams_that_do_what_they_said_at_most_one_in_a_hundred_is_told_off(int meetings)
    {
        const int Teams = 200;
        var random = new Xoshiro256(Seed.Of([meetings]));
        Assert.InRange(Enumerable.Range(0, Teams).Count(_ => IsTold(Team(meetings, [0.5, 0.3, 0.2], ref random))), 0, Teams / 100);
    }

    /// <summary>Of three equal gaps, the first is the smallest in one of three cases.</summary>
    [Fact]
    public void A_gap_of_thirty_points_that_stays_is_told_in_about_a_third_of_reviews_and_one_that_grows_in_nearly_all()
    {
        var random = new Xoshiro256(3);
        Assert.InRange(Enumerable.Range(0, 60).Count(_ => IsTold(Team(60, [0.3, 0.2, 0.5], ref random))), 10, 30);
        Assert.InRange(Enumerable.Range(0, 20).Count(_ => IsTold(Team(60, [0.3, 0.2, 0.5], ref random, growth: 0.1))), 18, 20);
    }

    private static bool IsTold(string text)
    {
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", text));
        Assert.Empty(read.Errors);
        return !Diagnosis.Of(PlanModel.Of(read.Plan!, new LocalDate(2026, 4, 20)), [new GapNotClosing()]).Findings.IsEmpty;
    }

    private static string Team(int meetings, double[] shares, ref Xoshiro256 random, double growth = 0)
    {
        var plan = new StringBuilder("""
            houselights: 1
            organisation: F
            cycle: { name: C, starts: 2026-01-05, ends: 2026-12-18, stage: optimise }
            units: [ { id: u0, head: p0, level: leadership } ]
            people: [ { id: p0, role: leader }, { id: p1, role: member }, { id: p2, role: member }, { id: p3, role: member }, { id: p4, role: member } ]
            priorities: [ { id: q0, what: First, owner: p0, weight: 50 }, { id: q1, what: Second, owner: p1, weight: 30 } ]
            maintenance: 20
            reviews: [ { id: r1, kind: monthly, on: 2026-02-03 }, { id: r2, kind: monthly, on: 2026-03-03 }, { id: r3, kind: monthly, on: 2026-04-07 } ]
            allocations:

            """);
        for (var month = 1; month <= 3; month++)
            for (var person = 0; person < People; person++)
            {
                var did = new double[3];
                for (var i = 0; i < meetings; i++)
                {
                    var (place, grown) = (random.NextUnit(), growth * (month - 1));
                    did[place < shares[0] - grown ? 0 : place < shares[0] + shares[1] - grown ? 1 : 2] += Lengths[(int)(random.NextUnit() * Lengths.Length)];
                }

                plan.Append(string.Create(CultureInfo.InvariantCulture,
                    $"  - {{ kind: time, who: p{person}, from: 2026-0{month}-06, to: 2026-0{month}-27, shares: {{ q0: {did[0]}, q1: {did[1]}, maintenance: {did[2]} }}, meetings: {meetings} }}\n"));
            }

        return plan.ToString();
    }
}
