using Houselights.App.Cycles.Editing;
using Houselights.App.Strategy;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Strategy;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using NodaTime;

namespace Houselights.Web.Features.Strategy;

/// <summary>Puts the strategy into its page, for one reader.</summary>
internal static class StrategyShowing
{
    private static readonly string[] Questions = ["direction", "where", "how", "talent", "purpose", "values"];

    /// <summary>Longer words are no headline: they are read below.</summary>
    private const int Headline = 140;

    public static StrategyView Show(this StrategyReading reading, IEnumerable<HistoryEntry> history)
    {
        var (standing, plan) = (reading.Standing, reading.Standing.Plan);
        var item = new ItemShowing(standing).Show("strategy", "", history)!;
        FieldView Field(string path) => item.Fields.First(field => field.Path == path);
        ElementView? Record(string list, string id) => Field(list) is { IsEditable: true } field ? field.Elements.FirstOrDefault(each => each.Path == $"{list}/{id}") : null;

        var isWriter = Field("direction").IsEditable;
        var text = reading.Text;
        return new(
            standing.Head(), Verdict(reading), Lead(reading), reading.Leader is { } leader ? leader.Name ?? leader.Id : CourseText.TheLeader, isWriter,
            [.. Questions.Select(Field)], [Field("written"), Field("horizon")],
            [.. reading.Advice.Select(each => new AdviceView(each.At, each.Test.Says ?? "", Signed([.. each.By], each.Test.On), each.IsAnswered ? each.Test.Answer : null, each.Test.Changed == true))],
            [.. reading.Excludes.Select(each => Show(each, Record("excludes", each.Exclusion.Id)))])
        {
            IsBlank = text is null || (!text.Texts().Any() && text.Excludes.IsEmpty && text.PressureTests.IsEmpty),
            Assumptions = [.. reading.Assumptions.Select(each => Show(each, plan))],
            Tripwires = [.. (text?.Tripwires ?? []).Select(each => new RecordView(each.What ?? each.Id, Record("tripwires", each.Id)))],
            SwapTests = [.. (text?.SwapTests ?? []).Select(each => Show(each, plan))],
            Reopened = [.. (text?.Reopened ?? []).Reverse().Select(each => new ReopenedView(each.On, each.Change ?? "", each.Because, text?.Tripwires.FirstOrDefault(wire => wire.Id == each.Tripwire)?.What))],
            ExcludesField = isWriter ? Field("excludes") : null,
            AssumptionsField = isWriter ? Field("assumptions") : null,
            TripwiresField = isWriter ? Field("tripwires") : null,
            Acts = item.Acts,
            Findings = item.Findings,
            History = item.History,
        };
    }

    private static string Verdict(StrategyReading reading)
    {
        var words = reading.Text?.Direction?.Trim() ?? "";
        if (words.Length == 0) return CourseText.VerdictNone;
        return words.Length <= Headline ? words : CourseText.VerdictLong;
    }

    private static string? Lead(StrategyReading reading)
    {
        if (!reading.IsBegun) return null;
        var (noes, confirmed) = (reading.Excludes.Length, reading.Excludes.Count(each => each.IsConfirmed));
        var lead = noes == 0 ? CourseText.LeadNoNo
            : Say.Counted(noes, CourseText.LeadNoesOne, CourseText.LeadNoes) + " " + (confirmed == 0 ? CourseText.LeadConfirmedNone : Say.With(CourseText.LeadConfirmed, Say.Number(confirmed), Say.Number(noes)));
        return reading.Unanswered == 0 ? lead : lead + " " + Say.Counted(reading.Unanswered, CourseText.LeadWaitsOne, CourseText.LeadWaits);
    }

    private static NoView Show(GivenUpWay each, ElementView? record) => new(
        each.Exclusion.Id, each.Exclusion.What ?? each.Exclusion.Id, each.Exclusion.Tempting,
        each.Who.IsEmpty ? null : Say.List(each.Who), each.IsConfirmed, each.IsMine && each.Exclusion.Confirmed != true, record);

    private static HoldsView Show(Assumption each, PlanModel plan)
    {
        var (mark, word) = each.State switch
        {
            AssumptionState.Holds => (Mark.OnTrack, CourseText.Holds),
            AssumptionState.Broken => (Mark.OffTrack, CourseText.Broken),
            _ => each.TestBy < plan.AsOf ? (Mark.Outdated, CourseText.TestOverdue) : (Mark.Pending, CourseText.Untested),
        };
        var who = each.Owner.IsEmpty ? CourseText.NobodyTests : Say.With(CourseText.Tests, Say.List([.. each.Owner.Select(id => plan.NameOf(id))]));
        return new(each.Id, each.What ?? each.Id, mark, word, each.TestBy is { } day ? Say.With(CourseText.TestsBy, who, Say.DayYear(day)) : who);
    }

    private static SwapView Show(SwapTest each, PlanModel plan)
    {
        var by = each.By.IsEmpty ? PlanText.Somebody : Say.List([.. each.By.Select(id => plan.NameOf(id))]);
        return each.CouldSign == true
            ? new(Say.With(CourseText.SwapCould, by, each.Competitor), Mark.AtRisk, CourseText.CouldSign)
            : new(Say.With(CourseText.SwapCouldNot, by, each.Competitor), Mark.OnTrack, CourseText.OnlyOurs);
    }

    private static string Signed(IReadOnlyList<string> names, LocalDate? on)
    {
        var who = names.Count == 0 ? PlanText.Somebody : Say.List(names);
        return on is { } day ? Say.With(CourseText.Signed, who, Say.DayYear(day)) : who;
    }
}
