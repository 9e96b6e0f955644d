using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift.Vocabulary;

/// <summary>By what words something is allowed, held, excused, left out or included.</summary>
internal static class StanceTable
{
    public static readonly PhraseSet Permission = new(
        "accept, accepts, accepting, accepted, tolerate, tolerates, tolerated, tolerable, live with, put up with, so be it, never mind, is fine, are fine, is ok, are ok, is okay, are okay, is acceptable, "
        + "are acceptable, is allowed, are allowed, is permitted, are permitted, is welcome, are welcome, is possible, are possible, is negotiable, are negotiable, is secondary, are secondary, comes second, come second, "
        + "take a back seat, takes a back seat, can wait, may suffer, can suffer, may slip, can slip, may rise, can rise, may go up, can go up, may fall, can fall, may increase, may grow, may drop, can drop, can go, may go, "
        + "may be used, can be used, may, is on the table, are on the table, is an option, are an option, no problem, fine by us, doesn't matter, don't matter, does not matter, do not matter, "
        + "don't mind, do not mind, is worth it, if necessary, if need be, if needed, where needed, where necessary, if it has to be, as needed, has to give, is justified, are justified");

    /// <summary>What is given up for something: allowed, where it isn't denied.</summary>
    public static readonly PhraseSet Sacrifice = new("at the expense of, at the cost of, at the price of, to the detriment of, at the risk of, by sacrificing, on the back of");

    public static readonly PhraseSet Hold = new(
        "stay, stays, staying, remain, remains, remaining, unchanged, unaltered, frozen, untouched, unaffected, intact, constant, stable, steady, flat, level, as is, as it is, as they are, as now, as today, as before, "
        + "the same, same, keep, keeps, keeping, kept, hold, holds, holding, held, maintain, maintains, maintaining, maintained, preserve, preserving, retain, retaining, protect, protecting, "
        + "today's, current, existing, present, we have, is safe, are safe, uncut, in full, goes ahead as planned, on schedule, on plan");

    /// <summary>“At unchanged prices”, “on the existing fleet”, “under today's budget”.</summary>
    public static readonly PhraseSet Level = new("unchanged, constant, stable, existing, present, current, today's, the same, frozen, as it is, as they are, full speed, full rates, full price, full prices, full quality, we have");

    public static readonly PhraseSet Excused = new(
        "isn't necessary, is not necessary, aren't necessary, isn't needed, is not needed, aren't needed, isn't required, is not required, aren't required, is optional, are optional, is voluntary, is unnecessary, are unnecessary, "
        + "is superfluous, can be skipped, may be skipped, is skipped, are skipped, is waived, are waived, can be waived, can be dropped, is dispensable, we skip, we waive, no need for, we do without, we drop");

    public static readonly PhraseSet Included = new("included, including, inclusive of, inclusive, above all, not excepted, not excluded, no exception, no exceptions, as well, too, also in, also on, also for, also at, even in, even on, even for, even at");

    public static readonly PhraseSet LeftOut = new("excepted, excluded, exempt, exempted, is the exception, are the exception, aside, is left out, are left out, is spared, are spared");

    /// <summary>People by their work: more of them are more staff.</summary>
    public static readonly WordSet Jobs = new("""
        accountant accountants adjuster adjusters adviser advisers agent agents analyst analysts architect architects assistant assistants builder builders buyer buyers caretaker caretakers carer carers cashier cashiers chef chefs
        cleaner cleaners clerk clerks coach coaches consultant consultants controller controllers cook cooks coordinator coordinators counsellor counsellors developer developers doctor doctors driver drivers editor editors
        electrician electricians engineer engineers expert experts fitter fitters gardener gardeners guard guards handler handlers inspector inspectors instructor instructors interpreter interpreters investigator investigators
        lawyer lawyers librarian librarians lecturer lecturers manager managers mechanic mechanics midwife midwives nurse nurses officer officers operator operators packer packers painter painters people person pharmacist
        pharmacists picker pickers pilot pilots planner planners porter porters programmer programmers receptionist receptionists recruiter recruiters rep reps salesperson salespeople scientist scientists secretary secretaries
        seller sellers specialist specialists surgeon surgeons teacher teachers technician technicians teller tellers tester testers therapist therapists trainer trainers tutor tutors underwriter underwriters waiter waiters
        welder welders worker workers
        """);

    public static readonly WordSet Additions = new("more extra additional new further");
}
