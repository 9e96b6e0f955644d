using Houselights.Core.Cascade;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.OnePage;

/// <summary>Puts the plan on one page into the page's words.</summary>
public static class OnePageShowing
{
    /// <summary>The view of a plan that may come from a file or from the shelf.</summary>
    public static OnePageView Show(this App.Cycles.OnePage page)
    {
        var cycle = page.Standing.Plan.Cycle;
        var strategy = page.Strategy;
        return new(
            page.Standing.Head(),
            cycle.Starts ?? page.Standing.AsOf,
            cycle.Ends ?? page.Standing.AsOf,
            strategy?.Direction,
            strategy?.Where,
            strategy?.How,
            strategy?.Purpose,
            [.. strategy?.Excludes.Select(exclusion => exclusion.What ?? exclusion.Id) ?? []],
            [.. page.Priorities.Select(ranked => new PriorityView(ranked.Priority.What ?? ranked.Priority.Id, ranked.Owner, Percent(ranked.Priority.Weight), ranked.Behaviour, ranked.Conflict))],
            Percent(page.Standing.Plan.Maintenance),
            [.. page.Quarters.Select(quarter => new QuarterView(Name(quarter), [.. quarter.Rocks.Select(Show)]))],
            [.. page.Measures.Select(Show)],
            [.. page.Rights.Select(right => new RightView(right.Who, right.Decides))]);
    }

    private static int? Percent(double? share) => share is { } known ? (int)Math.Round(known, MidpointRounding.AwayFromZero) : null;

    private static RockView Show(App.Cycles.Rock rock) => new(rock.Commitment.What ?? rock.Commitment.Id, rock.Owner, rock.Commitment.Due, rock.Promised);

    private static MeasureView Show(App.Cycles.MeasuredResult measured) => new(
        What(measured.Result, measured.Unit), measured.Result.From, measured.Result.To, measured.Result.By, measured.Owner);

    private static string What(KeyResult result, string? unit) => unit is null ? result.What ?? result.Id : $"{result.What ?? result.Id}, {unit}";

    private static string Name(App.Cycles.RockQuarter quarter) => quarter.Quarter is not { } known
        ? ReadingText.Undated
        : Say.With(known.Number switch { 1 => ReadingText.Quarter1, 2 => ReadingText.Quarter2, 3 => ReadingText.Quarter3, _ => ReadingText.Quarter4 },
            known.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
