namespace Houselights.Web.Features.OnePage;

/// <summary>How tightly a plan has to be set so that one sheet holds it, and what is left out where none would.</summary>
/// <remarks>The length is estimated in lines before a browser sets it. The limits were measured on US Letter, the shorter of the
/// two sheets, and keep a tenth in reserve; a browser test prints plans of every size on both sheets.</remarks>
internal sealed record SheetFit(string Density, OnePageView View, int LeftOut)
{
    private static readonly (string Name, double Budget)[] Densities = [("roomy", 68), ("even", 75), ("tight", 96)];

    internal static SheetFit Of(OnePageView view)
    {
        foreach (var (name, budget) in Densities)
            if (Lines(view) <= budget) return new(name, view, 0);

        var cut = view;
        while (Lines(cut) > Densities[^1].Budget && Shorter(cut) is { } shorter) cut = shorter;
        return new(Densities[^1].Name, cut, Items(view) - Items(cut));
    }

    /// <summary>The sheet's length in lines of its text: what stands side by side counts by the longer side.</summary>
    internal static double Lines(OnePageView view)
    {
        var rocks = view.Quarters.Sum(quarter => 2.2 + quarter.Rocks.Sum(rock => Wrapped(rock.What, 46) + 0.7));
        var measures = 2 + view.Measures.Sum(measure => Wrapped(measure.What, 38) + 0.7);
        var strategy = new[] { view.Where, view.How, view.Purpose }.Max(text => Wrapped(text, 40));
        return 6 + (2.2 * Wrapped(view.Direction, 62)) + strategy
            + 3 + (view.Excludes.Sum(exclude => Wrapped(exclude, 62) + 0.4) / 2)
            + 3 + view.Priorities.Sum(priority => 2.2 + (1.5 * Wrapped(priority.What, 72)) + Wrapped(priority.Behaviour, 110) + Wrapped(priority.Conflict, 110))
            + 3 + Math.Max(rocks, measures)
            + 3 + view.Rights.Sum(right => Wrapped(string.Join(", ", right.Decides), 95) + 0.5);
    }

    private static double Wrapped(string? text, int letters) => text is null ? 0 : Math.Ceiling(text.Length / (double)letters);

    private static int Items(OnePageView view) =>
        view.Excludes.Count + view.Priorities.Count + view.Quarters.Sum(quarter => quarter.Rocks.Count) + view.Measures.Count + view.Rights.Count;

    /// <summary>The plan without one item: of its longest list, the last; priorities last of all.</summary>
    private static OnePageView? Shorter(OnePageView view)
    {
        var rocks = view.Quarters.Sum(quarter => quarter.Rocks.Count);
        var longest = new[] { rocks, view.Measures.Count, view.Excludes.Count, view.Rights.Count }.Max();
        if (longest <= 1) return view.Priorities.Count > 1 ? view with { Priorities = [.. view.Priorities.SkipLast(1)] } : null;
        if (rocks == longest) return view with { Quarters = WithoutLast(view.Quarters) };
        if (view.Measures.Count == longest) return view with { Measures = [.. view.Measures.SkipLast(1)] };
        if (view.Rights.Count == longest) return view with { Rights = [.. view.Rights.SkipLast(1)] };
        return view with { Excludes = [.. view.Excludes.SkipLast(1)] };
    }

    private static IReadOnlyList<QuarterView> WithoutLast(IReadOnlyList<QuarterView> quarters)
    {
        var last = quarters.Last(quarter => quarter.Rocks.Count > 0);
        return [.. quarters.Select(quarter => quarter == last ? quarter with { Rocks = [.. quarter.Rocks.SkipLast(1)] } : quarter)];
    }
}
