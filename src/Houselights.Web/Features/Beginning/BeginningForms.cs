using System.Globalization;
using Houselights.App.Beginning;
using Houselights.Core.Beginning;
using Houselights.Core.People;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Web.Features.Beginning;

/// <summary>Reads what the screens of a beginning send.</summary>
internal static class BeginningForms
{
    /// <summary>Roles that somebody who begins can have, in the order of the form.</summary>
    public static readonly Role[] Roles = [Role.Leader, Role.Integrator, Role.Facilitator, Role.Member];

    /// <summary>Bytes of a form: 64,000 characters, each written as nine, and the fields of what was read from them.</summary>
    private const int LargestForm = 4 * 1024 * 1024;

    /// <summary>Three fields for each line that is read.</summary>
    private const int MostFields = (3 * PastedText.MostLines) + 100;

    public static void AcceptsPastedText(this IEndpointConventionBuilder route) => route.WithMetadata(new RequestSizeLimitAttribute(LargestForm));

    /// <summary>The form; null for what is none, or holds more than a screen can send.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return null;
        try
        {
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, new() { ValueCountLimit = MostFields, ValueLengthLimit = LargestForm }));
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static string? Key(IFormCollection form) => form["key"].ToString() is { Length: > 0 } key ? key : null;

    public static WhoFields Who(IFormCollection form) => new(
        form["organisation"].ToString().Trim(), form["name"].ToString().Trim(), form["role"].ToString(), form["cycle"].ToString().Trim(),
        form["starts"].ToString(), form["ends"].ToString(), form["zone"].ToString().Trim());

    /// <summary>What the first screen shows before anything was typed: half a year from today.</summary>
    public static WhoFields Fresh(LocalDate today, string name) => new(
        "", name, "leader", "", BeginningShowing.Iso(today), BeginningShowing.Iso(today.PlusMonths(6).PlusDays(-1)),
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? "Europe/Berlin" : "UTC");

    /// <summary>The answers, and what is wrong with them by field.</summary>
    public static (FirstAnswers? Answers, Dictionary<string, string> Wrong) Check(WhoFields fields)
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        var role = Roles.Where(each => each.ToString().Equals(fields.Role, StringComparison.OrdinalIgnoreCase)).ToList();
        if (role.Count == 0) wrong["role"] = BeginningText.WrongRole;
        var (starts, ends) = (LocalDatePattern.Iso.Parse(fields.Starts), LocalDatePattern.Iso.Parse(fields.Ends));
        if (!starts.Success) wrong["starts"] = BeginningText.WrongDay;
        if (!ends.Success) wrong["ends"] = BeginningText.WrongDay;
        var answers = new FirstAnswers(
            fields.Organisation, fields.Name, role.Count == 0 ? Role.Leader : role[0], fields.Cycle, starts.Success ? starts.Value : LocalDate.MinIsoValue, ends.Success ? ends.Value : starts.Success ? starts.Value : LocalDate.MinIsoValue,
            fields.Zone, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        foreach (var flaw in FirstForm.Check(answers)) wrong.TryAdd(FieldOf(flaw), Say.With(BeginningShowing.Named($"Wrong.{flaw}"), Say.Number(flaw == FirstFlaw.TooLongCycle ? FirstForm.MostYears : FirstForm.LongestName)));
        return (wrong.Count == 0 ? answers : null, wrong);
    }

    /// <summary>The notes with what a screen of proposals sent: rows that weren't on it stay as they are.</summary>
    public static BeginningNotes With(this BeginningNotes notes, BeginningStep step, IFormCollection form)
    {
        var (taken, back) = (form["in"].ToHashSet(StringComparer.Ordinal), form["back"].ToHashSet(StringComparer.Ordinal));
        var choices = notes.Choices.ToBuilder();
        foreach (var proposal in PastedText.Read(notes.Text).Proposals)
        {
            if (back.Contains(proposal.Id)) choices[proposal.Id] = new(true, BeginningNotes.KindOf(step), proposal.Wording);
            if (!form.ContainsKey($"w-{proposal.Id}")) continue;
            var kind = Enum.TryParse<ProposalKind>(form[$"k-{proposal.Id}"], out var chosen) && Enum.IsDefined(chosen) ? chosen : notes.Of(proposal).Kind;
            choices[proposal.Id] = new(taken.Contains(proposal.Id), kind, BeginningNotes.Short(OneLine(form[$"w-{proposal.Id}"].ToString())));
        }

        return notes with { Choices = choices.ToImmutable(), More = notes.More.SetItem(step, form["more"].ToString().ReplaceLineEndings("\n").Trim()) };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string FieldOf(FirstFlaw flaw) => flaw switch
    {
        FirstFlaw.OrganisationMissing => "organisation",
        FirstFlaw.NameMissing => "name",
        FirstFlaw.CycleMissing or FirstFlaw.TooLong => "cycle",
        FirstFlaw.UnknownZone => "zone",
        _ => "ends",
    };
}
