using Houselights.Web.Features.House;
using Houselights.Web.Parts;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Tests.Gallery;

/// <summary>The ice cream call, as of 15 February 2026.</summary>
internal static class SampleHouse
{
    internal static readonly LocalDate Today = new(2026, 2, 15);

    internal static readonly CycleHead Cycle = new(
        "shelf-launch-2026", "Nordwind Ice Cream", "Shelf launch 2026", Today, 214, "Last checkpoint left the house on 13 February");

    internal static readonly IReadOnlyList<StageView> Stages =
    [
        new(Stop.Align, Gate.Open, On: new(2025, 10, 17)),
        new(Stop.Vision, Gate.Open, On: new(2025, 10, 24)),
        new(Stop.Diagnose, Gate.Open, On: new(2025, 11, 7)),
        new(Stop.Plan, Gate.Overridden, On: new(2025, 11, 21), By: "Karl B."),
        new(Stop.Execute, Gate.Closed, Current: true, ClosedBy: 3),
        new(Stop.Optimise, Gate.Ahead),
    ];

    internal static readonly HouseView View = new(
        Cycle,
        "You have agreed. Nobody has promised radio.",
        "Started tomorrow, the campaign is on air on 30 March, 18 days after shelf day.",
        [
            new(Measure.Clarity, 74, "Most of you understand the same.",
                "6 of 6 answered on 21 November: five put shelf day first. 1 of 3 readbacks accepted.",
                [
                    "Understanding reading of 21 November: six answers, five with the leader’s top priority; chance-corrected agreement .80.",
                    "Readbacks: one of three accepted, two wait for an answer; they count as not yet agreed.",
                    "Dilemma “media or margin”: five of six with the leader’s key.",
                ]),
            new(Measure.Alignment, null, "Nobody was asked in private.",
                "In the room 6 of 6 said yes, 4.7 of 5. Six private answers would light it, four minutes each.", [],
                new("Ask the six", "#next")),
            new(Measure.Execution, 31, "A third of the work is truly promised.",
                "13 of 42 person-weeks are promised, evidenced and inside their limits.",
                [
                    "Live commitments: nine, 42 person-weeks.",
                    "Promised: six of them, 29 person-weeks.",
                    "Promised and evidenced by more than an assertion, inside the limits of what they serve: four, 13 person-weeks.",
                ]),
        ],
        Stages,
        [
            new("Ask Jens M. to promise, counter or decline radio", "Five minutes, you and Jens. It has closed the gate for 34 days.", "Ask for an answer", "#hl702-commitments-radio"),
            new("Give the chain’s rollout an owner", "Two minutes, you with Karl. Sell-in to 940 stores rests on it.", "Name an owner", "#hl705-assumptions-even-rollout"),
            new("Ask the six, privately, whether they will", "Four minutes each. Nobody sees an answer before all six are in.", "Start the reading", "#next"),
        ],
        Findings())
    {
        Owing = new(
            "This week, about three minutes.",
            [
                new(new("Accept or reopen: store visits, wave 1", "#"), "Tomas R. delivered on 10 February", null, 5),
                new(new("Decide: 40 kEUR for samples", "#"), "Waits with you since 28 January", new(2026, 2, 17)),
                new(new("Read back shelf day to Logistics", "#"), "Asked by Karl B.", new(2026, 2, 18)),
            ],
            [
                new(new("Margin by store, first 200 stores", "#"), "Promised by Anneke L.", new(2026, 2, 20)),
                new(new("Pallets for wave 2", "#"), "Promised by Tomas R.", new(2026, 2, 27)),
                new(new("Answer: why not trade terms first?", "#"), "Asked of Karl B. on 3 February", null),
            ]),
    };

    /// <summary>A cycle that has just been imported: nothing lit, nothing found.</summary>
    internal static readonly HouseView Unlit = new(
        new("first-light", "Weststrand Legal", "Autumn 2026", new(2026, 9, 1), 1),
        "Nothing is known yet. Four answers would light the first lamp.",
        null,
        [
            new(Measure.Clarity, null, "Nobody has read it back.", "A reading after the offsite would light it: four minutes each.", []),
            new(Measure.Alignment, null, "Nobody was asked in private.", "A commitment reading would light it: four minutes each.", []),
            new(Measure.Execution, null, "Nobody has promised anything yet.", "The first promise with a date lights it.", []),
        ],
        [
            new(Stop.Align, Gate.Ahead, Current: true),
            new(Stop.Vision, Gate.Ahead), new(Stop.Diagnose, Gate.Ahead), new(Stop.Plan, Gate.Ahead),
            new(Stop.Execute, Gate.Ahead), new(Stop.Optimise, Gate.Ahead),
        ],
        [], []);

    private static IReadOnlyList<FindingView> Findings() =>
    [
        new("hl702-commitments-radio", Mark.Blocking, "HL702", "Radio campaign on air was asked of Jens M. and has never been promised.",
            ["Its state is “asked” since 21 November, 86 days. Made in six weeks, it had to start by 26 January; with two weeks to decide, the last responsible moment was 12 January."],
            [new("commitments/radio", "commitments#radio"), new("One assertion, no document, no measurement, no delivery: “It is coming, we are aligned”, Jens M., 2 February.", null)],
            "Jens M. promises, counters or declines. Petra S., who asked, can withdraw the request.",
            "Somebody promised outside the plan: then record the promise.")
        {
            TimeLine = new(
                "Radio against shelf day",
                "Asked 21 November, last responsible moment 12 January, latest start 26 January, today 15 February. Six weeks from 16 February end on 30 March, 18 days after shelf day on 12 March.",
                Today,
                new(new(2026, 3, 12), "shelf day"),
                [new(new(2025, 11, 21), "asked"), new(new(2026, 1, 12), "last responsible moment", Strong: true)],
                [new(new(2026, 1, 26), new(2026, 3, 9), "as it had to run"), new(new(2026, 2, 16), new(2026, 3, 30), "six weeks from tomorrow")]),
        },
        new("hl703-commitments-radio", Mark.Blocking, "HL703", "The last moment to start radio passed on 12 January.",
            ["9 March less six weeks is 26 January; less the 14 days that this team takes to decide, 12 January. It is neither promised nor started."],
            [new("commitments/radio", "commitments#radio"), new("settings/decision-latency", null)],
            "Karl B. decides what replaces radio in shelf week, or moves shelf day with the chain.",
            "The lead time is shorter than six weeks: then Jens M. writes the true duration and where it comes from."),
        new("hl705-assumptions-even-rollout", Mark.Blocking, "HL705", "“The chain serves our priority stores first” belongs to nobody.",
            ["Sell-in needs it, it has no owner, and its test date, 1 February, is two weeks past."],
            [new("assumptions/even-rollout", null), new("objectives/sell-in", null)],
            "Name one owner and a test: ask the chain for the store list of the first two weeks.",
            "The chain has confirmed the order of stores in writing: then settle it as “holds”."),
        new("hl704-commitments-radio", Mark.Warning, "HL704", "Radio’s status rests on assertions only.",
            ["One entry since 21 November, of kind “assertion”. Silence is never green."],
            [new("commitments/radio", "commitments#radio")],
            "Jens M. adds a booking, a media plan or a date from the station.",
            "A booking exists and is kept elsewhere: then link it."),
        new("hl306-votes-closing-round", Mark.Warning, "HL306", "Support was unanimous, and nobody has lost anything.",
            ["Six of six voted 4 or 5 of 5. No decision, exclusion, candidate or verdict names anybody who gives something up and has confirmed it."],
            [new("votes/closing-round", null), new("decisions", "decisions")],
            "Say what Petra S. gives up for “north only”, and let her confirm it.",
            "The decision cost nobody anything: then it was routine, and it says so."),
        new("hl906-sessions-offsite", Mark.Disputed, "HL906", "No follow-up was held within 30 days of the offsite.",
            ["The offsite ended on 21 November. The next session that starts from what was agreed would have been due by 21 December."],
            [new("sessions/offsite", null)],
            "Enter the call of 9 December as a session, or hold the follow-up this week.",
            "It took place: then its date and what changed are enough.")
        { Dispute = new("Petra S.", new(2026, 2, 2), "We met on 9 December, by telephone.") },
        new("hl402-issues-launch-spend", Mark.Overridden, "HL402", "Launch spend moves 300 kEUR, and nobody gives anything up.",
            [], [new("Ledger entry 41", null)], "Name who gives up what, and let them confirm it.", null)
        { Override = new("Karl B.", new(2025, 11, 21), "The chain signs on Monday. I will name the loser before Christmas.") },
        new("hl903-rhythm", Mark.Coming, "HL903", "The autumn quarter ended without a reset.",
            ["Its gate is Optimise, which lies ahead. It closes nothing today."], [], "Put the reset on the agenda of 2 March.", null),
        new("hl607-units-logistics", Mark.Note, "HL607", "Logistics has no line to any priority.",
            ["No objective and no commitment of Logistics serves a priority."], [], null, "It keeps the lights on: then say so under maintenance."),
    ];
}
