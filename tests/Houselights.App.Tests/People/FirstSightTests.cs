using Houselights.App.Cycles;

namespace Houselights.App.Tests.People;

/// <summary>What is found about one person's conduct is theirs for a week, then also theirs who answer for the plan, and never anybody else's.</summary>
public sealed class FirstSightTests
{
    private const string Plan = """
        houselights: 1
        organisation: Two benches
        cycle: { name: Two months, starts: 2026-02-02, ends: 2026-03-31, stage: plan, capacity-unit: days }
        units: [ { id: company, name: Two benches, head: lena } ]
        people:
          - { id: lena, name: Lena F., role: leader, unit: company }
          - { id: ilse, name: Ilse F., role: integrator, unit: company }
          - { id: kim, name: Kim C., role: member, unit: company }
          - { id: ove, name: Ove G., role: member, unit: company, capacity: 0 }
        commitments:
          - { id: shelf, what: A shelf, asked-by: lena, owner: ove, due: 2026-03-30, duration: 1w, load: 0.5, state: promised }

        """;

    [Theory]
    [InlineData("ove", true, true)]
    [InlineData("lena", false, true)]
    [InlineData("ilse", false, true)]
    [InlineData("kim", false, false)]
    public async Task A_finding_about_a_person_is_theirs_alone_for_a_week(string reader, bool atOnce, bool afterAWeek)
    {
        await using var house = House.Open();
        var cycle = (await house.Import(Plan)).CycleId;
        var actor = await house.Seat(cycle, reader);

        Assert.Equal(atOnce, await Sees(house, actor, cycle));
        house.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(atOnce, await Sees(house, actor, cycle));
        house.Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(afterAWeek, await Sees(house, actor, cycle));
    }

    /// <summary>The week is counted from when it was first found, also by a server that was started again meanwhile.</summary>
    [Fact]
    public async Task A_restart_doesnt_begin_the_week_again()
    {
        var path = House.TemporaryDirectory();
        string cycle;
        await using (var first = House.Open(path))
        {
            cycle = (await first.Import(Plan)).CycleId;
            Assert.False(await Sees(first, await first.Seat(cycle, "lena"), cycle));
            await first.Stop();

            await using var second = House.Open(path);
            second.Clock.Advance(TimeSpan.FromDays(7.1));
            Assert.True(await Sees(second, new("account-lena", "lena"), cycle));
        }
    }

    private static async Task<bool> Sees(House house, Actor actor, string cycle) =>
        Assert.IsType<Done<Standing>>(await house.Standings.Of(actor, cycle, TestContext.Current.CancellationToken)).Value.Findings.Any(finding => finding is { Code: "HL711", Subject: "people/ove" });
}
