using System.Collections.Immutable;
using System.Text;
using Houselights.App.Cycles;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Houselights.App.Tests.Cycles;

public class CycleShelfTests
{
    [Theory]
    [InlineData(PlanFormat.Yaml)]
    [InlineData(PlanFormat.Json)]
    public async Task What_goes_in_comes_out(PlanFormat format)
    {
        await using var house = House.Open();
        var plan = PlanReader.Read(PlanSource.Of("plan.yaml", PlanText.Small)).Plan!;
        var imported = await house.Import(PlanText.Small);

        var export = Assert.IsType<Done<ExportedPlan>>(await house.Shelf.Export(Actor.Local, imported.CycleId, format)).Value;

        Assert.True(Plan.Same(plan, PlanReader.Read(new PlanSource(export.FileName, export.Bytes)).Plan!));
        Assert.Equal(format == PlanFormat.Yaml ? PlanWriter.ToYaml(plan) : PlanWriter.ToJsonText(plan), Encoding.UTF8.GetString(export.Bytes));
        Assert.Equal(format == PlanFormat.Yaml ? "shelf-launch-2026.yaml" : "shelf-launch-2026.json", export.FileName);
    }

    [Fact]
    public async Task A_new_cycle_is_listed_with_its_organisation()
    {
        await using var house = House.Open();
        await house.Import(PlanText.Small);
        await house.Import(PlanText.Small.Replace("Shelf launch 2026", "Übergang & Größe", StringComparison.Ordinal));
        await house.Import(PlanText.Small.Replace("Nordwind Ice Cream", "Aldermoor", StringComparison.Ordinal));

        var cycles = Assert.IsType<Done<ImmutableArray<ShelvedCycle>>>(await house.Shelf.List(Actor.Local)).Value;

        Assert.Equal(["Aldermoor", "Nordwind Ice Cream", "Nordwind Ice Cream"], cycles.Select(cycle => cycle.Organisation));
        Assert.Equal(["shelf-launch-2026-2", "shelf-launch-2026", "ubergang-grosse"], cycles.Select(cycle => cycle.Id));
        Assert.All(cycles, cycle => Assert.Equal(1, cycle.Revision));
    }

    [Fact]
    public async Task The_next_revision_touches_the_rows_that_differ_and_no_others()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        var next = PlanText.Small
            .Replace("Radio on air", "Radio and posters", StringComparison.Ordinal)
            .Replace("maintenance: 10\n", "", StringComparison.Ordinal)
            .Replace("commitments:\n", "commitments:\n  - { id: first, what: Before all others }\n", StringComparison.Ordinal);

        var imported = await house.Import(next, into: cycle);

        Assert.Equal(new Imported(cycle, 2, Added: 1, Changed: 1, Removed: 1), imported);
        await using var db = house.Data.CreateDbContext();
        var touched = await db.Items.Where(row => row.Revision == 2).OrderBy(row => row.Key).ToListAsync();
        Assert.Equal(["", "first", "radio"], touched.Select(row => row.Key));
        Assert.True(touched[0] is { Section: "maintenance", Deleted: true, Body: "" });
        Assert.Equal(1, touched[2].PlacedAt);   // it says something else where it stood
        Assert.Equal(await Text(house, cycle), PlanWriter.ToYaml(PlanReader.Read(PlanSource.Of("plan.yaml", next)).Plan!));
    }

    [Fact]
    public async Task The_same_plan_again_is_no_revision()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;

        Assert.Equal(new Imported(cycle, 1, 0, 0, 0), await house.Import(PlanText.Small, into: cycle));
    }

    [Fact]
    public async Task What_was_removed_can_come_back()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        await house.Import(PlanText.Small.Replace("maintenance: 10\n", "", StringComparison.Ordinal), into: cycle);

        var back = await house.Import(PlanText.Small, into: cycle);

        Assert.Equal(new Imported(cycle, 3, 1, 0, 0), back);
        Assert.Equal(await Text(house, cycle), PlanWriter.ToYaml(PlanReader.Read(PlanSource.Of("plan.yaml", PlanText.Small)).Plan!));
    }

    [Fact]
    public async Task Random_revisions_one_after_the_other_come_out_as_they_went_in()
    {
        await using var house = House.Open();
        var random = new Random(20260215);
        var cycle = (await house.Import(Shuffled(random))).CycleId;
        for (var round = 0; round < 40; round++)
        {
            var text = Shuffled(random);
            await house.Import(text, into: cycle);
            Assert.Equal(PlanWriter.ToYaml(PlanReader.Read(PlanSource.Of("plan.yaml", text)).Plan!), await Text(house, cycle));
        }
    }

    [Fact]
    public async Task All_errors_of_a_bad_file_come_back_and_nothing_is_kept()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        var before = await Text(house, cycle);
        var bad = PlanText.Small.Replace("owner: karl", "owner: nobody", StringComparison.Ordinal).Replace("needs: [media-budget]", "needs: [nothing]", StringComparison.Ordinal);

        var refused = Assert.IsType<Refused<Imported>>(await house.Shelf.Import(Actor.Local, House.Of(bad) with { Into = cycle }));

        Assert.Equal(3, refused.Errors.Length);
        Assert.All(refused.Errors, error => Assert.True(error.At.Line > 0));
        Assert.Equal(before, await Text(house, cycle));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_of_the_web_is_refused()
    {
        await using var house = House.Open();
        var huge = new byte[PlanLimits.Web.Bytes + 1];
        Array.Fill(huge, (byte)' ');

        var refused = Assert.IsType<Refused<Imported>>(await house.Shelf.Import(Actor.Local, new PlanImport([new PlanSource("plan.yaml", huge)])));

        Assert.Contains("16", refused.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_who_saw_an_older_revision_is_told()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        var next = PlanText.Small.Replace("Radio on air", "Posters", StringComparison.Ordinal);
        await house.Import(next, into: cycle);

        var late = await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small) with { Into = cycle, Expected = 1 });
        var knowing = await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small) with { Into = cycle, Expected = 2 });

        Assert.Contains("revision 2; you saw 1", Assert.IsType<Conflict<Imported>>(late).Message, StringComparison.Ordinal);
        Assert.Equal(3, Assert.IsType<Done<Imported>>(knowing).Value.Revision);
    }

    [Fact]
    public async Task A_cycle_takes_no_plan_of_another_organisation()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;

        var refused = await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small.Replace("Nordwind Ice Cream", "Aldermoor", StringComparison.Ordinal)) with { Into = cycle });

        Assert.Contains("Nordwind Ice Cream’s", Assert.IsType<Refused<Imported>>(refused).Errors[0].Message, StringComparison.Ordinal);
        await using var db = house.Data.CreateDbContext();
        Assert.Single(db.Organisations);   // the other one wasn't created on the way
    }

    [Fact]
    public async Task A_deleted_cycle_is_gone_and_its_id_is_never_given_away()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;

        Assert.IsType<Done<ShelvedCycle>>(await house.Shelf.Delete(Actor.Local, cycle));

        Assert.IsType<Missing<ExportedPlan>>(await house.Shelf.Export(Actor.Local, cycle, PlanFormat.Yaml));
        Assert.IsType<Missing<Standing>>(await house.Standings.Of(Actor.Local, cycle));
        Assert.IsType<Missing<Imported>>(await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small) with { Into = cycle }));
        Assert.IsType<Missing<ShelvedCycle>>(await house.Shelf.Delete(Actor.Local, cycle));
        Assert.Equal("shelf-launch-2026-2", (await house.Import(PlanText.Small)).CycleId);
        await using var db = house.Data.CreateDbContext();
        Assert.DoesNotContain(db.Items, row => row.CycleId == cycle);
    }

    [Fact]
    public async Task The_day_from_which_a_cycle_is_looked_at_is_kept()
    {
        await using var house = House.Open();
        var imported = await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small) with { LookedAtFrom = new LocalDate(2026, 1, 12) });

        var standing = await house.Standing(Assert.IsType<Done<Imported>>(imported).Value.CycleId);

        Assert.Equal(new LocalDate(2026, 1, 12), standing.AsOf);
    }

    private static async Task<string> Text(House house, string cycle) =>
        Encoding.UTF8.GetString(Assert.IsType<Done<ExportedPlan>>(await house.Shelf.Export(Actor.Local, cycle, PlanFormat.Yaml)).Value.Bytes);

    private static string Shuffled(Random random)
    {
        var ids = Enumerable.Range(0, 12).OrderBy(_ => random.Next()).Take(random.Next(1, 12));
        var lines = ids.Select(id => $"  - {{ id: m{id}, name: Metric {random.Next(3)} }}\n");
        var dates = Enumerable.Range(0, random.Next(4)).Select(_ => $"  - {{ on: 2026-01-1{random.Next(3)}, by: jens, work: in-flight/crm, value: 2 }}\n");
        return PlanText.Small
            .Replace("check-ins:\n", "check-ins:\n" + string.Concat(dates), StringComparison.Ordinal)
            .Replace("maintenance: 10\n", "metrics:\n" + string.Concat(lines), StringComparison.Ordinal);
    }
}
