using System.Net;
using AngleSharp.Html.Dom;
using Houselights.Web.Tests.Features.People.Accounts;

namespace Houselights.Web.Tests.Features.Beginning;

/// <summary>Starting from nothing over HTTP, as a browser without script does.</summary>
public sealed class BeginningPagesTests
{
    private const string Pasted = "Priorities for next year\n- Win the chain’s shelves\n- Open a second depot\n\nIn progress\n- CRM migration, owner: Petra S.\n\nKind regards\nKarl B.\n";

    private static readonly (string, string)[] Who = [("organisation", "Nordwind"), ("name", "Ada W."), ("role", "leader"), ("cycle", "2027"), ("starts", "2027-01-01"), ("ends", "2027-06-30"), ("zone", "UTC"), ("key", "one")];

    [Fact]
    public async Task From_an_empty_house_to_the_first_finding()
    {
        await using var server = await RunningServer.Start();
        using var guest = new Guest(server.Address);
        Assert.Equal("/begin", (await Page(guest, "/")).QuerySelector("main .button-first")!.GetAttribute("href"));
        Assert.Single((await Page(guest, "/")).QuerySelectorAll(".button-first"));
        Assert.Contains("ten minutes", (await Page(guest, "/")).Body!.TextContent, StringComparison.Ordinal);

        var paste = await Leads(guest, "/begin", Who);
        Assert.Equal(paste, await Leads(guest, "/begin", Who));   // pressed twice
        var cycle = paste.Split('/')[2];
        Assert.Equal("/begin/2027", await Led(guest, "/begin"));   // tomorrow
        Assert.Equal(paste, await Led(guest, "/begin/2027"));
        Assert.Contains("64,000", (await Page(guest, paste)).Body!.TextContent, StringComparison.Ordinal);
        var priorities = await Leads(guest, paste, ("text", Pasted));
        Assert.Equal($"/begin/{cycle}/priorities", priorities);

        var page = await Page(guest, priorities);
        var rows = page.QuerySelectorAll(".proposal").Select(row => (Id: row.QuerySelector("[name=in]")!.GetAttribute("value")!, Words: ((IHtmlTextAreaElement)row.QuerySelector("textarea")!).Value)).ToList();
        Assert.Equal(["Win the chain’s shelves", "Open a second depot"], rows.Select(row => row.Words));
        Assert.Contains("Line 2", page.QuerySelector(".proposal .origin")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".ignored li small"));
        var posted = Form(page).Where(field => field.Item2 != rows[1].Id || field.Item1 != "in").Select(field => field.Item1 == $"w-{rows[0].Id}" ? (field.Item1, "Win\r\nthe  shelves") : field).ToArray();
        Assert.Equal(paste, await Leads(guest, priorities, [.. posted, ("go", "back")]));
        Assert.Equal(Pasted.Trim(), ((IHtmlTextAreaElement)(await Page(guest, paste)).QuerySelector("#text")!).Value.Trim());
        Assert.Equal(priorities, await Leads(guest, paste, ("text", Pasted)));
        page = await Page(guest, priorities);   // back and forward keep what was typed
        Assert.Equal("Win the shelves", ((IHtmlTextAreaElement)page.QuerySelector($"[name='w-{rows[0].Id}']")!).Value);
        Assert.False(((IHtmlInputElement)page.QuerySelector($"[value='{rows[1].Id}']")!).IsChecked);

        var work = await Leads(guest, priorities, Form(page));
        var people = await Leads(guest, work, Form(await Page(guest, work)));
        Assert.Equal(people, await Led(guest, "/begin/2027"));
        var findings = await Leads(guest, people, [.. Form(await Page(guest, people)).Where(field => field.Item1 != "more"), ("more", "Tomas R.")]);
        Assert.Equal($"/begin/{cycle}/findings", findings);
        page = await Page(guest, findings);
        Assert.InRange(page.QuerySelectorAll(".acts > li").Length, 1, 3);
        Assert.NotEmpty(page.QuerySelectorAll(".reasons li"));

        var plan = await (await guest.Get($"/cycles/{cycle}/plan.yaml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Win the shelves", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("second depot", plan, StringComparison.Ordinal);
        Assert.Contains("CRM migration", plan, StringComparison.Ordinal);
        Assert.Contains("Tomas R.", plan, StringComparison.Ordinal);
        Assert.Contains("Two minutes each", (await Page(guest, $"/cycles/{cycle}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/cycles/{cycle}", await Led(guest, $"/begin/{cycle}"));
        Assert.Equal(0, await server.Execute("DELETE FROM Pastes"));
        Assert.NotNull((await Page(guest, "/")).QuerySelector("a[href='/begin?another=yes']"));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_lost()
    {
        await using var server = await RunningServer.Start();
        using var guest = new Guest(server.Address);
        using var answer = await guest.Post("/begin", [.. Who.Where(field => field.Item1 is not ("organisation" or "ends")), ("organisation", " "), ("ends", "2026-12-31")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Guest.Page(answer);
        Assert.NotEqual("", page.QuerySelector("#organisation-wrong")!.TextContent);
        Assert.NotEqual("", page.QuerySelector("#ends-wrong")!.TextContent);
        Assert.Equal("Ada W.", ((IHtmlInputElement)page.QuerySelector("#name")!).Value);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get("/begin/nowhere/paste")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Post("/begin/nowhere/paste", ("text", "x"))).StatusCode);
    }

    [Fact]
    public async Task Nothing_to_paste_and_a_text_that_is_too_long_both_lead_on()
    {
        await using var server = await RunningServer.Start();
        using var guest = new Guest(server.Address);
        var paste = await Leads(guest, "/begin", Who);
        var priorities = await Leads(guest, paste, ("text", ""));
        Assert.Empty((await Page(guest, priorities)).QuerySelectorAll(".proposal"));
        await Leads(guest, paste, ("text", string.Join('\n', Enumerable.Range(0, 2_000).Select(at => $"- Vorhaben {at} mit ganz vielen schönen Wörtern"))));
        Assert.Contains("64,000", (await Page(guest, priorities)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/cycles/2027", await Leads(guest, priorities, ("more", "Later"), ("go", "later")));
        Assert.Equal("Later", (await Page(guest, priorities)).QuerySelector("#more")!.TextContent.Trim());
    }

    [Fact]
    public async Task With_accounts_the_first_run_leads_here_and_who_is_not_in_the_plan_finds_nothing()
    {
        await using var server = await RunningServer.Start(options => options with { OpenHouse = false, PasswordIterations = 1 });
        using var ada = new Guest(server.Address);
        Assert.Equal("/begin", (await ada.Post("/first-run", ("name", Guest.Name), ("mail", Guest.Mail), ("password", Guest.Password))).Headers.Location!.ToString());
        Assert.Equal(Guest.Name, ((IHtmlInputElement)(await Page(ada, "/begin")).QuerySelector("#name")!).Value);
        var paste = await Leads(ada, "/begin", Who);
        var priorities = await Leads(ada, paste, ("text", Pasted));
        using var stranger = new Guest(server.Address);
        Assert.StartsWith("/sign-in", await Led(stranger, priorities), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get(priorities)).StatusCode);
    }

    [Fact]
    public async Task A_test_is_kept_as_first_reading_by_who_started_it_alone()
    {
        await using var server = await RunningServer.Start();
        using var starter = new Alignment.TwoMinutes.Phone(server.Address);
        using var other = new Alignment.TwoMinutes.Phone(server.Address);
        var path = await starter.Start(people: 2);
        Assert.Equal(path, (await starter.Post(path + "/first-reading")).Headers.Location!.ToString());   // nothing to keep yet
        await starter.Answer(path, "Ada");
        await other.Answer(path, "Bo", "Cut the catalogue");
        Assert.Contains($"{path}/first-reading", await (await starter.Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("first-reading", await (await other.Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Post(path + "/first-reading")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await starter.Get(path + "/first-reading")).StatusCode);
        var house = (await starter.Post(path + "/first-reading")).Headers.Location!.ToString();
        Assert.Equal(house, (await starter.Post(path + "/first-reading")).Headers.Location!.ToString());
        Assert.Contains("Cut the catalogue", await (await starter.Get(house + "/plan.yaml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> Page(Guest guest, string path)
    {
        using var answer = await guest.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Guest.Page(answer);
    }

    private static async Task<string> Led(Guest guest, string path) => (await guest.Get(path)).Headers.Location!.ToString();

    private static async Task<string> Leads(Guest guest, string path, params (string, string)[] fields)
    {
        using var answer = await guest.Post(path, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>What a browser sends of the page's form.</summary>
    private static (string, string)[] Form(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("main form input").OfType<IHtmlInputElement>().Where(input => input.Type != "checkbox" || input.IsChecked).Select(input => (input.Name!, input.Value)),
        .. page.QuerySelectorAll("main form select").OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value!)),
        .. page.QuerySelectorAll("main form textarea").OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)),
    ];
}
