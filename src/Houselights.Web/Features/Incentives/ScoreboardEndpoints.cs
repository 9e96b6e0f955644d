using System.Globalization;
using System.Text.Json;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Incentives;
using Houselights.Core.Incentives.Certificates;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Houselights.Web.Features.Incentives;

/// <summary>The pages of scoreboards, and what is written on them.</summary>
internal static class ScoreboardEndpoints
{
    /// <summary>Fields of a sheet, and bytes: a browser without scripts sends every cell, whether it changed or not.</summary>
    private const int MostFields = 20_000, LargestSheet = 2 * 1024 * 1024;

    public static void MapScoreboards(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/cycles/{cycle}/scoreboards");
        page.MapGet("", Show);
        page.MapGet("/numbers", Numbers);
        page.MapGet("/certificate", CertificateOf);
        page.MapPost("/beginning", Begin);
        page.MapPost("/numbers", Keep).WithMetadata(new RequestSizeLimitAttribute(LargestSheet));
        page.MapPost("/confirmations", Confirm);
        page.MapPost("/repairs", Repair);
    }

    private static async Task<IResult> Show(string cycle, string? pair, string? one, string? other, long? kept, HttpContext context, Standings standings) =>
        (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing =>
            Pages.Page<ScoreboardsPage>(new { View = ScoreboardsShowing.Show(ScoreboardReading.Of(standing, one is null || other is null ? Two(pair) : (one, other)), kept) }));

    private static async Task<IResult> Numbers(string cycle, string? unit, long? kept, HttpContext context, Standings standings) =>
        (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing =>
            Pages.Page<NumbersPage>(new { View = new NumbersShowing(ScoreboardReading.Of(standing)).Show(unit, kept) }));

    private static async Task<IResult> CertificateOf(string cycle, HttpContext context, Standings standings) =>
        (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing =>
            Results.File(CertificateFile.Write(Certificate.Of(standing.Plan.Conflicts)), "application/json", $"{standing.Cycle.Id}-certificate.json"));

    private static async Task<IResult> Begin(string cycle, HttpContext context, Standings standings, Scoreboards scoreboards)
    {
        var form = await EditEndpoints.Form(context);
        var functions = new Dictionary<string, BusinessFunction>(StringComparer.Ordinal);
        foreach (var (name, value) in EditEndpoints.Typed(form))
            if (name.StartsWith("unit/", StringComparison.Ordinal) && Enum.TryParse<BusinessFunction>(value, out var function) && Enum.IsDefined(function)) functions[name[5..]] = function;
        return await EditEndpoints.Answer(
            context, standings, cycle, "scorecards", EditEndpoints.Only, form, await scoreboards.Begin(context.Actor(), cycle, functions, CultureInfo.CurrentUICulture, EditEndpoints.Key(form), context.RequestAborted));
    }

    /// <summary>What couldn't be kept comes back as it was typed, with what is wrong: nobody types sixty cells twice.</summary>
    private static async Task<IResult> Keep(string cycle, HttpContext context, Standings standings, Scoreboards scoreboards)
    {
        var form = await EditEndpoints.Form(context, MostFields);
        var typed = form.Where(each => each.Key is not ("key" or "back" or "was" or "shown")).ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal);
        if (Parsed(form["was"].ToString()) is not { } was) return Results.BadRequest();
        var outcome = await scoreboards.Keep(context.Actor(), cycle, was, typed, CultureInfo.CurrentCulture, EditEndpoints.Key(form), context.RequestAborted);
        if (outcome is App.Done<Edited> or App.Missing<Edited> || !Wants.Html(context) || await standings.Of(context.Actor(), cycle, context.RequestAborted) is not App.Done<Standing> { Value: var standing })
            return await EditEndpoints.Answer(context, standings, cycle, "scorecards", EditEndpoints.Only, form, outcome);
        return Pages.Page<NumbersPage>(new { View = new NumbersShowing(ScoreboardReading.Of(standing)).Show(outcome, typed, form["shown"].ToString()) }, Answers.Status(outcome));
    }

    private static async Task<IResult> Confirm(string cycle, HttpContext context, Standings standings, Scoreboards scoreboards)
    {
        var form = await EditEndpoints.Form(context);
        return await EditEndpoints.Answer(
            context, standings, cycle, "scorecards", EditEndpoints.Only, form, await scoreboards.Confirm(context.Actor(), cycle, form["unit"].ToString(), EditEndpoints.Key(form), context.RequestAborted));
    }

    private static async Task<IResult> Repair(string cycle, HttpContext context, Standings standings, Scoreboards scoreboards)
    {
        var form = await EditEndpoints.Form(context);
        var percent = int.TryParse(form["percent"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return await EditEndpoints.Answer(
            context, standings, cycle, "scorecards", EditEndpoints.Only, form,
            await scoreboards.Repair(context.Actor(), cycle, form["one"].ToString(), form["other"].ToString(), percent, CultureInfo.CurrentUICulture, EditEndpoints.Key(form), context.RequestAborted));
    }

    private static (string One, string Other)? Two(string? pair) => pair?.Split('+', ' ') is [var one, var other] ? (one, other) : null;

    private static Dictionary<string, string>? Parsed(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json.Length == 0 ? "{}" : json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
