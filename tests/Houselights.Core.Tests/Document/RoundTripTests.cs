using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Document;
using Houselights.Core.Model;

namespace Houselights.Core.Tests.Document;

/// <summary>Laws of reading and writing, over generated plans that use every key.</summary>
public class RoundTripTests
{
    private static readonly Config Thoroughly = Config.QuickThrowOnFailure.WithMaxTest(150);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Reading_what_was_written_as_yaml_gives_the_same_plan() => Check.One(Thoroughly, Prop.ForAll(Seeds, seed =>
    {
        var plan = new PlanGenerator(seed).Plan();
        return SameAs(plan, PlanReader.Read(PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))), seed);
    }));

    [Fact]
    public void Reading_what_was_written_as_json_gives_the_same_plan() => Check.One(Thoroughly, Prop.ForAll(Seeds, seed =>
    {
        var plan = new PlanGenerator(seed).Plan();
        return SameAs(plan, PlanReader.Read(new PlanSource("plan.json", PlanWriter.ToJson(plan))), seed);
    }));

    [Fact]
    public void Writing_what_was_read_is_stable() => Check.One(Thoroughly, Prop.ForAll(Seeds, seed =>
    {
        var first = PlanWriter.ToYaml(new PlanGenerator(seed).Plan());
        var second = PlanWriter.ToYaml(PlanReader.Read(PlanSource.Of("plan.yaml", first)).Plan!);
        Assert.Equal(first, second);
        return true;
    }));

    [Fact]
    public void A_plan_differs_from_itself_in_nothing_and_from_a_changed_one_in_what_was_changed() => Check.One(Thoroughly, Prop.ForAll(Seeds, seed =>
    {
        var plan = new PlanGenerator(seed).Plan();
        Assert.Empty(PlanComparison.Of(plan, PlanReader.Read(PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))).Plan!));
        var change = Assert.Single(PlanComparison.Of(plan, plan with { Organisation = plan.Organisation + "x" }));
        return change.Path == "organisation";
    }));

    [Theory]
    [InlineData("ice-cream-call")]
    [InlineData("wandering-retreat")]
    [InlineData("focused-offsite")]
    [InlineData("promotion-against-rotation")]
    [InlineData("thirty-percent-growth")]
    [InlineData("predictable-capacity")]
    public void An_example_survives_being_written(string name)
    {
        var plan = PlanReader.Read(new PlanSource(name + ".yaml", File.ReadAllBytes(Repository.At($"examples/{name}.yaml")))).Plan!;
        Assert.True(SameAs(plan, PlanReader.Read(PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))), 0));
    }

    private static bool SameAs(Plan plan, ReadResult read, int seed)
    {
        Assert.True(read.Plan is not null, $"Seed {seed}: {string.Join('\n', read.Errors.Take(5))}");
        if (Plan.Same(plan, read.Plan!)) return true;
        Assert.Fail($"Seed {seed}: {string.Join('\n', PlanComparison.Of(plan, read.Plan!).Take(5))}");
        return false;
    }
}
