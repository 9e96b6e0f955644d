using System.Collections.Immutable;
using System.Globalization;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Web.Host;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>Pages and forms by which a plan is written. A form answers with a page to go to; a field that a script sends, with its state.</summary>
internal static class EditEndpoints
{
    /// <summary>Stands in an address for the id of a section that is one value.</summary>
    public const string Only = "-";

    /// <summary>Sent by the script that saves a field when it is left.</summary>
    private const string PartHeader = "X-Part";

    public static void MapEditing(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/cycles/{cycle}/plan");
        plan.MapGet("", Plan);
        plan.MapGet("/{section}/new", New);
        plan.MapGet("/{section}/{id}", Item);
        plan.MapPost("/{section}", Add);
        plan.MapPost("/{section}/{id}/fields", Change);
        plan.MapPost("/{section}/{id}/elements", Extend);
        plan.MapPost("/{section}/{id}/elements/removal", Drop);
        plan.MapPost("/{section}/{id}/removal", Remove);
        plan.MapPost("/{section}/{id}/place", Place);
        plan.MapPost("/{section}/{id}/acts/{act}", Act);
        routes.MapPost("/cycles/{cycle}/undo/{revision:long}", Undo);
        routes.MapPost("/cycles/{cycle}/part", TakePart);
    }

    private static async Task<IResult> Plan(string cycle, long? kept, HttpContext context, Standings standings) =>
        (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing => Pages.Page<PlanPage>(new { View = PlanShowing.Show(standing) with { Kept = kept } }));

    private static async Task<IResult> Item(string cycle, string section, string id, long? kept, HttpContext context, Standings standings, EditHistory history)
    {
        if (await standings.Of(context.Actor(), cycle, context.RequestAborted) is not Done<Standing> { Value: var standing }) return Results.NotFound();
        var subject = IdOf(id).Length == 0 ? section : $"{section}/{id}";
        var entries = await history.Of(context.Actor(), cycle, subject, 30, context.RequestAborted) is Done<ImmutableArray<HistoryEntry>> { Value: var found } ? found : [];
        return new ItemShowing(standing).Show(section, IdOf(id), entries) is { } view ? Pages.Page<ItemPage>(new { View = view with { Kept = kept } }) : Results.NotFound();
    }

    private static async Task<IResult> New(string cycle, string section, HttpContext context, Standings standings) =>
        (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing =>
            NewItem(standing, section, context.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal), null, StatusCodes.Status200OK));

    private static async Task<IResult> Add(string cycle, string section, HttpContext context, Standings standings, PlanEditing editing)
    {
        var form = await Form(context);
        var fields = Typed(form);
        var outcome = await editing.Add(context.Actor(), cycle, section, fields, Key(form), context.RequestAborted);
        if (outcome is Done<Edited> { Value: var done }) return Gone(context, form, done);
        if (await standings.Of(context.Actor(), cycle, context.RequestAborted) is not Done<Standing> { Value: var standing } || !EditingRights.Sections.Contains(section)) return Results.NotFound();
        return NewItem(standing, section, fields, Answers.Words(outcome), Answers.Status(outcome));
    }

    private static async Task<IResult> Change(string cycle, string section, string id, HttpContext context, Standings standings, PlanEditing editing)
    {
        var form = await Form(context);
        var edit = new FieldEdit(form["path"].ToString(), form["was"], Joined(form, section));
        var outcome = await editing.Change(context.Actor(), cycle, section, IdOf(id), [edit], Key(form), context.RequestAborted);
        if (!context.Request.Headers.ContainsKey(PartHeader)) return await Answer(context, standings, cycle, section, id, form, outcome);

        var conflict = outcome as Conflict<Edited>;
        var clash = conflict?.Clashes.FirstOrDefault();
        var was = outcome is Done<Edited> ? await Stands(context, standings, cycle, section, IdOf(id), edit.Path) : clash is not null ? clash.Theirs : edit.Was;
        return Pages.Page<FieldState>(new { Was = was, Saved = outcome is Done<Edited>, Wrong = outcome is Done<Edited> || clash is not null ? null : FieldWords(section, edit, outcome), Clash = clash }, Answers.Status(outcome));
    }

    private static async Task<IResult> Extend(string cycle, string section, string id, HttpContext context, Standings standings, PlanEditing editing)
    {
        var form = await Form(context);
        var fields = Typed(form).Where(each => each.Key != "path").ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        return await Answer(context, standings, cycle, section, id, form, await editing.Extend(context.Actor(), cycle, section, IdOf(id), form["path"].ToString(), fields, Key(form), context.RequestAborted));
    }

    private static async Task<IResult> Drop(string cycle, string section, string id, HttpContext context, Standings standings, PlanEditing editing)
    {
        var form = await Form(context);
        return await Answer(context, standings, cycle, section, id, form, await editing.Drop(context.Actor(), cycle, section, IdOf(id), form["path"].ToString(), form["was"].ToString(), Key(form), context.RequestAborted));
    }

    private static async Task<IResult> Remove(string cycle, string section, string id, HttpContext context, Standings standings, PlanEditing editing)
    {
        var form = await Form(context);
        return await Answer(context, standings, cycle, section, id, form, await editing.Remove(context.Actor(), cycle, section, IdOf(id), Key(form), context.RequestAborted));
    }

    private static async Task<IResult> Place(string cycle, string section, string id, HttpContext context, Standings standings, PlanEditing editing)
    {
        var form = await Form(context);
        var after = form["after"].ToString();
        return await Answer(context, standings, cycle, section, id, form, await editing.Place(context.Actor(), cycle, section, IdOf(id), after.Length == 0 ? null : after, Key(form), context.RequestAborted));
    }

    private static async Task<IResult> Act(string cycle, string section, string id, string act, HttpContext context, Standings standings, PlanActs acts)
    {
        if (PlanActs.Find(section, act) is not { } found) return Results.NotFound();
        var form = await Form(context);
        if (found.Sensitive && context.Unconfirmed(form["back"].ToString() is { Length: > 0 } back ? back : Paths.Item(cycle, section, IdOf(id))) is { } prove) return prove;
        return await Answer(context, standings, cycle, section, id, form, await acts.Do(context.Actor(), cycle, found, new(IdOf(id), Typed(form)), Key(form), context.RequestAborted));
    }

    private static async Task<IResult> Undo(string cycle, long revision, HttpContext context, Standings standings, EditHistory history)
    {
        var form = await Form(context);
        return await Answer(context, standings, cycle, "plan", Only, form, await history.Undo(context.Actor(), cycle, revision, Key(form), context.RequestAborted), undone: true);
    }

    /// <summary>Whom the person at this machine plays, in a house without accounts.</summary>
    private static async Task<IResult> TakePart(string cycle, HttpContext context)
    {
        var form = await Form(context);
        var person = form["person"].ToString();
        if (person.Length == 0) context.Response.Cookies.Delete(Visitors.PartCookie);
        else context.Play(cycle, person);
        return SeeOther.Local(form["back"].ToString() is { Length: > 0 } back ? back : Paths.House(cycle));
    }

    private static IResult NewItem(Standing standing, string section, IReadOnlyDictionary<string, string> said, string? wrong, int status) => !EditingRights.Sections.Contains(section) ? Results.NotFound() :
        Pages.Page<NewItemPage>(new { View = new NewItemView(standing.Head(), section, PlanWords.New(section), new ItemShowing(standing).Fresh(section, said), PlanEditing.Words(section), wrong) }, status);

    /// <summary>Where a form goes after its write: back with what was kept, or to a page that keeps every word of it.</summary>
    internal static async Task<IResult> Answer(HttpContext context, Standings standings, string cycle, string section, string id, IFormCollection form, Outcome<Edited> outcome, bool undone = false)
    {
        if (outcome is Done<Edited> { Value: var done }) return Gone(context, form, done, undone);
        if (!Wants.Html(context) || outcome is Missing<Edited> || await standings.Of(context.Actor(), cycle, context.RequestAborted) is not Done<Standing> { Value: var standing }) return outcome.Or(_ => Results.NoContent());
        var back = form["back"].ToString() is { Length: > 0 } from && SeeOther.IsLocal(from) ? from : section == "plan" ? Paths.Of(Shell.Place.Plan, cycle) : Paths.Item(cycle, section, IdOf(id));
        return Pages.Page<RefusedPage>(
            new { View = new RefusedPage.RefusedView(standing.Head(), Answers.Words(outcome), context.Request.Path, back, (outcome as Conflict<Edited>)?.Clashes ?? [], [.. Typed(form).Select(each => (each.Key, each.Value))]) },
            Answers.Status(outcome));
    }

    // The page that the form came from, with what was done and the way back; a removed item's own page is gone.
    private static IResult Gone(HttpContext context, IFormCollection form, Edited done, bool undone = false)
    {
        if (!Wants.Html(context)) return Results.Ok(new { cycle = done.CycleId, revision = done.Revision, section = done.Section, id = done.Id });
        var back = form["back"].ToString() is { Length: > 0 } from ? from : done.Section.Length > 0 && EditingRights.Sections.Contains(done.Section) && (done.Id.Length > 0 || !PlanRows.HasIds(done.Section))
            ? Paths.Item(done.CycleId, done.Section, done.Id) : Paths.Of(Shell.Place.Plan, done.CycleId);
        if (undone) return SeeOther.Local(back);
        var hash = back.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (back, "") : (back[..hash], back[hash..]);
        return SeeOther.Local(string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}kept={done.Revision}{anchor}"));
    }

    private static async Task<string?> Stands(HttpContext context, Standings standings, string cycle, string section, string id, string path) =>
        await standings.Of(context.Actor(), cycle, context.RequestAborted) is Done<Standing> { Value: var standing } && PlanRows.Find(standing.Plan.Source, section, id) is { } row ? RowDraft.Of(row).Text(path) : null;

    /// <summary>What is wrong with a field, in the reader's language.</summary>
    private static string FieldWords(string section, FieldEdit edit, Outcome<Edited> outcome) => outcome is not Refused<Edited> ? Answers.Words(outcome) : PlanField.Of(section, edit.Path)?.Type switch
    {
        FieldType.Number or FieldType.Money => PlanText.NeedsNumber,
        FieldType.Date or FieldType.Moment => PlanText.NeedsDate,
        FieldType.Load => PlanText.NeedsLoad,
        FieldType.Duration => PlanText.NeedsDuration,
        _ => Parts.Say.With(PlanText.NeedsOther, PlanError.Shorten(edit.Now ?? "")),
    };

    private static string IdOf(string id) => id == Only ? "" : id;

    // A form that can't be read is the sender's fault: an answer of 400, and not of 500.
    internal static async Task<IFormCollection> Form(HttpContext context, int mostValues = 400)
    {
        if (!context.Request.HasFormContentType) throw new BadHttpRequestException("No form.");
        try
        {
            return await context.Request.ReadFormAsync(new() { ValueCountLimit = mostValues, ValueLengthLimit = HouselightsHost.LargestRequest }, context.RequestAborted);
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException("The form is broken.", broken);
        }
    }

    internal static string? Key(IFormCollection form) => form["key"].ToString() is { Length: > 0 } key ? key : null;

    // Several boxes of one field are one value: ids between commas, words on lines of their own.
    private static string? Joined(IFormCollection form, string section) =>
        string.Join(PlanField.Of(section, form["path"].ToString())?.Type == FieldType.Lines ? "\n" : ", ", form["now"].Where(each => !string.IsNullOrWhiteSpace(each)));

    internal static Dictionary<string, string> Typed(IFormCollection form) => form
        .Where(each => each.Key is not ("key" or "back") && each.Value.Any(text => !string.IsNullOrWhiteSpace(text)))
        .ToDictionary(each => each.Key, each => string.Join(", ", each.Value.Where(text => !string.IsNullOrWhiteSpace(text))), StringComparer.Ordinal);
}
