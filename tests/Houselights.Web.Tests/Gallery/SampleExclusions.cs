using Houselights.Core.Decisions;
using Houselights.Web.Features.Decisions;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A ledger of three quarters: one in which much was ruled out, one in which it came back, one in which nobody said no; and work without a day.</summary>
internal static class SampleExclusions
{
    private static readonly ExclusionView Crm = new("CRM migration", ExcludedAs.Stopped, "Nobody misses it before the season ends.", "Petra S.", true, new(2025, 11, 20), 12) { IsSeen = true };
    private static readonly ExclusionView Fair = new("Trade fair in spring", ExcludedAs.Stopped, null, "Jens M.", false, new(2025, 11, 20), 7) { IsBack = true };
    private static readonly ExclusionView Laboratory = new("Flavour laboratory", ExcludedAs.SteppedBack, null, "Tomas R.", true, new(2026, 1, 12), 5);
    private static readonly ExclusionView Tasting = new("Tasting tour", ExcludedAs.Stopped, null, null, false, null);

    private static readonly IReadOnlyList<ReturnView> Back =
    [
        new("CRM migration", "Back as the commitment", new("CRM migration for the sales team", "/cycles/shelf-launch-2026/commitments#crm-2"), "Ruled out 20 November 2025, back since 3 February 2026", 4),
        new("Trade fair in spring", "Still takes 14 hours and 2 check-ins", null, "Ruled out 20 November 2025, back since 1 February 2026", 7),
        new("Austria this year", "Back as the objective", new("First pallets to Austria", null), "Ruled out 21 November 2025, back since an unknown day", null),
    ];

    internal static readonly ExclusionsView View = new(
        "person-weeks",
        [
            new("8 things were ruled out.", "What counts", ["strategy: 1", "candidate: 1", "option: 2", "work that stops: 3", "work that steps back: 1"]),
            new("That frees 26 person-weeks; 12 of them were seen to be free.", "Where 26 comes from", ["“CRM migration”: 12", "“Which region first?” says 14, of which 12 may be work that is counted already (“CRM migration”): 2"]),
            new("4 of 7 losses are confirmed by those who bear them.", "Why 57 %", ["2 entries name nobody who loses by them."]),
            new("3 came back and take 11 person-weeks again.", "How that is read", ["The names of 35 commitments and objectives were compared with what was ruled out."]),
        ],
        [
            new("Fourth quarter 2025", "Q4 2025", "1 October to 31 December 2025", true,
            [
                new("Private label for discounters", ExcludedAs.Strategy, "It would fill the factory by May.", "Petra S.", true, new(2025, 10, 20)),
                Crm, Fair,
                new("Austria this year", ExcludedAs.Candidate, "No one to lead it.", "Jens M.", true, new(2025, 11, 21)),
                new("All stores at once", ExcludedAs.Option, "Media money reaches one region.", "Jens M.", false, new(2025, 11, 21)),
                new("Two flavours only", ExcludedAs.Option, null, null, false, new(2025, 11, 21)),
                new("Which region first?", ExcludedAs.Decision, "Gives up: Sixty percent of first-year volume outside the north", "Petra S.", false, new(2025, 11, 21), 2) { CountedWith = "Says 14; 12 of it is counted with “CRM migration”." },
            ],
            new(6, 6, 3, 21, 12, 0, 0, 0)),
            new("First quarter 2026", "Q1 2026", "1 January to 31 March 2026", true, [Laboratory], new(1, 1, 1, 5, 0, 0, 2, 11)),
            new("Second quarter 2026", "Q2 2026", "1 April to 30 June 2026", true, [], default),
            new("Without a day", "no day", "No day was recorded: note it, and it finds its quarter.", false, [Tasting], new(1, 0, 0, 0, 0, 1, 1, 0)),
        ],
        Back,
        new(8, 7, 4, 26, 12, 1, 3, 11));

    /// <summary>Of running work alone.</summary>
    internal static readonly ExclusionsView Work = new(
        "person-weeks",
        [
            new("3 stop, 1 step back.", "What counts", ["Quarters are those of the fiscal year, by the day of the verdict."]),
            new("That frees 24 person-weeks; 12 of them were seen to be free.", "Where 24 comes from", ["“CRM migration”: 12", "“Trade fair in spring”: 7", "“Flavour laboratory”: 5"]),
            new("2 came back and take 11 person-weeks again.", "How that is read", ["What is booked on stopped work was looked at."]),
        ],
        [
            new("Fourth quarter 2025", "Q4 2025", "1 October to 31 December 2025", true, [Crm, Fair], new(2, 2, 1, 19, 12, 0, 0, 0)),
            new("First quarter 2026", "Q1 2026", "1 January to 31 March 2026", true, [Laboratory], new(1, 1, 1, 5, 0, 0, 2, 11)),
            new("Without a day", "no day", "No day was recorded: note it, and it finds its quarter.", false, [Tasting], new(1, 0, 0, 0, 0, 1, 0, 0)),
        ],
        [.. Back.Take(2)],
        new(4, 3, 2, 24, 12, 1, 2, 11));
}
