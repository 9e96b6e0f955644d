using Houselights.App.Mail;
using Houselights.App.People.Owing;
using Houselights.App.Tests.Mail;

namespace Houselights.App.Tests.People.Owing;

/// <summary>Rounds of weekly letters, against a real mail server. The clock begins on Sunday 15 February 2026 at noon UTC.</summary>
public class DigestRoundTests(MailServerProgram program)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_letter_is_sent_once_a_week_on_the_day_of_the_meeting()
    {
        program.Demand();
        await using var house = House.Open();
        await using var server = await Plain();
        var readers = await Readers(house, "jens", "karl", "nora");
        using (var round = Round(house, server.Port))
        {
            Assert.Equal(0, (await round.Send(readers)).Sent);    // Sunday
            house.Clock.Advance(TimeSpan.FromHours(11.5));        // 23:30 UTC is Monday in Berlin
            Assert.Equal(1, (await round.Send(readers)).Sent);
            Assert.Equal(0, (await round.Send(readers)).Sent);
        }

        using var restarted = Round(house, server.Port);          // remembered on the disk
        Assert.Equal(0, (await restarted.Send(readers)).Sent);
        house.Clock.Advance(7 * Day);
        Assert.Equal(1, (await restarted.Send(readers)).Sent);
        Assert.Equal(2, server.Letters.Length);
        Assert.All(server.Letters, letter => Assert.Contains("To: jens@example.org", letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_mail_server_did_not_take_is_sent_by_a_later_round()
    {
        program.Demand();
        await using var house = House.Open();
        var down = await Plain();
        var port = down.Port;
        await down.DisposeAsync();
        var readers = await Readers(house, "jens");
        using var round = Round(house, port);
        house.Clock.Advance(Day);

        var report = await round.Send(readers);
        Assert.Equal(0, report.Sent);
        Assert.Contains($":{port}", Assert.Single(report.Failed), StringComparison.Ordinal);

        await using var up = await MailServer.Start(tls: false, port: port, address: "127.0.0.1");
        house.Clock.Advance(Day);
        Assert.Equal(1, (await round.Send(readers)).Sent);
        Assert.Single(up.Letters);
    }

    [Fact]
    public async Task One_address_that_is_none_keeps_nobody_else_from_a_letter()
    {
        program.Demand();
        await using var house = House.Open();
        await using var server = await Plain();
        var readers = await Readers(house, "jens", "jens");
        using var round = Round(house, server.Port);
        house.Clock.Advance(Day);

        var report = await round.Send([readers[0] with { Mail = "jens@example.org\r\nBcc: all@example.org" }, readers[1]]);

        Assert.Equal((1, 1), (report.Sent, report.Failed.Count));
        Assert.DoesNotContain("Bcc", Assert.Single(server.Letters), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_at_the_same_time_send_one_letter()
    {
        program.Demand();
        await using var house = House.Open();
        await using var server = await Plain();
        var readers = await Readers(house, "jens");
        using var round = Round(house, server.Port);
        house.Clock.Advance(Day);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => round.Send(readers)));

        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task A_week_that_is_half_over_or_a_plan_without_a_rhythm_gets_none()
    {
        program.Demand();
        await using var house = House.Open();
        await using var server = await Plain();
        using var round = Round(house, server.Port);
        var silent = (await house.Import(OwingPlan.Weekly.Replace("rhythm: { weekly: monday }", "", StringComparison.Ordinal).Replace("organisation: Nordwind", "organisation: Other", StringComparison.Ordinal))).CycleId;
        var readers = await Readers(house, "jens");
        house.Clock.Advance((DigestRound.Patience + 2) * Day);

        Assert.Equal(0, (await round.Send([.. readers, readers[0] with { Cycle = silent }])).Sent);
    }

    private static Task<MailServer> Plain() => MailServer.Start(tls: false, address: "127.0.0.1");

    private static DigestRound Round(House house, int port) =>
        new(house.Data, house.Gate, house.Standings, new Mailer(new("127.0.0.1", "house@example.org", port)), house.Clock);

    private static async Task<DigestReader[]> Readers(House house, params string[] people)
    {
        var cycle = (await house.Import(OwingPlan.Weekly)).CycleId;
        return [.. people.Select(person => new DigestReader(cycle, person, person + "@example.org", "en", new("https://house.example.org/cycles/" + cycle + "/people/" + person)))];
    }
}
