using Houselights.App.Cycles.Editing;
using Houselights.App.Decisions;
using Houselights.Web.Features.Cycles.Editing;
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
            new("Field service", 24, 6, 2, 0, 13, 16, 31) { Fit = CapacityFit.None, Probability = (31, 20) },
            new("Quality", 14, 6, 0, 6, 5),
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
        ])
    {
        Exclusions = SampleExclusions.Work,
    };

    /// <summary>The same for somebody who decides, with a proposal taken over and a verdict just kept.</summary>
    internal static readonly InFlightView Deciding = View with
    {
        Kept = 12,
        CanAdd = true,
        Proposals =
        [
            new("company", "Stop Loyalty card for the city shops and Flavour laboratory, then Nordwind and Sales fit.",
                ["No stop is enough for Procurement: what is new exceeds its capacity together with protected work (Old merchandise system)."],
                ["It frees 12 person-weeks.", "Not proven to be the smallest set: there is too much work in flight to search to the end."], true),
            new("quality", "Stop Label printer, then Quality fits.", [], ["It frees 6 person-weeks."], false),
        ],
        Several = new([new("stop", "Stop"), new("deprioritise", "Deprioritise"), new("protect", "Protect")], [new("petra", "Petra S."), new("jens", "Jens M.")])
        {
            Chosen = ["Loyalty card for the city shops", "Flavour laboratory"], Verdict = "stop", Because = "So that Nordwind and Sales fit.",
        },
        Work =
        [
            .. View.Work.Select(work => work with
            {
                Address = "/cycles/shelf-launch-2026/plan/in-flight/" + work.Id,
                CanChoose = true,
                Chosen = work.Id is "loyalty" or "flavour-lab",
                Acts = work.Verdict == WorkVerdict.Stop ? [Act("tell", "Told", new ActField("at", ActFieldKind.Place, Required: true)), Act("verify", "I looked", new ActField("stopped", ActFieldKind.Flag))] : [],
                Verdicts =
                [
                    Act("stop", "Stop", new ActField("because", ActFieldKind.Words, Required: true), new ActField("verify-by", ActFieldKind.Date)),
                    Act("protect", "Protect", new ActField("because", ActFieldKind.Words, Required: true)),
                ],
            }),
        ],
    };

    private static ActFormView Act(string name, string label, params ActField[] asks) =>
        new(name, label, [.. asks.Select(ask => new AskView(ask, ask.Name, ask.Kind == ActFieldKind.Place ? [new("0", "The organiser")] : []))], Sensitive: false);
}
