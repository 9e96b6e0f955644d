using Houselights.Core.Cascade.Drift;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Cascade;

public sealed class DriftChainTests
{
    private const string Told = "Reduce churn of enterprise customers from 8% to 5% by 30 June without raising discounts";

    [Fact]
    public void Each_slot_names_the_layer_where_it_first_departed()
    {
        var chain = Chain([Told], ["Cut enterprise customer churn from 8% to 5% by 30 September; discounts must not go up"], ["Cut enterprise customer churn from 8% to 6% by 30 September by raising discounts"]);
        var thread = Assert.Single(chain.Threads);
        Assert.Equal("layer 1", thread.Began(SlotKinds.Deadline)?.Layer);
        Assert.Equal("layer 2", thread.Began(SlotKinds.Number)?.Layer);
        Assert.Equal("layer 2", thread.Began(SlotKinds.Constraint)?.Layer);
        Assert.Null(thread.Began(SlotKinds.Scope));
        Assert.True(chain.IsContradicted);
    }

    [Fact]
    public void A_layer_that_is_off_topic_or_silent_is_passed_over()
    {
        var chain = Chain([Told], ["Launch the loyalty newsletter"], [Told]);
        Assert.True(chain.Threads[0].Steps[0].Comparison!.IsOffTopic);
        Assert.Equal(Told, chain.Threads[0].Steps[1].Comparison!.Parent.Text);
        Assert.False(chain.IsContradicted);
    }

    [Fact]
    public void Lines_are_paired_by_topic_in_whatever_order()
    {
        var chain = Chain([Told, "Open three stores in Austria by May"], ["Close three stores in Austria by May", "Organise a summer party", Told]);
        Assert.Equal(3, chain.Threads[0].Steps[0].Line);
        Assert.Equal(1, chain.Threads[1].Steps[0].Line);
        Assert.Equal("Organise a summer party", Assert.Single(chain.Unpaired).Line.Statement.Text);
        Assert.Equal("layer 1", chain.Threads[1].Began(SlotKinds.Direction)?.Layer);
    }

    [Fact]
    public void A_topic_that_nobody_reads_back_is_told()
    {
        var chain = Chain([Told, "Open three stores in Austria by May"], [Told]);
        Assert.Null(chain.Threads[1].Steps[0].Comparison);
    }

    [Fact]
    public void One_layer_is_no_chain() => Assert.Throws<ArgumentException>(() => Chain([Told]));

    private static DriftChain Chain(params string[][] layers) => DriftChain.Of(
        [.. layers.Select((lines, depth) => new DriftLayer($"layer {depth}", [.. lines.Select((line, at) => new DriftLine(Statement.Read(line, LabelledDrift.Day), at + 1))]))],
        LabelledDrift.Day);
}
