using Houselights.Web.Features.InFlight;
using Houselights.Web.Parts;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A company that has promised more than it can carry.</summary>
internal static class SampleInFlight
{
    internal static readonly InFlightView View = new(
        SampleHouse.Cycle,
        "You have promised 133 person-weeks and have 120.",
        "Sales carries most of it. Stopping the loyalty card and the trade fair would make it fit.",
        "person-weeks",
        new("Nordwind", 120, 41, 9, 12, 71, 124, 149),
        [
            new("Sales", 30, 9, 3, 8, 21, 36, 47),
            new("Marketing", 20, 6, 0, 0, 16.5),
            new("Supply", 34, 12, 4, 0, 17),
            new("Procurement", 16, 8, 2, 4, 6.5, 17, 24),
            new("Finance", 12, 4, 0, 0, 5),
            new("Logistics", 8, 2, 0, 0, 5),
        ],
        [
            new("loyalty", "Loyalty card for the city shops", "Sales", 8, WorkVerdict.Undecided) { Note = "Listed on 3 November; nobody has said stop, less or go on." },
            new("supplier-portal", "Supplier portal, second phase", "Procurement", 4, WorkVerdict.Undecided),
            new("crm", "CRM migration", "Sales", 12, WorkVerdict.Stop)
            {
                DecidedBy = "Karl B.", On = new(2025, 11, 20), GivesUp = "Petra S.", Confirmed = true,
                Tell = [new("The CRM vendor", new(2025, 12, 1))],
                Proof = new(Mark.OnTrack, "Verified by Nora W., 16 January"),
            },
            new("fair", "Trade fair in spring", "Marketing", 7, WorkVerdict.Stop)
            {
                DecidedBy = "Karl B.", On = new(2025, 11, 20), GivesUp = "Jens M.", Confirmed = false,
                Tell = [new("The fair’s organiser", null)],
                Proof = new(Mark.OffTrack, "Still runs: 14 hours booked since 1 February"),
            },
            new("flavour-lab", "Flavour laboratory", "Supply", 9, WorkVerdict.Deprioritise)
            {
                LoadAfter = 4, DecidedBy = "Karl B.", On = new(2025, 11, 20), GivesUp = "Tomas R.", Confirmed = true,
            },
            new("price-lists", "New price lists for wholesale", "Sales", 6, WorkVerdict.Deprioritise)
            {
                LoadAfter = 3, DecidedBy = "Petra S.", On = new(2025, 11, 24),
            },
            new("cold-chain", "Cold chain audit", "Supply", 12, WorkVerdict.Protect)
            {
                DecidedBy = "Karl B.", On = new(2025, 11, 20), Note = "The certificate ends on 30 June.",
            },
            new("erp", "Old merchandise system", "Procurement", 8, WorkVerdict.Protect)
            {
                DecidedBy = "Karl B.", On = new(2025, 11, 20), Note = "Protected in the last cycle too, and nobody challenged it.",
            },
            new("wholesale", "Wholesale service", "Sales", 9, WorkVerdict.Protect) { DecidedBy = "Petra S.", On = new(2025, 11, 20) },
        ]);
}
