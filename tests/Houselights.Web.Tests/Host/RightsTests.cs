using System.Net;
using System.Text;
using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Tests.Features.People.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Host;

/// <summary>Every address × role × organisation. An address that isn't declared here fails, and so does one that is gone.</summary>
public class RightsTests
{
    /// <summary>Who is answered: everybody; who has signed in; who has a part in the cycle; who keeps its organisation, too; only keepers; only some roles.</summary>
    private enum For { Everybody, SignedIn, Part, PartOrKeeper, Keeper, Stewards, Themselves }

    private static readonly Dictionary<string, For> Declared = new(StringComparer.Ordinal)
    {
        ["GET /"] = For.SignedIn,
        ["POST /cycles"] = For.SignedIn,
        ["GET /begin"] = For.SignedIn,
        ["POST /begin"] = For.SignedIn,
        ["GET /begin/{cycle}"] = For.Part,
        ["GET /begin/{cycle}/{step}"] = For.Part,
        ["POST /begin/{cycle}/{step}"] = For.Part,
        ["GET /cycles/{cycle}/strategy"] = For.Part,
        ["GET /cycles/{cycle}/priorities"] = For.Part,
        ["POST /cycles/{cycle}/in-flight/verdicts"] = For.Part,
        ["GET /cycles/{cycle}"] = For.Part,
        ["GET /cycles/{cycle}/commitments"] = For.Part,
        ["GET /cycles/{cycle}/decisions"] = For.Part,
        ["GET /cycles/{cycle}/in-flight"] = For.Part,
        ["GET /cycles/{cycle}/one-page"] = For.Part,
        ["GET /cycles/{cycle}/scoreboards"] = For.Part,
        ["GET /cycles/{cycle}/scoreboards/numbers"] = For.Part,
        ["GET /cycles/{cycle}/scoreboards/certificate"] = For.Part,
        ["POST /cycles/{cycle}/scoreboards/beginning"] = For.Part,
        ["POST /cycles/{cycle}/scoreboards/numbers"] = For.Part,
        ["POST /cycles/{cycle}/scoreboards/confirmations"] = For.Part,
        ["POST /cycles/{cycle}/scoreboards/repairs"] = For.Part,
        ["GET /cycles/{cycle}/live"] = For.Part,
        ["GET /cycles/{cycle}/gate"] = For.Part,
        ["GET /cycles/{cycle}/findings"] = For.Part,
        ["GET /cycles/{cycle}/findings/{finding}"] = For.Part,
        ["GET /cycles/{cycle}/people/{person}"] = For.Themselves,
        ["GET /cycles/{cycle}/plan"] = For.Part,
        ["GET /cycles/{cycle}/plan/{section}/new"] = For.Part,
        ["GET /cycles/{cycle}/plan/{section}/{id}"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}/{id}/fields"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}/{id}/elements"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}/{id}/elements/removal"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}/{id}/removal"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}/{id}/place"] = For.Part,
        ["POST /cycles/{cycle}/plan/{section}/{id}/acts/{act}"] = For.Part,
        ["POST /cycles/{cycle}/undo/{revision:long}"] = For.Part,
        ["POST /cycles/{cycle}/part"] = For.Part,
        ["POST /cycles/{cycle}/revisions"] = For.Stewards,
        ["GET /cycles/{cycle}/plan.yaml"] = For.Stewards,
        ["GET /cycles/{cycle}/plan.json"] = For.Stewards,
        ["DELETE /cycles/{cycle}"] = For.Keeper,
        ["POST /cycles/{cycle}/deletion"] = For.Keeper,
        ["GET /cycles/{cycle}/invitations"] = For.Keeper,
        ["POST /cycles/{cycle}/invitations"] = For.Keeper,
        ["POST /cycles/{cycle}/invitations/file"] = For.Keeper,
        ["GET /cycles/{cycle}/seats"] = For.PartOrKeeper,
        ["POST /cycles/{cycle}/seats/{person}"] = For.Keeper,
        ["POST /cycles/{cycle}/seats/{person}/ending"] = For.Keeper,
    };

    /// <summary>Addresses that have nothing of a plan behind them: their own tests say who may open them.</summary>
    private static readonly string[] WithoutPlans = ["/account", "/confirm", "/sign-in", "/sign-out", "/first-run", "/recovery", "/invitations", "/preferences", "/assets", "/health", "/t"];

    private const string Plan = """
        houselights: 1
        organisation: Nordwind Ice Cream
        cycle: { name: Shelf launch, starts: 2025-11-03, ends: 2026-06-30, stage: plan }
        units:
          - { id: company, name: Nordwind, head: leader, level: leadership }
        people:
          - { id: leader, name: A, role: leader, unit: company }
          - { id: integrator, name: B, role: integrator, unit: company }
          - { id: member, name: C, role: member, unit: company }
          - { id: advisor, name: D, role: advisor }
          - { id: facilitator, name: E, role: facilitator }
          - { id: manager, name: F, role: manager, unit: company }
          - { id: contributor, name: G, role: contributor, unit: company }

        """;

    private static readonly string[] Roles = ["leader", "integrator", "member", "advisor", "facilitator", "manager", "contributor"];

    [Fact]
    public async Task Every_address_is_declared_and_every_declared_one_is_there()
    {
        await using var server = await SignInTests.Closed();

        var there = Addresses(server).Where(address => !WithoutPlans.Any(start => Path(address) == start || Path(address).StartsWith(start + "/", StringComparison.Ordinal))).ToList();

        Assert.Empty(there.Except(Declared.Keys, StringComparer.Ordinal));
        Assert.Empty(Declared.Keys.Except(there, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_belongs_to_another_organisation_learns_nothing_from_any_address()
    {
        await using var house = await Peopled.Open();
        var outsider = house.People["outsider"];

        foreach (var address in Declared.Keys.Where(address => address.Contains("{cycle}", StringComparison.Ordinal)))
        {
            var (real, body) = await Ask(outsider, address, house.Cycle);
            var (none, other) = await Ask(outsider, address, "there-is-none");
            Assert.True(real == none && body.Replace(house.Cycle, "", StringComparison.Ordinal) == other.Replace("there-is-none", "", StringComparison.Ordinal), $"{address}: {real} {body} for a cycle of others, {none} {other} for none.");
            Assert.True(real is HttpStatusCode.NotFound or HttpStatusCode.SeeOther or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity, $"{address}: {real}");
        }
    }

    [Fact]
    public async Task Each_role_reads_what_is_declared_for_it_and_a_keeper_without_a_part_reads_no_plan()
    {
        await using var house = await Peopled.Open();

        foreach (var (address, who) in Declared.Where(each => each.Key.StartsWith("GET /cycles/{cycle}", StringComparison.Ordinal) && !each.Key.EndsWith("/live", StringComparison.Ordinal) && !each.Key.Contains("{finding}", StringComparison.Ordinal)))
        {
            foreach (var role in Roles)
            {
                var (status, _) = await Ask(house.People[role], address, house.Cycle);
                var may = who switch
                {
                    For.Keeper => role == "leader",   // the fixture's leader keeps the organisation
                    For.Stewards => role is "leader" or "integrator" or "facilitator",
                    For.Themselves => role is "leader" or "integrator" or "member",   // the address asks for the member
                    _ => true,
                };
                // A sensitive address asks for a proof first, and that is no refusal.
                Assert.True(may == status is HttpStatusCode.OK or HttpStatusCode.SeeOther || (who == For.Stewards && status == HttpStatusCode.SeeOther), $"{address} answers {status} to the {role}.");
            }

            var (keeper, _) = await Ask(house.People["keeper"], address, house.Cycle);
            Assert.True(who is For.Keeper or For.PartOrKeeper ? keeper == HttpStatusCode.OK : keeper is HttpStatusCode.NotFound or HttpStatusCode.SeeOther, $"{address} answers {keeper} to a keeper without a part.");
        }
    }

    [Fact]
    public async Task A_post_of_who_may_not_changes_nothing()
    {
        await using var house = await Peopled.Open();

        var denied = new List<(string Role, string Path, (string, string)[] Fields)>
        {
            ("advisor", "plan/strategy/-/fields", [("path", "direction"), ("now", "Mine")]),
            ("member", "plan/strategy/-/fields", [("path", "direction"), ("now", "Mine")]),
            ("advisor", "plan/candidates", [("what", "Mine")]),
            ("facilitator", "plan/commitments", [("what", "Mine")]),
            ("advisor", "plan/decisions", [("question", "Mine?")]),
            ("contributor", "plan/priorities", [("what", "Mine")]),
            ("manager", "plan/cycle/-/acts/advance", []),
            ("member", "plan/people", [("name", "Mine")]),
            ("contributor", "plan/people/leader/removal", []),
            ("integrator", "seats/advisor/ending", []),
        };
        foreach (var (role, path, fields) in denied)
        {
            using var answer = await house.People[role].Post($"/cycles/{house.Cycle}/{path}", fields);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path} answers {answer.StatusCode} to the {role}.");
        }

        var (_, plan) = await Ask(house.People["leader"], "GET /cycles/{cycle}/plan", house.Cycle);
        Assert.DoesNotContain("Mine", plan, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Addresses(RunningServer server) => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}")).Distinct(StringComparer.Ordinal);

    private static string Path(string address) => address[address.IndexOf(' ', StringComparison.Ordinal)..].Trim();

    private static async Task<(HttpStatusCode Status, string Body)> Ask(Guest guest, string address, string cycle)
    {
        var path = Path(address).Replace("{cycle}", cycle, StringComparison.Ordinal).Replace("{person}", "member", StringComparison.Ordinal).Replace("{section}", "units", StringComparison.Ordinal)
            .Replace("{id}", "company", StringComparison.Ordinal).Replace("{act}", "none", StringComparison.Ordinal).Replace("{revision:long}", "1", StringComparison.Ordinal).Replace("{finding}", "none", StringComparison.Ordinal).Replace("{step}", "paste", StringComparison.Ordinal);
        using var content = address.StartsWith("POST", StringComparison.Ordinal) ? new FormUrlEncodedContent([KeyValuePair.Create("text", "x")]) : null;
        using var answer = await guest.Send(new HttpMethod(address[..address.IndexOf(' ', StringComparison.Ordinal)]), path, content, "text/html");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A house with two organisations and somebody for every role.</summary>
    private sealed class Peopled : IAsyncDisposable
    {
        private Peopled(RunningServer server) => this.server = server;

        private readonly RunningServer server;

        public Dictionary<string, Guest> People { get; } = new(StringComparer.Ordinal);

        public string Cycle { get; private set; } = "";

        public static async Task<Peopled> Open()
        {
            var house = new Peopled(await SignInTests.Closed());
            var leader = await new Guest(house.server.Address).Found();
            using var content = new StringContent(Plan, Encoding.UTF8, "application/yaml");
            using var imported = await leader.Send(HttpMethod.Post, "/cycles", content, "application/json");
            house.Cycle = imported.Headers.Location!.ToString().Split('/')[^1];
            using var taken = await leader.Post($"/cycles/{house.Cycle}/seats/leader");
            house.People["leader"] = leader;
            foreach (var role in Roles.Skip(1)) house.People[role] = await house.Join(role, role, isKeeper: false);
            house.People["keeper"] = await house.Join("keeper", null, isKeeper: true);

            // Somebody with an organisation of their own.
            var outsider = await house.Join("outsider", null, isKeeper: false);
            await house.server.Execute("DELETE FROM Memberships WHERE AccountId IN (SELECT Id FROM Accounts WHERE Email = 'outsider@nordwind.example')");
            using var theirs = new StringContent(Plan.Replace("Nordwind Ice Cream", "Eisland", StringComparison.Ordinal), Encoding.UTF8, "application/yaml");
            using var other = await outsider.Send(HttpMethod.Post, "/cycles", theirs, "application/json");
            Assert.Equal(HttpStatusCode.Created, other.StatusCode);
            house.People["outsider"] = outsider;
            return house;
        }

        private async Task<Guest> Join(string name, string? person, bool isKeeper)
        {
            var house = server.Services.GetRequiredService<Household>();
            var keeper = (await house.Accounts.SignIn(Guest.Mail, Guest.Password, CancellationToken.None) as Done<AccountProfile>)!.Value.Actor;
            var given = Assert.IsType<Done<System.Collections.Immutable.ImmutableArray<GivenInvitation>>>(
                await house.Invitations.Invite(keeper, Cycle, [new Invitee($"{name}@nordwind.example", name, person, isKeeper, "en")], null)).Value[0];
            var guest = new Guest(server.Address);
            using var answer = await guest.Post($"/invitations/{given.Token}", ("name", name), ("mail", $"{name}@nordwind.example"), ("password", Guest.Password));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            return guest;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var guest in People.Values) guest.Dispose();
            await server.DisposeAsync();
        }
    }
}
