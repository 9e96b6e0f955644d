using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift.Vocabulary;

/// <summary>By what words somebody answers for something, and what people are called who do.</summary>
internal static class OwnerTable
{
    /// <summary>Before them stands who owns it.</summary>
    public static readonly PhraseSet Owns = new(
        "decides, decide, signs off, sign off, approves, approve, owns, leads, is responsible, are responsible, is accountable, are accountable, answers for, answer for, "
        + "informs, inform, hires, hire, manages, coordinates, takes over, is in charge, are in charge, will own, will lead, takes care, take care, has the final say, have the final say, has the last word, "
        + "have the last word, has the say, has the final word, is answerable, are answerable, is the owner, looks after, look after, is in the lead, takes the lead, authorises, authorizes, calls the shots, "
        + "makes the call, gives the go-ahead, gives the green light, must agree, has to agree, must sign, has to sign, must approve, has to approve, signs, countersigns, oversees, supervises, steers, heads, "
        + "carries the responsibility, bears the responsibility, takes responsibility, is held accountable, reports, report, chairs, will decide, may decide, gets to decide, alone decides, determines, determine, has to decide, must decide");

    /// <summary>Behind them stands who owns it, whoever that is.</summary>
    public static readonly PhraseSet OwnedBy = new(
        "owned by, led by, managed by, decided by, decided on by, signed off by, approved by, coordinated by, driven by, run by, headed by, hired by, informed by, refused by, assigned to, "
        + "responsible are, responsible is, accountable is, accountable are, owner, responsible, overseen by, supervised by, steered by, authorised by, authorized by, signed by, countersigned by, chaired by, reported by");

    /// <summary>Behind them too, where somebody is named who may own things.</summary>
    public static readonly PhraseSet WeaklyOwnedBy = new(
        "up to, on the word of, at the word of, is for, it is for, at the discretion of, the call of, a matter for, in the hands of, rests with, rest with, lies with, lie with, falls to, fall to, belongs to, is with, sits with, sit with, the responsibility of, responsibility of, the job of, the task of, "
        + "the remit of, the decision of, the signature of, signature of, sign-off of, sign-off from, sign-off by, approval from, approval of, approval by, ok from, ok of, okay of, okay from, consent of, go-ahead of, go-ahead from, "
        + "green light from, under the lead of, led from, on the desk of, handled by, looked after by, taken care of by, settled by, released by, checked by, left to, handed to, goes to, delegated to, put in charge is, the say of, by, as owner");

    public static readonly WordSet Possessions = new("call decision job task responsibility remit business signature approval say consent ok okay go-ahead duty department sign-off");

    /// <summary>Titles; with the names of a unit they tell who is meant, and among themselves they may be taken for each other.</summary>
    public static readonly WordSet Ranks = new("head heads director directors manager managers chief chiefs lead leads leader leaders officer officers boss bosses vp responsible person people team");

    /// <summary>Those who decide and sign.</summary>
    public static readonly WordSet Titles = new("""
        head director directors manager managers chief supervisor supervisors ceo cfo coo cto cio cmo chro president chair chairman chairwoman chairperson mayor treasurer secretary dean rector registrar principal headteacher
        headmaster headmistress board council committee controller controllers auditor auditors foreman forewoman captain commander governor minister superintendent matron sister physician surgeon consultant pharmacist
        engineer architect editor producer chef concierge receptionist reception caretaker coordinator coordinators leader leaders lead owner founder partner partners commissioner inspector officer judge librarian bursar
        executive management administrator administrators controlling purchasing finance legal marketing hr procurement accounting teacher teachers nurse nurses planner planners
        """);
}
