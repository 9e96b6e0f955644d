using Houselights.App.Beginning;
using Houselights.Core.Beginning;
using Houselights.Web.Features.Beginning;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Builder;

namespace Houselights.Web.Tests.Gallery;

/// <summary>The screens on which one starts from nothing: untouched, filled, and with something wrong.</summary>
internal static class SampleBeginning
{
    internal static readonly string[] Addresses = ["/begin", "/begin/wrong", "/begin/paste", "/begin/priorities", "/begin/people", "/begin/findings", "/begin/findings/none"];

    private static readonly WhoFields Fields = new("Nordwind Ice Cream", "Karl B.", "leader", "Shelf launch 2026", "2026-01-05", "2026-06-30", "Europe/Berlin");

    private static readonly ProposalRowView Row = new(
        "win-the-shelves", true, ProposalKind.Candidate, "Win the chain’s shelves in March", "It stands below a heading that says so.", "Owner: Petra S. · By when: Q1 2026", "Line 3: “- Win the chain’s shelves in March (Petra S., Q1 2026)”", "The same in lines 9 and 14");

    private static readonly ProposalRowView Left = new("regards", false, ProposalKind.Ignored, "Kind regards", "A greeting or thanks.", "", "Line 12: “Kind regards”", "");

    internal static void Map(WebApplication app)
    {
        app.MapGet("/begin", () => Pages.Page<WhoPage>(new { View = new WhoView(new("", "", "leader", "", Fields.Starts, Fields.Ends, "UTC"), new Dictionary<string, string>(StringComparer.Ordinal)) }));
        app.MapGet("/begin/wrong", () => Pages.Page<WhoPage>(new { View = new WhoView(Fields with { Ends = "2025-06-30" }, new Dictionary<string, string>(StringComparer.Ordinal) { ["ends"] = "The last day is before the first: swap the two." }, SampleHouse.Cycle) }, 422));
        app.MapGet("/begin/paste", () => Pages.Page<PastePage>(new { View = new PasteView(SampleHouse.Cycle, "") }));
        app.MapGet("/begin/priorities", () => Pages.Page<ProposalsPage>(new
        {
            View = new ProposalsView(
            SampleHouse.Cycle, BeginningStep.Priorities, [Row, Row with { Id = "fewer-returns", Taken = false, Wording = "Fewer returns", Facts = "", Folded = "" }], [Left], "Hire two drivers", 1201)
        }));
        app.MapGet("/begin/people", () => Pages.Page<ProposalsPage>(new { View = new ProposalsView(SampleHouse.Cycle, BeginningStep.People, [], [], "", null, "Leader and integrator answer for the plan as a whole; only they may do this.") }));
        app.MapGet("/begin/findings", () => Pages.Page<FirstFindingsPage>(new
        {
            View = new FirstFindingsView(
            SampleHouse.Cycle, [.. SampleHouse.View.Next.Select(act => act with { Href = "/cycles/shelf-launch-2026" })], ["Two people were asked, and nobody has answered.", "The plan holds five candidates and no exclusion."], 4)
        }));
        app.MapGet("/begin/findings/none", () => Pages.Page<FirstFindingsPage>(new { View = new FirstFindingsView(SampleHouse.Cycle, [], [], 0) }));
    }
}
