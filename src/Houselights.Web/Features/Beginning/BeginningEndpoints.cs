using Houselights.App;
using Houselights.App.Beginning;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Houselights.Web.Features.Beginning;

/// <summary>Starting from nothing, one question a screen: a form answers with the screen to go to.</summary>
internal static class BeginningEndpoints
{
    public static void MapBeginning(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Paths.Begin, Start);
        routes.MapPost(Paths.Begin, Begin);
        routes.MapGet("/begin/{cycle}", GoOn);
        routes.MapGet("/begin/{cycle}/{step}", Show);
        routes.MapPost("/begin/{cycle}/{step}", Take).AcceptsPastedText();
    }

    public static string At(string cycle, BeginningStep step) => Paths.BeginAt(cycle, step.ToString().ToLowerInvariant());

    private static async Task<IResult> Start(string? another, HttpContext context, Beginnings beginnings)
    {
        if (another is null && await beginnings.Unfinished(context.Actor(), context.RequestAborted) is { } cycle) return SeeOther.Local($"{Paths.Begin}/{Uri.EscapeDataString(cycle)}");
        return Who(new(BeginningForms.Fresh(Instant.FromDateTimeOffset(context.Now()).InUtc().Date, context.Profile()?.Name ?? ""), new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    private static async Task<IResult> Begin(HttpContext context, Beginnings beginnings)
    {
        if (await BeginningForms.Read(context) is not { } form) return Unreadable();
        var fields = BeginningForms.Who(form);
        var (answers, wrong) = BeginningForms.Check(fields);
        if (answers is null) return Who(new(fields, wrong), StatusCodes.Status422UnprocessableEntity);
        var outcome = await beginnings.Begin(context.Actor(), answers, BeginningForms.Key(form), context.RequestAborted);
        if (outcome is not Done<Imported> { Value.CycleId: var cycle }) return Who(new(fields, new Dictionary<string, string>(StringComparer.Ordinal) { ["organisation"] = Answers.Words(outcome) }), Answers.Status(outcome));
        return SeeOther.Local(At(cycle, BeginningStep.Paste));
    }

    private static async Task<IResult> GoOn(string cycle, HttpContext context, Beginnings beginnings) =>
        SeeOther.Local(await beginnings.Notes(context.Actor(), cycle, context.RequestAborted) is { } notes ? At(cycle, notes.Reached) : Paths.House(cycle));

    private static async Task<IResult> Show(string cycle, string step, HttpContext context, Beginnings beginnings, Standings standings)
    {
        if (StepOf(step) is not { } at || await standings.Of(context.Actor(), cycle, context.RequestAborted) is not Done<Standing> { Value: var standing }) return Results.NotFound();
        if (at == BeginningStep.Findings) return Pages.Page<FirstFindingsPage>(new { View = BeginningShowing.Show(standing) });
        var notes = await Notes(context, beginnings, standing);
        if (notes.Me.Length > 0 && standing.Seat is { SeesAll: true }) context.Play(cycle, notes.Me);   // who comes back tomorrow to an open house is who they were
        return at switch
        {
            BeginningStep.Who => Who(BeginningShowing.Show(standing, notes)),
            BeginningStep.Paste => Pages.Page<PastePage>(new { View = new PasteView(standing.Head(), notes.Text) }),
            _ => Pages.Page<ProposalsPage>(new { View = notes.Show(standing, at) }),
        };
    }

    private static async Task<IResult> Take(string cycle, string step, HttpContext context, Beginnings beginnings, Standings standings)
    {
        if (StepOf(step) is not { } at || at == BeginningStep.Findings || await standings.Of(context.Actor(), cycle, context.RequestAborted) is not Done<Standing> { Value: var standing }) return Results.NotFound();
        if (await BeginningForms.Read(context) is not { } form) return Unreadable();
        var notes = await Notes(context, beginnings, standing);
        if (at == BeginningStep.Who) return await Correct(standing, notes, form, context, beginnings);

        notes = at == BeginningStep.Paste ? notes with { Text = form["text"].ToString().ReplaceLineEndings("\n") } : notes.With(at, form);
        var next = form["go"].ToString() switch
        {
            "back" => at - 1,
            "later" => at,
            _ => at + 1,
        };
        await beginnings.Note(context.Actor(), cycle, notes with { Reached = next is BeginningStep.Findings ? at : next is BeginningStep.Who ? BeginningStep.Paste : next });
        if (form["go"] == "later") return SeeOther.Local(Paths.House(cycle));
        if (next != BeginningStep.Findings) return SeeOther.Local(At(cycle, next));

        var outcome = await beginnings.Finish(context.Actor(), cycle, BeginningForms.Key(form), context.RequestAborted);
        return outcome is Done<Edited> ? SeeOther.Local(At(cycle, BeginningStep.Findings))
            : Pages.Page<ProposalsPage>(new { View = notes.Show(standing, at, Answers.Words(outcome)) }, Answers.Status(outcome));
    }

    private static async Task<IResult> Correct(Standing standing, BeginningNotes notes, IFormCollection form, HttpContext context, Beginnings beginnings)
    {
        var shown = BeginningShowing.Show(standing, notes);
        var fields = BeginningForms.Who(form) with { Organisation = shown.Fields.Organisation };
        var (answers, wrong) = BeginningForms.Check(fields);
        if (answers is null) return Who(shown with { Fields = fields, Wrong = wrong }, StatusCodes.Status422UnprocessableEntity);
        var outcome = await beginnings.Correct(context.Actor(), standing.Cycle.Id, answers, BeginningForms.Key(form), context.RequestAborted);
        return outcome is Done<Edited> ? SeeOther.Local(At(standing.Cycle.Id, BeginningStep.Paste))
            : Who(shown with { Fields = fields, Wrong = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = Answers.Words(outcome) } }, Answers.Status(outcome));
    }

    private static async Task<BeginningNotes> Notes(HttpContext context, Beginnings beginnings, Standing standing) =>
        await beginnings.Notes(context.Actor(), standing.Cycle.Id, context.RequestAborted) ?? new() { Me = standing.Me?.Id ?? "" };

    private static BeginningStep? StepOf(string step) =>
        Enum.GetValues<BeginningStep>().Where(each => each.ToString().Equals(step, StringComparison.OrdinalIgnoreCase)).Select(each => (BeginningStep?)each).FirstOrDefault();

    private static RazorComponentResult<WhoPage> Who(WhoView view, int status = StatusCodes.Status200OK) => Pages.Page<WhoPage>(new { View = view }, status);

    private static IResult Unreadable() => Results.Problem("The request holds no form, or a larger one than this page sends. Load the page again and send it from there; paste a long text in parts.", statusCode: StatusCodes.Status400BadRequest);
}
