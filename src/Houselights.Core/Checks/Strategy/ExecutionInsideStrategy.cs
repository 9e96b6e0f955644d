using Houselights.Core.Model;
using Houselights.Core.Strategy;
using Houselights.Core.Text;

namespace Houselights.Core.Checks.Strategy;

/// <summary>A text of the strategy holds dates, numeric targets, named owners or tasks.</summary>
/// <remarks>
/// <para><b>Measure.</b> The stretches that <see cref="ExecutionWording"/> finds in direction, where, how, talent, purpose and values.
/// Exclusions and tripwires may name dates and numbers.</para>
/// <para><b>Decision.</b> One finding with every stretch, word for word. Texts in another language than English aren't read: a note
/// says so, once.</para>
/// <para><b>Errors.</b> On labelled sentences that the rules were not written on: docs/text-work.md. Built to miss rather than to
/// accuse.</para>
/// </remarks>
public sealed class ExecutionInsideStrategy : PlanCheck
{
    private static readonly (WordingKind Kind, string Key)[] Kinds =
        [(WordingKind.Date, "dates"), (WordingKind.Target, "targets"), (WordingKind.Owner, "owners"), (WordingKind.Task, "tasks")];

    public override CheckInfo Info { get; } = new("HL104", "execution-inside-strategy", Severity.Warning, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { } strategy) yield break;
        var isForeign = strategy.Texts().ToLookup(each => Language.Of(each.Text) == LanguageGuess.Other);
        var unread = isForeign[true].Select(each => new PlanWord("part", each.Key)).ToArray();
        var names = new NameBook([.. plan.People.Select(person => person.Name).OfType<string>()]);
        var found = isForeign[false].SelectMany(each => ExecutionWording.Find(Passage.Of(each.Text), names).Select(span => (each.Key, Span: span))).ToList();

        if (found.Count > 0) yield return Explain(strategy, found, unread, plan);
        else if (unread.Length > 0)
            yield return ReportAs("unread", strategy, "strategy", Severity.Note, ("leader", plan.LeaderName)).With("unread", ("texts", unread)).Seen("strategy");
    }

    private Finding Explain(StrategyText strategy, List<(string Key, TextSpan Span)> found, PlanWord[] unread, PlanModel plan)
    {
        var finding = Report(strategy, "strategy", ("leader", plan.LeaderName), ("count", found.Count), ("texts", found.Select(each => new PlanWord("part", each.Key)).Distinct().ToArray()));
        foreach (var (kind, key) in Kinds)
            if (found.Where(each => each.Span.Kind == kind).Select(each => each.Span.Quote).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } quotes)
                finding = finding.With(key, ("quotes", quotes));
        if (unread.Length > 0) finding = finding.With("unread", ("texts", unread));
        foreach (var (key, span) in found) finding = finding.Seen("strategy/" + key, span.Quote);
        return finding;
    }
}
