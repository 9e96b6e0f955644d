using Houselights.Core.Alignment;
using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.Text;

namespace Houselights.Core.Checks.Alignment;

/// <summary>People restate a priority in shared words that settle nothing: no measure, number, date, scope, constraint or owner.</summary>
/// <remarks>
/// <para><b>Measure.</b> What people wrote in the last closed reading of understanding, by the priority that they put first, and
/// readbacks that nobody has accepted yet; each against the priority's own words (see <see cref="Slogan"/>).</para>
/// <para><b>Decision.</b> A reading is reported where at least <see cref="Fewest"/> answers about one priority, and two thirds of
/// them, share their words and fill no slot; a readback where it does so itself. Words in another language than English aren't read, and
/// count as if they settled something; one note, at the first, says how many.</para>
/// <para><b>Errors.</b> On labelled restatements: docs/text-work.md. No answer of a reading is named.</para>
/// </remarks>
public sealed class SloganForUnderstanding : PlanCheck
{
    /// <summary>Words are shared by two at least; one answer of a reading is never held up alone.</summary>
    internal const int Fewest = 2;

    /// <summary>Two thirds aren't a binary number: this much rounding is none.</summary>
    private const double Rounding = 1e-9;

    public override CheckInfo Info { get; } = new("HL312", "slogan-for-understanding", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Readbacks | Sections.Priorities | Sections.Candidates | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var unread = new List<(Restated Restated, int Texts)>();
        foreach (var restated in Readings(plan).Concat(Readbacks(plan)))
        {
            var texts = Readable(restated);
            if (texts.Count < restated.Texts.Count) unread.Add((restated, restated.Texts.Count - texts.Count));
            var slogans = SlogansAmong(texts, restated.Original, plan);
            if (slogans.Count >= restated.Fewest && slogans.Count >= (SloganReading.ShareOfGroup * restated.Texts.Count) - Rounding)
                yield return Explain(restated, slogans, plan);
        }

        if (unread.Count > 0) yield return ExplainUnread(unread[0].Restated, unread.Sum(each => each.Texts));
    }

    /// <summary>Nothing can be compared with an original that can't be read.</summary>
    private static List<string> Readable(Restated restated) => Language.Of(restated.Original) == LanguageGuess.Other
        ? []
        : [.. restated.Texts.Where(text => Language.Of(text) != LanguageGuess.Other)];

    private static IEnumerable<Restated> Readings(PlanModel plan)
    {
        var last = plan.Readings.Where(reading => reading is { Kind: ReadingKind.Understanding, Closed: not null }).MaxBy(reading => reading.Closed!.Value);
        if (last is null) yield break;
        foreach (var group in last.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Words)).GroupBy(answer => SubjectOf(answer.Top, plan), StringComparer.Ordinal))
        {
            var what = plan.Priorities.Find(group.First().Top)?.What ?? plan.Candidates.Find(group.First().Top)?.What;
            var row = "readings/" + last.Id;
            yield return new(last, group.Key.Length == 0 ? row : $"{group.Key}+{row}", row, what ?? "", [.. group.Select(answer => answer.Words!)], Fewest, null);
        }
    }

    private static IEnumerable<Restated> Readbacks(PlanModel plan)
    {
        foreach (var readback in plan.Readbacks)
        {
            if (string.IsNullOrWhiteSpace(readback.Words) || readback.AcceptedOn is not null || !readback.AcceptedBy.IsEmpty) continue;
            var row = "readbacks/" + readback.Id;
            yield return new(readback, row, row, plan.Priorities.Find(readback.Priority)?.What ?? "", [readback.Words], 1, readback);
        }
    }

    private static string SubjectOf(string? top, PlanModel plan) =>
        plan.Priorities.Find(top) is { } priority ? "priorities/" + priority.Id : plan.Candidates.Find(top) is { } candidate ? "candidates/" + candidate.Id : "";

    /// <summary>The names of a large organisation are looked up only for what would be a slogan without them.</summary>
    private static List<string> SlogansAmong(List<string> texts, string original, PlanModel plan)
    {
        var slogans = Slogan.Examine(original, texts).Restatements.Where(each => each.IsSlogan).Select(each => each.Text).ToList();
        if (slogans.Count == 0) return slogans;
        string[] names = [.. plan.People.Select(person => person.Name).OfType<string>()];
        return slogans.FindAll(text => Slots.In(text, names).Count == 0);
    }

    private Finding Explain(Restated restated, List<string> slogans, PlanModel plan)
    {
        var finding = ReportAs(restated.Readback is null ? "reading" : "readback", restated.Item, restated.Subject, null,
            ("original", restated.Original), ("all", restated.Texts.Count), ("slogans", slogans.Count), ("leader", plan.LeaderName));
        finding = finding.With(restated.Original.Length == 0 ? "topless" : "shared").With("slots");
        var reader = restated.Readback is null ? null : string.Join(", ", plan.NamesOf(restated.Readback.By));
        foreach (var text in slogans) finding = finding.Seen(restated.Row, text, reader, restated.Readback?.On);
        return finding;
    }

    private Finding ExplainUnread(Restated first, int count) =>
        ReportAs("unread", first.Item, first.Row, Severity.Note, ("count", count)).With("unread").Seen(first.Row);

    /// <summary>What one or several people made of one priority's words.</summary>
    private sealed record Restated(Item Item, string Subject, string Row, string Original, IReadOnlyList<string> Texts, int Fewest, Readback? Readback);
}
