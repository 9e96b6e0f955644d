using System.Globalization;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Web.Parts;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>What an act's question can be answered with: only what the act can be about.</summary>
internal static class ActChoices
{
    public static IEnumerable<FieldChoice> Of(PlanModel plan, Person me, PlanAct act, ActField ask, string id) => (act.Section, act.Name, ask.Name) switch
    {
        ("decisions", _, "option") => plan.Decisions.Find(id)!.Options.Where(option => option.Verdict is null or OptionVerdict.Open).Select(option => new FieldChoice(option.Id, option.What ?? option.Id)),
        ("decisions", "confirm", _) => Numbered(plan.Decisions.Find(id)!.GivesUp, loss => loss.Who.Contains(me.Id) && loss.Confirmed != true, loss => loss.What),
        ("decisions", "answer", _) => Numbered(plan.Decisions.Find(id)!.Dissent, voice => voice.Answer is null, voice => voice.Says),
        ("strategy", "answer", _) => Numbered(plan.Strategy?.PressureTests ?? [], test => test.Answer is null, test => test.Says),
        ("strategy", "confirm", _) => (plan.Strategy?.Excludes ?? []).Where(exclusion => exclusion.GivesUp.Contains(me.Id) && exclusion.Confirmed != true).Select(exclusion => new FieldChoice(exclusion.Id, exclusion.What ?? exclusion.Id)),
        ("strategy", "reopen", _) => (plan.Strategy?.Tripwires ?? []).Select(tripwire => new FieldChoice(tripwire.Id, tripwire.What ?? tripwire.Id)),
        ("in-flight", "tell", _) => Numbered(plan.InFlight.Find(id)!.Tell, telling => telling.On is null, telling => telling.Who),
        ("priorities", "see", _) => Numbered(plan.Priorities.Find(id)!.Behaviours, pledge => pledge.Person is { } who && who != me.Id, pledge => $"{plan.NameOf(pledge.Person)}: {pledge.Expect}"),
        ("disputes", "answer", _) => Numbered([.. plan.Source.Disputes], dispute => dispute.Upheld is null && !dispute.By.Contains(me.Id), dispute => $"{dispute.Finding} {dispute.Subject}: {dispute.Because}"),
        _ => [],
    };

    private static IEnumerable<FieldChoice> Numbered<T>(IReadOnlyList<T> all, Func<T, bool> fits, Func<T, string?> words)
    {
        for (var at = 0; at < all.Count; at++)
            if (fits(all[at])) yield return new(at.ToString(CultureInfo.InvariantCulture), words(all[at]) ?? Say.With(Resources.PlanText.Element, at + 1));
    }
}
