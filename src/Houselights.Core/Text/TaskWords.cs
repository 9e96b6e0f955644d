namespace Houselights.Core.Text;

/// <summary>The verbs, nouns and things that tell a task from a way of competing.</summary>
internal static class TaskWords
{
    /// <summary>Verbs that are tasks whatever they are about.</summary>
    public static readonly PhraseSet Always = WithGerunds(
        "roll out, rollout, kick off, implement, migrate, install, deploy, finalise, finalize, set up, switch off, shut down, "
        + "carry out, go live, put out to tender, onboard, decommission, reorganise, reorganize");

    /// <summary>Verbs that are tasks where their object is one definite thing: “train the night shift”.</summary>
    public static readonly PhraseSet WithObject = WithGerunds(
        "launch, hire, recruit, appoint, renovate, refurbish, refit, replace, renegotiate, sign, introduce, draft, organise, "
        + "organize, print, send, submit, upgrade, relocate, outsource, tender, purchase, procure, order, lease, "
        + "rent, train, publish, "
        + "contact, consolidate, complete, finish, schedule, conduct, pilot, rewrite, restructure, merge, hand over, audit, "
        + "test, update, convert, digitise, digitize, modernise, modernize, commission, negotiate, approve, announce, "
        + "hold, prepare, "
        + "start, phase out, reduce staff, dismiss, acquire, extend, map, review, revise, document, collect, procure, retrofit, "
        + "move, insource, automate, centralise, centralize, establish, terminate, cancel, plan, write, define, "
        + "survey, transfer, "
        + "wind up, wind down, drop, delist, retire, split, drill, repaint, rebuild, remodel, apply for, request, "
        + "file, register, "
        + "clean up, clear out, dispose of, demolish, assign, nominate, brief, notify, inform, invite, interview, "
        + "obtain, select, "
        + "shortlist, evaluate, analyse, analyze, investigate, translate, configure, repair, overhaul, calibrate, "
        + "certify, archive, "
        + "sublet, liquidate, spin off, take over, bring in, give notice to, set aside, compile, circulate, "
        + "distribute, rename, draw up, work out, wrap up, ramp up, bring forward, "
        + "write up, sort out, pay off, pay back, auction, look for, search for, look into, put in place, put up, "
        + "carve out, buy out, "
        + "hand in, follow up, reschedule, subcontract, insure, refinance, rehearse, prototype, benchmark, delegate, "
        + "swap, fence, mount, "
        + "dismantle, headhunt, reassign, rewire, resurface, decommission, catalogue, label, inspect, repurpose, "
        + "redesign, relaunch");

    /// <summary>Verbs that strategies need too: tasks only where they are about a thing one can buy, open or sign.</summary>
    public static readonly PhraseSet WithThing = WithGerunds(
        "build, open, close, create, develop, deliver, integrate, run, design, expand, buy, sell, "
        + "add, connect, equip, stop, end, found, ship, shut, put, turn, bring, ask, tell, call, visit, choose, set, "
        + "get, fix, assess, list, agree, secure, "
        + "transform, enlarge, fill, fit, lay, dig, paint, clean, give, take, join, report on, make, change, scrap, "
        + "exit, pick, ban, store, serve notice on, let");

    /// <summary>Tasks as nouns: “rollout of the till system”.</summary>
    public static readonly PhraseSet Nouns = new(
        "rollout, roll out, migration, implementation, introduction, installation, go live, kick off, relocation, launch, "
        + "renovation, refurbishment, replacement, procurement, recruitment, construction, completion, deployment, upgrade");

    public static readonly WordSet NounLinks = new("of to from");

    /// <summary>Names of systems: “roll out SAP”, “ERP upgrade”.</summary>
    public static readonly WordSet Systems = new("sap crm erp wms mes hr it hris plm bi api ats lims mri ct pos tms");

    public static readonly WordSet Determiners =
        new("the a an this these another all both every each new more additional two three four five six several");

    public static readonly WordSet Things = new(
        "website websites app apps newsletter system systems software platform module crm erp sap api dashboard campaign "
        + "warehouse warehouses plant plants ward wards store stores shop shops branch branches office offices clinic clinics "
        + "portal tool tools policy handbook survey workshop workshops training contract contracts vendor agency tender "
        + "audit pilot centre center site sites building buildings factory depot depots line lines machine machines press fleet "
        + "subsidiary division unit academy school kitchen counter laboratory lab server servers data database file files "
        + "scanner transformer boiler grid pipeline network team department hub lease agreement document report process "
        + "headquarters canteen car park garage workshop store webshop shop intranet budget plot land extension wing facility "
        + "stations station terminal terminals meters meter vans trucks truck heating turbine turbines park grant permit licence "
        + "license supplier suppliers provider contractor sale lot patent prototype library hall barracks sawmill mill bakery "
        + "venture subsidiary holding backlog archive equipment furniture roof floor ceiling kiosk bus buses tram track tracks "
        + "machinery tooling workstation workstations desk desks database monolith module codebase tender tenders");

    /// <summary>
    /// What strategies build, open and create without anybody ticking it off; also the words by which a definite thing
    /// turns into a comparison (“the best team”, “the kind of clinic that …”).
    /// </summary>
    public static readonly WordSet Abstract = new(
        "culture trust future difference place places home way ways world standard standards reputation community relationship "
        + "relationships habit habits mindset example reason reasons choice value values door doors gap name bridge bridges best "
        + "most leading only kind sort type people minds hearts friends customer customers patient patients confidence loyalty "
        + "spirit sense life lives knowledge skills talent capability capabilities experience advantage best-in-class same right "
        + "person one ones something anything everything what who that better different");

    /// <summary>Auxiliaries that announce a task once somebody stands before them.</summary>
    public static readonly PhraseSet Announcements = new(
        "will, must, shall, should, need to, needs to, have to, has to, plan to, plans to, intend to, going to, aim "
        + "to, is to, are to, to, let's, let us");

    public static readonly WordSet Relatives = new("who that which where when whose because if as how what nobody they");

    private static PhraseSet WithGerunds(string verbs)
    {
        var listed = verbs.Split(',', StringSplitOptions.TrimEntries);
        return new PhraseSet(listed.Concat(listed.Select(Gerund)));
    }

    private static string Gerund(string verb)
    {
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        var head = space < 0 ? verb : verb[..space];
        var tail = space < 0 ? "" : verb[space..];
        var stem = head switch
        {
            "set" or "put" or "run" or "ship" or "plan" or "map" or "shut" => head + head[^1],
            "submit" => "submitt",
            _ when head.EndsWith('e') => head[..^1],
            _ => head,
        };
        return stem + "ing" + tail;
    }
}
