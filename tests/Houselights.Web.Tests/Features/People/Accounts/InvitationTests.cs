using System.Net;
using System.Text;

namespace Houselights.Web.Tests.Features.People.Accounts;

public class InvitationTests
{
    [Fact]
    public async Task A_keeper_makes_a_link_and_who_opens_it_makes_an_account_and_is_in()
    {
        await using var server = await SignInTests.Closed();
        using var ada = await new Guest(server.Address).Found();
        var cycle = await Import(ada);
        using var guest = new Guest(server.Address);

        var path = await Invite(ada, cycle, "jens@nordwind.example", "jens");
        var page = await (await guest.Get(path)).Content.ReadAsStringAsync();
        Assert.Contains("Nordwind Ice Cream", page, StringComparison.Ordinal);
        Assert.Contains("Jens M.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Post(path, ("name", "Jens"), ("mail", "jens@nordwind.example"), ("password", "short"))).StatusCode);
        Assert.Equal(cycle, SignInTests.Location(await guest.Post(path, ("name", "Jens"), ("mail", "jens@nordwind.example"), ("password", Guest.Password))));

        Assert.Equal(HttpStatusCode.OK, (await guest.Get(cycle)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Get(cycle + "/invitations")).StatusCode);
        using var stranger = new Guest(server.Address);
        Assert.StartsWith("/sign-in", SignInTests.Location(await stranger.Get(cycle + "/invitations")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_joins_with_one_press_and_a_stranger_is_led_to_the_sign_in_and_back()
    {
        await using var server = await SignInTests.Closed();
        using var ada = await new Guest(server.Address).Found();
        var cycle = await Import(ada);
        var path = await Invite(ada, cycle, Guest.Mail, "karl");
        using var stranger = new Guest(server.Address);

        Assert.Equal("/sign-in?back=" + Uri.EscapeDataString(path), SignInTests.Location(await stranger.Post(path + "/acceptance")));
        Assert.Equal(cycle + "/seats", SignInTests.Location(await ada.Get(cycle)));   // a keeper has no part in the plan, and may choose one
        Assert.Equal(cycle, SignInTests.Location(await ada.Post(path + "/acceptance")));
        Assert.Equal(HttpStatusCode.OK, (await ada.Get(cycle)).StatusCode);
    }

    [Fact]
    public async Task A_file_with_a_wrong_row_invites_nobody_and_shows_the_place()
    {
        await using var server = await SignInTests.Closed();
        using var ada = await new Guest(server.Address).Found();
        var cycle = await Import(ada);

        using var refused = await File(ada, cycle, "mail,name\njens@nordwind.example,Jens\nnobody,Bo\n");
        using var taken = await File(ada, cycle, "mail,name\njens@nordwind.example,=1+1\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("people.csv", (await Guest.Page(refused)).QuerySelector(".problems .place")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("=1+1", (await Guest.Page(taken)).QuerySelector(".passkeys .says")!.TextContent);
        using var huge = await File(ada, cycle, new string('x', (1024 * 1024) + 1));   // within the request's own limit, so that the server reads it to its end
        Assert.Equal(HttpStatusCode.UnprocessableEntity, huge.StatusCode);
    }

    internal static async Task<string> Import(Guest guest)
    {
        using var imported = await guest.Send(HttpMethod.Post, "/cycles", RunningServer.Yaml(PlanText.Small), "application/json");
        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
        return imported.Headers.Location!.ToString();
    }

    /// <summary>Invites one person; the path of the link.</summary>
    internal static async Task<string> Invite(Guest keeper, string cycle, string mail, string person)
    {
        using var answer = await keeper.Post(cycle + "/invitations", ("name", "Somebody"), ("mail", mail), ("person", person), ("language", "en"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new Uri((await Guest.Page(answer)).QuerySelector(".passkeys .link")!.TextContent).AbsolutePath;
    }

    private static Task<HttpResponseMessage> File(Guest keeper, string cycle, string csv) => keeper.Send(
        HttpMethod.Post, cycle + "/invitations/file", new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "people.csv" } }, "text/html");
}
