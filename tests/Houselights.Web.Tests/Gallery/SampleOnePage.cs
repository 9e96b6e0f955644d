using Houselights.Web.Features.OnePage;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A realistic plan, a scanty one and one that is too long for any sheet.</summary>
internal static class SampleOnePage
{
    internal static readonly OnePageView View = new(
        SampleHouse.Cycle, new(2025, 11, 3), new(2026, 6, 30),
        "The premium ice cream that people in northern Germany ask for by name.",
        "Supermarket freezers north of the Main. Not discounters, not restaurants, not exports.",
        "Fewer, better flavours, launched loud in one region at a time, and never out of stock in the week people hear of us.",
        "Because a short list of honest ingredients should be the normal thing in a freezer.",
        [
            "Private label for discounters", "Austria and Denmark this year", "All stores at once",
            "A seventh flavour, whoever asks for it", "Launch rebates, except in writing from Karl B.",
        ],
        [
            new("On every shelf of the chain on 12 March, with shoppers asking for it", "Petra S.", 60,
                "Sales opens each call with the shelf date; Marketing shows the booking, not the plan for it.",
                "Media before trade margin until shelf day."),
            new("Every fourth household buys again within six weeks", "Jens M.", 20,
                "Each flavour team tastes the returned tubs on Fridays and says what it changes.", null),
            new("32 points of margin in every store, and we know it store by store", "Anneke L.", 10,
                "Nobody signs a condition that Finance has not seen.", "Margin before volume from April on."),
        ],
        10,
        [
            new("First quarter 2026",
            [
                new("Displays built and at the chain’s depot", "Mira T.", new(2026, 3, 3), true),
                new("Radio campaign on air in the launch region", "Jens M.", new(2026, 3, 9), false),
                new("940 stores stocked", "Petra S.", new(2026, 3, 11), true),
                new("Shelf-week visibility in 200 stores", "Petra S.", new(2026, 3, 12), true),
            ]),
            new("Second quarter 2026",
            [
                new("Margin by store, first 200 stores", "Anneke L.", new(2026, 4, 2), true),
                new("Summer stock for wave 3", "Tomas R.", new(2026, 5, 15), true),
                new("Repeat-buy panel of 1,200 households", "Jens M.", new(2026, 6, 12), true),
            ]),
        ],
        [
            new("Stores stocked", 0, 940, new(2026, 3, 12), "Petra S."),
            new("Households that buy again, percent", 9, 25, new(2026, 6, 30), "Jens M."),
            new("Contribution margin, points", 29.5, 32, new(2026, 6, 30), "Anneke L."),
            new("Empty shelves in 100 visits", 14, 5, new(2026, 6, 30), "Tomas R."),
            new("People who name us unaided, percent", 6, 18, new(2026, 6, 30), "Jens M."),
            new("Days from call to shelf", 11, 6, new(2026, 5, 31), "Tomas R."),
        ],
        [
            new("Karl B.", ["the region", "the launch date", "what replaces radio"]),
            new("Petra S.", ["trade terms up to 40 kEUR", "which stores are visited first"]),
            new("Jens M.", ["stations", "spots", "the agency"]),
            new("Tomas R.", ["production weeks", "overtime up to 200 hours"]),
        ]);

    /// <summary>Three times as much of everything: what doesn't fit is counted, not printed small.</summary>
    internal static readonly OnePageView Long = View with
    {
        Excludes = [.. Enumerable.Repeat(View.Excludes, 3).SelectMany(all => all)],
        Priorities = [.. Enumerable.Repeat(View.Priorities, 2).SelectMany(all => all).Take(5)],
        Quarters = [.. Enumerable.Repeat(View.Quarters, 3).SelectMany(all => all)],
        Measures = [.. Enumerable.Repeat(View.Measures, 4).SelectMany(all => all)],
        Rights = [.. Enumerable.Repeat(View.Rights, 3).SelectMany(all => all)],
    };

    /// <summary>A plan with so many of everything, and every text twice as long as it should be from twelve on.</summary>
    internal static OnePageView Sized(int size) => View with
    {
        Excludes = Repeated(View.Excludes, size),
        Priorities = Repeated(View.Priorities, Math.Min(size, 7)),
        Quarters = [.. View.Quarters.Select(quarter => quarter with { Rocks = Repeated(quarter.Rocks, size / 2) })],
        Measures = Repeated(View.Measures, size),
        Rights = Repeated(View.Rights, size / 2),
        How = size < 12 ? View.How : View.How + " " + View.How,
    };

    private static IReadOnlyList<T> Repeated<T>(IReadOnlyList<T> items, int count) =>
        [.. Enumerable.Range(0, count).Select(index => items[index % items.Count])];

    /// <summary>Before anything is written.</summary>
    internal static readonly OnePageView Unlit = new(
        SampleHouse.Unlit.Cycle, new(2026, 9, 1), new(2027, 3, 31), null, null, null, null, [], [], null, [], [], []);
}
