using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift.Vocabulary;

/// <summary>Verbs and comparatives by the way they point, with the irregular forms; the acts of two-minute answers come on top.</summary>
internal static class SenseTable
{
    public static readonly (Sense Sense, string Words)[] Families =
    [
        (Sense.Raise, """
            rise rises rising rose risen lift lifts lifted up above over exceed exceeds climb climbs climbing climbed triple doubled quadruple multiply deepen deeper more
            further longer higher larger bigger greater additional extra soar soars soaring jump jumps surge surges mount mounts mounting swell swells balloon
            balloons pile piles piling accumulate accumulates gain gains gained add adds added adding ramp step hike hikes elevate enlarge enlarged widen widens
            broaden heighten intensify augment advance grows grew grown increases increasing upwards upward plus lengthen prolong extend extends extended heavier
            steeper stiffer tougher
            """),
        (Sense.Lower, """
            fall falls falling fell-back sink sinks sank sunk bring-down below under halve decline declines declining shrink shrinks shrinking shrank fewer lower
            shorter easier loosen loosens trim trims trimmed trimming drop drops dropped dropping dwindle dwindles slump slumps slide slides dip dips plunge plunges
            tumble tumbles ease eases curb curbs curtail slash slashes slashed prune pare pared squeeze diminish diminishes lessen lessens lighten contract-down
            downwards downward minus smaller weaken weakens weaker thinner dampen subside cuts shed sheds lose-less reduces lowers narrower lighter looser laxer
            """),
        (Sense.Keep, """
            keep keeps keeping kept stay stays staying stayed remain remains remaining hold holds holding held continue continues continuing maintain maintains
            maintaining maintained freeze frozen freezes present existing current same unchanged constant stable steady flat sustain sustains untouched intact
            uphold upholds preserve preserves carry-on
            """),
        (Sense.Start, """
            begin begins found build builds plant plants planted planting connect connects win wins find finds resume resumes relaunch relaunches reopen reopens
            introduce introduces adopt adopts establish welcome welcomed allowed permitted restart restarts reintroduce
            """),
        (Sense.Stop, """
            end ends stop stops close closes cease ceases suspend suspended discontinue discontinues discontinued fell felling dismiss dismissed pause abandon
            abandons ban bans banned banning forbid forbids prohibit prohibits eliminate eliminates axe axed shelve shelved halt halts halted shut shuts shutting
            terminate terminates retire decommission dissolve liquidate outlaw shutter mothball confidential secret withheld postponed
            """),
    ];

    public static readonly WordSet Improving = new("improve improves improved improving improvement better enhance enhances upgrade strengthen strengthens strengthened optimise optimize");
    public static readonly WordSet Worsening = new("worsen worsens worsening worse deteriorate deteriorates deterioration suffer suffers suffering slip slips slipping degrade hurt hurts hurting harm harms harming "
        + "damage damages damaging compromise compromises compromising sacrifice sacrifices sacrificing jeopardise jeopardising jeopardize jeopardizing endanger endangering erode eroding undermine undermining weaken weakening dilute diluting poorer");

    /// <summary>What the acts take for doing away, and what is grammar here; and nouns that only look like acts.</summary>
    public static readonly WordSet NoActs = new(
        "no not never without nobody none nothing don't doesn't cannot can't isn't free zero off shorten-up live down-payment post position release releases limit "
        + "orders order delivery finding build-up creation complete scale best finish finishes finished finishing complete completes completed deliver delivers delivered delivering ship ships shipped shipping "
        + "hire hires hiring recruit recruits recruiting cheaper safe secure security acquire retention retain slow slower slowing fast faster quick quicker quickly withdraw");

    /// <summary>Words that point only where something moves to them, or where no verb does: “present”, “longer”, “down”.</summary>
    public static readonly WordSet Adjectives = new(
        "present existing current same longer larger shorter easier over above below under up down further more fewer less higher lower bigger smaller greater deeper extra additional plus minus "
        + "open unchanged constant stable steady flat untouched intact frozen better worse poorer confidential secret welcome heavier steeper weaker lighter looser narrower thinner allowed permitted better closed");

    /// <summary>Verbs of two words, which the first word alone wouldn't tell.</summary>
    public static readonly PhraseSet Ends = new(
        "give up, gives up, giving up, phase out, phased out, call off, called off, switch off, switched off, say no to, get rid of, do away with, wind down, move out of, pull out of, let go, "
        + "put on ice, put on hold, stay out, stays out, keep out, kept out, shut down, shuts down, shut their doors, shut its doors, has to go, have to go, must go, take off the market, opt out, steer clear of, "
        + "turn down, back out of, drop out of, get out of, no longer, is history, cut out, leave out, leaves out, throw out, throws out");

    public static readonly PhraseSet Begins = new(
        "take on, takes on, roll out, rolled out, set up, sets up, go into, hold on to, holds on to, stick to, sticks to, start up, bring in, brings in, bring back, brings back, open up, opens up, sign up, signs up");

    public static readonly PhraseSet Continues = new("go on, goes on, going on, carry on, carries on, keep on, stick to, sticks to, hold on to, holds on to, as usual, stay where, stays where, stand firm");
    public static readonly PhraseSet Rises = new("go up, goes up, going up, pile up, piles up, build up, step up, steps up, ramp up, scale up, push up, pushes up, drive up, bring up, brings up, get up to, move up, creep up, shoot up, run up");
    public static readonly PhraseSet Falls = new("go down, goes down, going down, come down, comes down, bring down, brings down, push down, drive down, scale back, scale down, cut back, roll back, cut down, get down, wind back, tail off, level off, rein in");
}
