using System.Globalization;
using Houselights.App.Cycles;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Model;
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

    /// <summary>The place on a page where a part of the plan stands, given as <c>section/id</c>; null where there is no such page.</summary>
    public static string? AddressOf(this Standing standing, string subject)
    {
        var (section, bare) = subject.Subject();
        var id = bare.Length == 0 ? "" : "#" + bare;
        return section switch
        {
            "commitments" => Paths.Of(Place.Commitments, standing.Cycle.Id) + id,
            "decisions" or "issues" => Paths.Of(Place.Decisions, standing.Cycle.Id) + id,
            "in-flight" => Paths.Of(Place.InFlight, standing.Cycle.Id) + id,
            "strategy" => Paths.Of(Place.Strategy, standing.Cycle.Id),
            "priorities" => Paths.Of(Place.Priorities, standing.Cycle.Id) + id.Replace("#", "#p-", StringComparison.Ordinal),
            "candidates" => Paths.Of(Place.Priorities, standing.Cycle.Id) + id.Replace("#", "#c-", StringComparison.Ordinal),
            _ => null,
        };
    }
}
