using System.Collections.Immutable;
using System.Globalization;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.People.Accounts;
using Houselights.Core.Document;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Links that let people in: who keeps an organisation gives them, who holds one accepts.</summary>
internal static class InvitationEndpoints
{
    public static void MapOpenInvitations(this IEndpointRouteBuilder open)
    {
        open.MapGet(Paths.Invitations + "/{token}", Show);
        open.MapPost(Paths.Invitations + "/{token}", MakeAccount);
        open.MapPost(Paths.Invitations + "/{token}/acceptance", Accept);
    }

    public static void MapInvitations(this IEndpointRouteBuilder own)
    {
        own.MapGet("/cycles/{cycle}/invitations", ShowForm);
        own.MapPost("/cycles/{cycle}/invitations", InviteOne);
        own.MapPost("/cycles/{cycle}/invitations/file", InviteMany).WithMetadata(new RequestSizeLimitAttribute(Invitations.MostBytes + (64 * 1024)));
    }

    private static async Task<IResult> Show(string token, HttpContext context, Invitations invitations, AccountLimits limits) =>
        limits.Try(context) ?? await Page(token, AccountFields.Empty, [], context, invitations);

    private static async Task<IResult> MakeAccount(string token, IFormCollection form, HttpContext context, Invitations invitations, AccountLimits limits)
    {
        if (limits.Try(context) is { } refusal) return refusal;
        var fields = AccountFields.Of(form);
        var asked = new NewAccount(fields.Name, fields.Mail, form["password"], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return await Enter(token, fields, await invitations.Accept(asked, token, context.RequestAborted), context, invitations);
    }

    private static async Task<IResult> Accept(string token, HttpContext context, Invitations invitations) => context.Profile() is { } profile
        ? await Enter(token, AccountFields.Empty, await invitations.Accept(profile.Actor, token, context.RequestAborted), context, invitations)
        : SeeOther.Local(Paths.SignInTo($"{Paths.Invitations}/{token}"));

    private static async Task<IResult> Enter(string token, AccountFields fields, Outcome<Joined> outcome, HttpContext context, Invitations invitations)
    {
        if (outcome is Unfitting<Joined> wrong) return await Page(token, fields, wrong.Flaws.Show(fields), context, invitations);
        if (outcome is Conflict<Joined> taken) return await Page(token, fields, [new("", taken.Reason.Words([.. taken.Names]))], context, invitations);
        if (outcome is not Done<Joined> { Value: var joined }) return Gone(context);
        if (context.Profile() is null) await Sessions.Begin(context, joined.Account);
        return SeeOther.Local(joined.CycleId is { } cycle ? Paths.House(cycle) : Paths.Cycles);
    }

    private static async Task<IResult> Page(string token, AccountFields fields, IReadOnlyList<AccountProblem> problems, HttpContext context, Invitations invitations)
    {
        if (await invitations.Of(token, context.RequestAborted) is not Done<OpenInvitation> { Value: var invitation }) return Gone(context);
        if (problems.Count == 0) fields = fields with { Name = invitation.Name, Mail = invitation.Mail };
        var view = new InvitationView(token, invitation, context.Profile()?.Name, new(fields, problems));
        return Pages.Page<InvitationPage>(new { View = view }, Forms.Status(problems));
    }

    private static IResult Gone(HttpContext context) => AccountNotices.Show(
        context, AccountNotice.InvitationGone, StatusCodes.Status404NotFound, "This invitation was accepted, has run out, or was never given. Ask who invited you for another.");

    private static Task<IResult> ShowForm(string cycle, HttpContext context, CycleShelf shelf) => Form(cycle, InviteView.Empty, context, shelf);

    private static async Task<IResult> InviteOne(string cycle, IFormCollection form, HttpContext context, CycleShelf shelf, Invitations invitations, MailedLinks links)
    {
        var (fields, person, isKeeper) = (AccountFields.Of(form), form["person"].ToString().Trim(), form["keeper"] == "yes");
        var file = new PlanSource(AccountsText.InviteOnePart, Row(fields, isKeeper && person.Length == 0 ? "keeper" : person));
        var outcome = await invitations.Invite(context.Actor(), cycle, file, LinkOf(context, links), context.RequestAborted);
        return await Answer(cycle, new(new(fields, []), person, [], [], false), outcome, context, shelf, links);
    }

    private static async Task<IResult> InviteMany(string cycle, IFormFileCollection files, HttpContext context, CycleShelf shelf, Invitations invitations, MailedLinks links)
    {
        if (files.Count != 1 || files[0].Length == 0) return await Form(cycle, InviteView.Empty with { FileProblems = [new("", null, null, AccountsText.InviteNoFile, null)] }, context, shelf);
        using var bytes = new MemoryStream();
        await using (var stream = files[0].OpenReadStream()) await stream.CopyToAsync(bytes, context.RequestAborted);
        var outcome = await invitations.Invite(context.Actor(), cycle, new PlanSource("people.csv", bytes.ToArray()), LinkOf(context, links), context.RequestAborted);
        return await Answer(cycle, InviteView.Empty, outcome, context, shelf, links);
    }

    private static async Task<IResult> Answer(
        string cycle, InviteView view, Outcome<ImmutableArray<GivenInvitation>> outcome, HttpContext context, CycleShelf shelf, MailedLinks links)
    {
        if (outcome is Refused<ImmutableArray<GivenInvitation>> refused) return await Form(cycle, view with { FileProblems = CyclesShowing.Problems(refused.Errors) }, context, shelf);
        if (outcome is not Done<ImmutableArray<GivenInvitation>> { Value: var given }) return outcome.Or(_ => Results.NoContent());
        var start = links.Base(context) ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");   // shown to who asks, and mailed to nobody
        return await Form(cycle, InviteView.Empty with
        {
            Given = [.. given.Select(each => new GivenLink(each.Name, each.Mail, new Uri(start, $"{Paths.Invitations}/{each.Token}")))],
            Mailed = links.CanSend(context),
        }, context, shelf);
    }

    private static async Task<IResult> Form(string cycle, InviteView view, HttpContext context, CycleShelf shelf)
    {
        if (await shelf.Find(context.Actor(), cycle, context.RequestAborted) is not Done<(ShelvedCycle Cycle, App.People.Seat Seat)> { Value: var found }) return Results.NotFound();
        if (!found.Seat.IsKeeper) return Results.Problem(Refusal.KeeperOnly.Words(), statusCode: StatusCodes.Status403Forbidden);
        return Pages.Page<InvitePage>(
            new { View = view, Slug = cycle, found.Cycle.Organisation, Cycle = found.Cycle.Name },
            view.FileProblems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Func<string, Uri>? LinkOf(HttpContext context, MailedLinks links) =>
        links.CanSend(context) && links.Base(context) is { } start ? token => new Uri(start, $"{Paths.Invitations}/{token}") : null;

    // One person goes the way of a file of one row, so that both are looked at alike.
    private static byte[] Row(AccountFields fields, string person) =>
        System.Text.Encoding.UTF8.GetBytes($"mail,name,person,language\n{Cell(fields.Mail)},{Cell(fields.Name)},{Cell(person)},{Cell(fields.Language)}\n");

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
