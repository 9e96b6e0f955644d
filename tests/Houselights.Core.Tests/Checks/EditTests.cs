using Houselights.Core.Checks;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Tests.Checks;

/// <summary>What is examined again after an edit adds up to what a check from scratch finds.</summary>
public class EditTests
{
    public static TheoryData<string> Cases() => [.. CorpusTests.CheckCases().Select(row => row.Data).Where(file => file.StartsWith("HL7", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Cases))]
    public void Commitments_that_take_over_from_each_other(string file)
    {
        var diagnosis = Begin(file);
        foreach (var taking in diagnosis.Plan.Source.Commitments)
            foreach (var (giving, part) in diagnosis.Plan.Source.Commitments.Reverse().Take(4).Zip(Enumerable.Range(0, 4)))
                diagnosis = Edit(diagnosis, diagnosis.Plan.With(TakeOver(taking, giving, part)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void People_who_come_and_go(string file)
    {
        var diagnosis = Begin(file);
        foreach (var person in diagnosis.Plan.Source.People)
        {
            diagnosis = Edit(diagnosis, diagnosis.Plan.With(person with { Capacity = 1 }));
            diagnosis = Edit(diagnosis, diagnosis.Plan.With(person with { Away = [new Absence { From = diagnosis.Plan.AsOf.PlusDays(-20), To = diagnosis.Plan.AsOf.PlusDays(60) }] }));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Objectives_that_lose_a_key_result(string file)
    {
        var diagnosis = Begin(file);
        foreach (var objective in diagnosis.Plan.Source.Objectives)
        {
            diagnosis = Edit(diagnosis, diagnosis.Plan.With(objective with { KeyResults = [.. objective.KeyResults.Select(each => each with { To = 1 })] }));
            diagnosis = Edit(diagnosis, diagnosis.Plan.With(objective with { KeyResults = [.. objective.KeyResults.Skip(1)] }));
        }
    }

    private static Diagnosis Begin(string file) => new Case(Repository.At("tests/corpus/" + file)).Diagnose();

    private static Diagnosis Edit(Diagnosis before, PlanEdit edit)
    {
        var after = before.After(edit);
        Assert.Equal(Words(Diagnosis.Of(PlanModel.Of(edit.Model.Source, edit.Model.AsOf))), Words(after));
        return after;
    }

    private static Commitment TakeOver(Commitment taking, Commitment giving, int part) => part switch
    {
        0 => taking with { Owner = giving.Owner, Load = giving.Load },
        1 => taking with { Due = giving.Due, History = giving.History, StatedState = giving.StatedState, Duration = giving.Duration },
        2 => taking with { Needs = giving.Id },
        _ => taking with { Serves = giving.Serves, Evidence = giving.Evidence, Owner = Ids.None },
    };

    private static IEnumerable<string> Words(Diagnosis diagnosis) => diagnosis.Findings.SelectMany(finding => Case.Describe(finding, withReasons: true)).ToList();
}
