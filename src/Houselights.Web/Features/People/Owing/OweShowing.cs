using System.Globalization;
using Houselights.App.People.Owing;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People.Owing;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Features.House;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Owing;

/// <summary>Puts what somebody owes and gets into the words of its page, and of its part on the home of a cycle.</summary>
internal static class OweShowing
{
    /// <summary>Slips of each side on the home of a cycle; the rest waits on the page.</summary>
    private const int Slips = 3;

    private static CultureInfo Language => CultureInfo.CurrentUICulture;

    public static OweView Show(this OwingReading reading)
    {
        var count = reading.Week.Asked.Length;
        return new(
            reading.Standing.Head(),
            reading.Person.Id,
            reading.Name,
            count == 0 ? Say.With(OweText.VerdictNothing, reading.Name) : Say.With(count == 1 ? OweText.VerdictOne : OweText.Verdict, reading.Name, Say.Number(count), Say.Number(reading.Minutes)),
            reading.Gains.IsEmpty ? null : Say.Counted(reading.Gains.Length, OweText.LeadOne, OweText.Lead),
            [.. reading.Gains.GroupBy(gain => gain.Kind).Select(gains => Gains(gains.Key, gains, reading))],
            [.. reading.Week.Asked.Select(act => Act(act, reading))],
            [.. reading.Week.Later.Select(act => Act(act, reading))])
        {
            Waiting = [.. reading.Week.Waiting.Select(act => Act(act, reading))],
            WaitsBecause = reading.Week.Waiting.IsEmpty ? null : Say.Counted((int)OwedWeek.MinutesPromised(reading.Person.Role)!.Value, OweText.WaitsBecauseOne, OweText.WaitsBecause),
            Minutes = count == 0 ? [] :
            [
                .. reading.Week.Asked.Select(act => Say.With(OweText.Takes, OwedWords.Title(act, Language), Say.Number(act.EffortSeconds))),
                Say.With(OweText.TakesTogether, Say.Number(reading.Week.Asked.Sum(act => act.EffortSeconds)), Say.Number(reading.Minutes)),
                Say.With(OweText.TakesHow, Say.Number(Effort.WordsAMinute), Say.Number(Effort.ComposedWordsAMinute)),
            ],
        };
    }

    /// <summary>The same in short.</summary>
    public static OwingView ShowInShort(this OwingReading reading) => new(
        !reading.Week.Asked.IsEmpty ? Say.Counted(reading.Minutes, OweText.NoteOne, OweText.Note) : OweText.NoteNothing,
        [.. reading.Week.Asked.Take(Slips).Select(act => Act(act, reading)).Select(act => new SlipView(new(act.Title, act.Where.Href), act.Note, act.Due, act.DaysLate))],
        [.. reading.Gains.Where(gain => gain.Kind is GainKind.Promise or GainKind.Answer or GainKind.Stopped).Take(Slips).Select(gain => Slip(gain, reading))]);

    private static OwedActView Act(OwedAct act, OwingReading reading) => new(
        IdOf(act), act.Kind, act.Subject, OwedWords.Title(act, Language), Note(act, reading), act.Due, act.OverdueDays,
        new(OwedWords.Label(act.Kind, Language), new FindingShowing(reading.Standing).Item(act.Subject)?.Href ?? NewAddress(act, reading) ?? reading.Standing.AddressOf(act.Subject)))
    {
        DoneWhen = act.Section == "commitments" && act.Kind != OwedKind.Start ? reading.Standing.Plan.Commitments.Find(act.Subject)?.DoneWhen : null,
        Forms = Forms(act, reading),
        Address = Paths.Item(reading.Standing.Cycle.Id, act.Subject.Subject().Section, act.Subject.Subject().Id),
    };

    // Only the person themselves does what they owe.
    private static IReadOnlyList<ActFormView> Forms(OwedAct act, OwingReading reading)
    {
        if (reading.Standing.Me?.Id != reading.Person.Id || !Verbs.TryGetValue(act.Kind, out var verbs)) return [];
        var (section, id) = act.Subject.Subject();
        return [.. new ItemShowing(reading.Standing).Acts(section, id).Where(form => verbs.Contains(form.Name, StringComparer.Ordinal))];
    }

    // What has no item yet begins with a form for one.
    private static string? NewAddress(OwedAct act, OwingReading reading) => act.Kind switch
    {
        OwedKind.ReadBack => $"{Paths.NewItem(reading.Standing.Cycle.Id, "readbacks")}?priority={act.Subject.Subject().Id}",
        OwedKind.CheckIn => $"{Paths.NewItem(reading.Standing.Cycle.Id, "check-ins")}?{(act.Subject.StartsWith("key-results/", StringComparison.Ordinal) ? "key-result" : "work")}={act.Subject.Subject().Id}",
        OwedKind.HoldReview => Paths.NewItem(reading.Standing.Cycle.Id, "reviews"),
        _ => null,
    };

    private static readonly Dictionary<OwedKind, string[]> Verbs = new()
    {
        [OwedKind.AnswerRequest] = ["promise", "counter", "decline"],
        [OwedKind.AnswerCounter] = ["agree", "ask", "withdraw"],
        [OwedKind.AnswerNewDate] = ["settle", "hold"],
        [OwedKind.Start] = ["start"],
        [OwedKind.Deliver] = ["deliver", "renegotiate", "break"],
        [OwedKind.AcceptDelivery] = ["accept", "reopen"],
        [OwedKind.Decide] = ["decide", "kill"],
        [OwedKind.GiveVerdict] = ["stop", "deprioritise", "protect"],
        [OwedKind.ConfirmLoss] = ["confirm"],
        [OwedKind.AnswerDissent] = ["answer"],
        [OwedKind.AnswerAdvice] = ["answer"],
        [OwedKind.VerifyStop] = ["verify"],
        [OwedKind.Tell] = ["tell"],
        [OwedKind.AnswerQuestion] = ["answer"],
        [OwedKind.AcceptReadback] = ["accept"],
        [OwedKind.ConfirmBehaviour] = ["see"],
        [OwedKind.TestAssumption] = ["settle"],
    };

    private static string Note(OwedAct act, OwingReading reading)
    {
        var minutes = (int)Math.Ceiling(act.EffortSeconds / 60.0);
        var time = act.EffortSeconds < 60 ? OweText.UnderAMinute : Say.Counted(minutes, OweText.MinutesOne, OweText.Minutes);
        return act.With.IsEmpty ? time : Say.With(OweText.WaitsFor, time, Say.List(reading.NamesOf(act.With)));
    }

    private static GainsView Gains(GainKind kind, IEnumerable<Gain> gains, OwingReading reading) => new(
        kind switch
        {
            GainKind.Stopped => OweText.GetsStopped,
            GainKind.MayDecide => OweText.GetsRights,
            GainKind.Answer => OweText.GetsAnswers,
            GainKind.Promise => OweText.GetsPromises,
            _ => OweText.GetsMeans,
        },
        [.. gains.Select(gain => Slip(gain, reading))],
        kind is GainKind.Stopped or GainKind.Answer or GainKind.Promise);

    private static SlipView Slip(Gain gain, OwingReading reading) =>
        new(new(OwedWords.Title(gain, Language), reading.Standing.AddressOf(gain.Subject)), Who(gain, reading), gain.On, DaysLate(gain, reading));

    private static int DaysLate(Gain gain, OwingReading reading) =>
        !gain.IsThere && gain.Kind != GainKind.Stopped && gain.On < reading.Standing.AsOf ? NodaTime.Period.DaysBetween(gain.On.Value, reading.Standing.AsOf) : 0;

    private static string Who(Gain gain, OwingReading reading)
    {
        var names = gain.From.IsEmpty ? OweText.Nobody : Say.List(reading.NamesOf(gain.From));
        return gain.Kind switch
        {
            GainKind.Stopped => Say.With(OweText.DecidedBy, names),
            GainKind.Answer => Say.With(gain.IsThere ? OweText.AnsweredBy : OweText.AnswersIs, names),
            GainKind.Promise => Say.With(Standing(gain.State!.Value), names),
            GainKind.Means => Means(gain, reading),
            _ => Say.With(OweText.RightFrom, Pointing(gain, reading)),
        };
    }

    private static string Standing(CommitmentState state) => state switch
    {
        CommitmentState.Promised or CommitmentState.Reopened => OweText.PromisedBy,
        CommitmentState.Delivered => OweText.DeliveredBy,
        CommitmentState.Countered => OweText.CounteredBy,
        CommitmentState.Declined => OweText.DeclinedBy,
        _ => OweText.AskedOf,
    };

    private static string Means(Gain gain, OwingReading reading)
    {
        var load = gain.Means?.Load is { } people ? $"{Say.Plain(people.Expected)} {reading.Standing.CapacityUnit()}" : null;
        var money = gain.Means?.Money is { } amount ? $"{Say.Number((double)amount.Amount)} {reading.Standing.Plan.Cycle.Currency}".TrimEnd() : null;
        return Say.List([.. new[] { load, money }.OfType<string>()]);
    }

    private static string Pointing(Gain gain, OwingReading reading) => reading.Standing.Plan.WordsOf(gain.Subject);

    /// <summary>Unique among the acts of one person: subjects hold letters, digits and hyphens, and few other characters between them.</summary>
    private static string IdOf(OwedAct act) =>
        string.Concat($"{act.Kind}-{act.Subject}".Select(each => char.IsAsciiLetterOrDigit(each) || each == '-' ? char.ToLowerInvariant(each) : '_'));
}
