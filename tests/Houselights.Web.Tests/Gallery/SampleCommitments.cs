using Houselights.Web.Features.Commitments;
using Houselights.Web.Parts;

namespace Houselights.Web.Tests.Gallery;

/// <summary>Eleven commitments around shelf day.</summary>
internal static class SampleCommitments
{
    internal static readonly CommitmentsView View = new(
        SampleHouse.Cycle,
        "Six of eleven are promised. Radio, which decides the day, is not.",
        "Its last responsible moment passed on 12 January; started tomorrow, it is done 21 days after its day.",
        "Radio needs the media budget and the recorded spot; shelf-week visibility needs radio. The chain of media budget, spot, radio and visibility decides the day. Radio is only asked, its last responsible moment was 12 January, and by what is known today it is 21 days late.",
        new(new(2026, 3, 12), "shelf day"),
        [
            new("media-budget", "Media budget released", "Anneke L.", "Jens M.", PromiseState.Accepted, new(2026, 1, 16), Mark.OnTrack,
                "Released in writing on 14 January, accepted by Jens M.", [])
            { LatestStart = new(2026, 1, 6), Critical = true, Serves = "Shelf day" },
            new("spot", "Spot recorded and cleared", "The studio", "Jens M.", PromiseState.Promised, new(2026, 1, 24), Mark.Outdated,
                "One assertion since 3 December, nothing since. Nobody has heard a take.", ["media-budget"])
            { LatestStart = new(2026, 1, 17), LastMoment = new(2026, 1, 3), Forecast = new(2026, 2, 20), Critical = true, Serves = "Shelf day" },
            new("radio", "Radio campaign on air in the launch region", "Jens M.", "Petra S.", PromiseState.Asked, new(2026, 3, 9), Mark.OffTrack,
                "One assertion, no document, no measurement: “It is coming, we are aligned”, 2 February.", ["media-budget", "spot"])
            { LatestStart = new(2026, 1, 26), LastMoment = new(2026, 1, 12), Forecast = new(2026, 3, 30), Critical = true, Rock = true, DoneWhen = "First spot aired on three stations.", Serves = "Shelf day" },
            new("visibility", "Shelf-week visibility in 200 stores", "Petra S.", "Karl B.", PromiseState.Promised, new(2026, 3, 12), Mark.AtRisk,
                "150 of 200 displays confirmed by the chain on 9 February.", ["radio", "displays"])
            { LatestStart = new(2026, 3, 10), LastMoment = new(2026, 2, 24), Critical = true, Rock = true, Serves = "Shelf day" },
            new("displays", "Displays built and at the chain’s depot", "The print shop", "Petra S.", PromiseState.Promised, new(2026, 3, 3), Mark.OnTrack,
                "Proof signed 6 February; 150 of 200 printed.", ["artwork"])
            { LatestStart = new(2026, 2, 10), LastMoment = new(2026, 1, 27), Serves = "Shelf day" },
            new("artwork", "Artwork for displays", "Mira T.", "Petra S.", PromiseState.Accepted, new(2026, 2, 5), Mark.OnTrack,
                "Accepted on 4 February.", [])
            { LatestStart = new(2026, 1, 15), Serves = "Shelf day" },
            new("pallets-1", "Pallets for wave 1", "Tomas R.", "Petra S.", PromiseState.Delivered, new(2026, 2, 13), Mark.OnTrack,
                "Delivered on 10 February, waits 5 days for Petra S. to accept it.", [])
            { LatestStart = new(2026, 1, 19), Serves = "Shelf day" },
            new("pallets-2", "Pallets for wave 2", "Tomas R.", "Petra S.", PromiseState.Promised, new(2026, 2, 27), Mark.OnTrack,
                "Stock count of 11 February: 61 of 90 pallets.", ["pallets-1"])
            { LatestStart = new(2026, 2, 16), LastMoment = new(2026, 2, 2), Serves = "Shelf day" },
            new("store-list", "Store list of the first two weeks", null, "Petra S.", PromiseState.Asked, new(2026, 2, 20), Mark.Pending,
                "No evidence yet. Asked of the chain, through nobody.", [])
            { LastMoment = new(2026, 2, 6), Serves = "Sell-in" },
            new("sell-in", "940 stores stocked", "Petra S.", "Karl B.", PromiseState.Promised, new(2026, 3, 11), Mark.AtRisk,
                "120 of 940 stores on 12 January; no check-in since.", ["pallets-2", "store-list"])
            { LatestStart = new(2026, 3, 2), LastMoment = new(2026, 2, 16), Rock = true, Serves = "Shelf day" },
            new("margin-report", "Margin by store, first 200 stores", "Anneke L.", "Karl B.", PromiseState.Promised, new(2026, 4, 2), Mark.Pending,
                "Starts after shelf day; nothing to show yet.", ["sell-in"])
            { LatestStart = new(2026, 3, 20), LastMoment = new(2026, 3, 6), Serves = "Repeat buy" },
            new("tasting", "Tasting tour through twelve cities", "Mira T.", "Jens M.", PromiseState.Withdrawn, new(2026, 3, 20), Mark.Note,
                "Withdrawn on 20 January: the media money goes to radio first.", []),
        ]);
}
