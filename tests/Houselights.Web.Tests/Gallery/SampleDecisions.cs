using Houselights.Web.Features.Decisions;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A team that chose, killed, and still has questions waiting.</summary>
internal static class SampleDecisions
{
    internal static readonly DecisionsView View = new(
        SampleHouse.Cycle,
        "You chose three ways and closed five. Two questions wait too long.",
        "Four people gave something up; two of them have confirmed it.",
        14,
        [
            new("launch-region", "Which region first?", DecisionMode.Advice, "Karl B.", new(2025, 11, 21),
            [
                new("North only", WayVerdict.Chosen, "Petra S."),
                new("All stores at once", WayVerdict.Killed, "Jens M.", "Media money reaches one region"),
                new("North and Berlin", WayVerdict.Killed, "Mira T.", "Two depots, one truck fleet"),
            ])
            { Moves = "Moves capacity, money and rank; frees 14 person-weeks." },
            new("flavours", "How many flavours on the shelf?", DecisionMode.Yours, "Petra S.", new(2025, 11, 21),
            [
                new("Four", WayVerdict.Chosen, "Tomas R."),
                new("Seven, as today", WayVerdict.Killed, "Petra S.", "Three of them sell less than their freezer space costs"),
                new("Two", WayVerdict.Killed, null, null),
            ]),
            new("opening-price", "Opening price with the chain?", DecisionMode.Decided, "Karl B.", new(2025, 11, 5),
            [
                new("List price, no launch rebate", WayVerdict.Chosen, "Anneke L."),
                new("Rebate for the first six weeks", WayVerdict.Killed, "Petra S.", "The chain would keep it for good"),
            ]),
        ],
        [
            new("launch-spend", "Media or trade margin for the last 100 kEUR?", "Karl B.", new(2026, 1, 5), 41, "Karl B. decides on 15 January; he has not"),
            new("samples", "40 kEUR for samples?", "Nora W.", new(2026, 1, 28), 18, "Karl B. decides on 20 February"),
            new("store-order", "Which stores does the chain serve first?", "The retail chain", new(2026, 2, 6), 9, null),
        ],
        [
            new("Petra S.", "Sixty percent of first-year volume outside the north", "North only", true),
            new("Jens M.", "The national campaign he had booked in principle", "North only", false),
            new("Petra S.", "Three flavours that her key accounts order", "Four flavours", true),
            new("Mira T.", "The tasting tour through twelve cities", "Media before events", false),
        ],
        SampleExclusions.View,
        [
            new("Jens M.", "One region is too small for a radio buy. We pay the national minimum either way.", "We buy three stations, not the network. The quote of 14 November is 62 kEUR under the national minimum.", "Which region first?"),
            new(null, "Nobody in this room owns radio, and everybody says it is coming.", null, "Media or trade margin for the last 100 kEUR?"),
        ]);

    /// <summary>Before the first decision.</summary>
    internal static readonly DecisionsView Unlit = new(
        SampleHouse.Unlit.Cycle, "You have not decided anything yet.", null, 14, [], [], [], ExclusionsView.None, []);
}
