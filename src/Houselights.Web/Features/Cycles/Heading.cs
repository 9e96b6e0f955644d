using System.Globalization;
using Houselights.App.Cycles;
using Houselights.Core.Checks.Texts;
using Houselights.Core.People;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cycles;

/// <summary>What every page of a cycle takes from its standing.</summary>
internal static class Heading
{
    public static CycleHead Head(this Standing standing) =>
        new(standing.Cycle.Id, standing.Cycle.Organisation, standing.Cycle.Name, standing.AsOf, standing.Cycle.Revision)
        {
            Me = standing.Me is { } me ? Read(me) : null,
            Parts = standing.Seat is { IsAtHome: true } ? [.. standing.Plan.People.ToArray().Select(Read)] : [],
        };

    private static Reader Read(Person person) => new(person.Id, person.Name ?? person.Id, person.Role is { } role ? PlanWords.Choice(role.ToString().ToLowerInvariant()) : "");

    /// <summary>The live stream of a page.</summary>
    public static string StreamOf(this Standing standing, string page) => $"{Paths.House(standing.Cycle.Id)}/live?page={page}";

    /// <summary>Findings in the reader's language, with dates for people.</summary>
    public static TextStyle Style => new(CultureInfo.CurrentUICulture, LongDates: true);

    public static string CapacityUnit(this Standing standing) => standing.Plan.Cycle.CapacityUnit ?? "person-weeks";
}
