using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.Decisions;

/// <summary>What holds of exclusion as a quantity, for every plan.</summary>
public class ExclusionLedgerLawsTests
{
    [Fact]
    public void Every_entry_and_every_return_lies_in_one_quarter_and_what_bears_no_day_is_kept_last() => Laws.Hold(Plans, plan =>
    {
        var ledger = ExclusionLedger.Of(plan);

        Assert.Equal(ledger.Entries.Length, ledger.Quarters.Sum(each => each.Entries.Length));
        Assert.Equal(ledger.Returned.Length, ledger.Quarters.Sum(each => each.Returned.Length));
        Assert.Empty(ledger.Entries.Except(ledger.Quarters.SelectMany(each => each.Entries)));
        Assert.All(ledger.Quarters.SkipLast(1), each => Assert.NotNull(each.Quarter));
        foreach (var (quarter, entries, returned) in ledger.Quarters)
            Assert.All([.. entries.Select(each => each.On), .. returned.Select(each => each.On)], day =>
                Assert.Equal(quarter, day is { } on ? FiscalQuarter.Of(on, plan.Cycle) : (FiscalQuarter?)null));
        Assert.Equal(ledger.Entries.Count(each => each.On is null), ledger.Quarters.Where(each => each.Quarter is null).Sum(each => each.Entries.Length));
    });

    [Fact]
    public void A_total_is_the_sum_of_its_rows_and_the_whole_that_of_its_quarters() => Laws.Hold(Plans, plan =>
    {
        var ledger = ExclusionLedger.Of(plan);
        var parts = ledger.Quarters.Select(each => each.Total).ToList();

        Assert.Equal(ledger.Total.Freed, parts.Sum(each => each.Freed), 6);
        Assert.Equal(ledger.Total.Seen, parts.Sum(each => each.Seen), 6);
        Assert.Equal(ledger.Total.Costs, parts.Sum(each => each.Costs), 6);
        Assert.Equal(
            (ledger.Total.RuledOut, ledger.Total.Named, ledger.Total.Confirmed, ledger.Total.Unknown, ledger.Total.CameBack),
            (parts.Sum(each => each.RuledOut), parts.Sum(each => each.Named), parts.Sum(each => each.Confirmed), parts.Sum(each => each.Unknown), parts.Sum(each => each.CameBack)));
        Assert.Equal(ledger.Entries.Sum(each => each.Counted), ledger.Total.Freed, 6);
        Assert.True(ledger.Total.Seen <= ledger.Total.Freed + 1e-6 && ledger.Total.Confirmed <= ledger.Total.Named && ledger.Total.Named <= ledger.Entries.Length);
        Assert.True(ledger.Total.ConfirmedShare is null or (>= 0 and <= 1));
    });

    [Fact]
    public void No_capacity_is_counted_twice() => Laws.Hold(Plans, plan =>
    {
        var entries = ExclusionLedger.Of(plan).Entries;
        var covers = entries.SelectMany(each => each.Covered).ToLookup(each => each.Subject);

        Assert.All(entries, each => Assert.True(each.Covered.Sum(cover => cover.Amount) <= (each.Frees ?? 0) + 1e-9));
        foreach (var work in entries.Where(IsWork))
            Assert.True(covers[work.Subject].Sum(cover => cover.Amount) <= (work.Frees ?? 0) + 1e-9, $"{work.Subject} covers more than it frees.");
        foreach (var decision in entries.Where(each => each.As == ExcludedAs.Decision && each.Counted > 1e-9))
            foreach (var work in entries.Where(each => IsWork(each) && MayBeSame(decision, each, plan)))
                Assert.True((work.Frees ?? 0) - covers[work.Subject].Sum(cover => cover.Amount) < 1e-9, $"{decision.Subject} counts what may be {work.Subject}.");
    });

    [Fact]
    public void Nothing_that_frees_is_lost() => Laws.Hold(Plans, plan =>
    {
        var ledger = ExclusionLedger.Of(plan);
        double Sum(Func<Excluded, bool> which) => ledger.Entries.Where(which).Sum(each => each.Frees ?? 0);

        Assert.InRange(ledger.Total.Freed, Math.Max(Sum(IsWork), Sum(each => !IsWork(each))) - 1e-6, Sum(_ => true) + 1e-6);
        Assert.All(ledger.Entries.Where(IsWork), each => Assert.Equal(each.Frees ?? 0, each.Counted));
    });

    [Fact]
    public void What_is_seen_to_be_free_has_not_come_back_as_itself() => Laws.Hold(Plans, plan =>
    {
        var ledger = ExclusionLedger.Of(plan);

        Assert.DoesNotContain(ledger.Entries, each => each.IsSeen && (each.IsBack || each.As != ExcludedAs.Stopped));
        Assert.Equal(
            ledger.Entries.Where(each => each.IsBack).Select(each => each.Subject),
            ledger.Returned.Where(each => each.As is ReturnedAs.Booked or ReturnedAs.Running).Select(each => each.Of.Subject));
        Assert.All(ledger.Returned, each => Assert.True(each.Costs is null or >= 0 && (each.On is null || each.Of.On is null || each.On >= each.Of.On)));
    });

    /// <summary>A law about what never comes up would say nothing.</summary>
    [Fact]
    public void The_plans_tried_rule_out_in_every_way_and_bring_back_in_every_way()
    {
        var ledgers = Enumerable.Range(0, 600).Select(seed => ExclusionLedger.Of(Of(seed))).ToList();

        Assert.Empty(Enum.GetValues<ExcludedAs>().Except(ledgers.SelectMany(each => each.Entries).Select(each => each.As)));
        Assert.Empty(Enum.GetValues<ReturnedAs>().Except(ledgers.SelectMany(each => each.Returned).Select(each => each.As)));
        Assert.Contains(ledgers, each => each.Entries.Any(entry => entry.Covered.Length > 1));
        Assert.Contains(ledgers, each => each.Entries.Any(entry => entry is { Covered.Length: > 0, Counted: > 0 }));
        Assert.Contains(ledgers, each => each.Total.Seen > 0);
    }

    private static bool IsWork(Excluded entry) => entry.As is ExcludedAs.Stopped or ExcludedAs.SteppedBack;

    private static bool MayBeSame(Excluded decision, Excluded work, PlanModel plan) =>
        (decision.GivesUp.IsEmpty || work.GivesUp.IsEmpty || decision.GivesUp.Any(work.GivesUp.Contains))
        && (decision.On is null || work.On is null || FiscalQuarter.Of(decision.On.Value, plan.Cycle) == FiscalQuarter.Of(work.On.Value, plan.Cycle));

    private static Gen<PlanModel> Plans { get; } = Gen.Choose(0, 100_000).Select(Of);

    /// <summary>A random plan whose verdicts lie near each other and name a few people: those of the generator hardly ever meet.</summary>
    private static PlanModel Of(int seed)
    {
        var (plan, random) = (new PlanGenerator(seed).Plan(), new Random(seed));
        LocalDate? Day() => random.Next(5) == 0 ? null : new LocalDate(2026, 1, 1).PlusDays(random.Next(4) * 40);
        Ids Who() => random.Next(4) switch { 0 => Ids.None, 1 => "ann", 2 => "ben", _ => Ids.Of("ann", "ben") };
        Load? Amount() => random.Next(6) == 0 ? null : random.Next(1, 9);

        plan.InFlight =
        [
            .. Enumerable.Range(0, random.Next(7)).Select(at => new WorkInFlight
            {
                Id = "work" + at, What = $"Harbour crane {(char)('A' + at)}{at} overhaul", Load = Amount(), LoadAfter = Amount(), On = Day(), GivesUp = Who(), Confirmed = random.Next(2) == 0,
                StatedVerdict = random.Next(3) == 0 ? WorkVerdict.Deprioritise : WorkVerdict.Stop,
                Verified = random.Next(2) == 0 ? null : new() { On = new LocalDate(2026, 6, 1), Stopped = random.Next(2) == 0 },
            }),
        ];
        plan.Decisions =
        [
            .. plan.Decisions.Where(each => each.Options.Length > 0),
            .. Enumerable.Range(0, random.Next(4)).Select(at => new Decision
            {
                Id = "choice" + at, Decided = Day(), Frees = Amount(), GivesUp = [new() { Who = Who(), What = "It", Confirmed = random.Next(2) == 0 }],
                Options = [new() { Id = "yes", What = "Yes", Verdict = OptionVerdict.Chosen }],
            }),
        ];
        if (random.Next(2) == 0) plan.Commitments = plan.Commitments.Add(new() { Id = "again", What = "Harbour crane A0 overhaul, second phase", Load = 3, History = [new() { On = Day(), Kind = Core.Commitments.ActKind.Ask }] });
        if (random.Next(3) == 0) plan.Objectives = plan.Objectives.Add(new() { Id = "too", What = "Harbour crane B1 overhaul" });
        if (random.Next(3) == 0) plan.CheckIns = plan.CheckIns.Add(new() { On = new LocalDate(2026, 7, 1), Work = "in-flight/work0" });
        return PlanModel.Of(plan, new LocalDate(2026, 8, 1));
    }
}
