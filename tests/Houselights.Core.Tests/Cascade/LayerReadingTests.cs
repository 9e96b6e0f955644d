using FsCheck.Fluent;
using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.Tests.Alignment;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Cascade;

public class LayerReadingTests
{
    private const string Told = "Cut enterprise churn from 8 to 5 percent by 30 June 2026 without raising discounts";
    private const string Later = "Cut enterprise churn from 8 to 5 percent by 30 September 2026 without raising discounts";
    private const string Loose = "Cut enterprise churn from 8 to 5 percent by 30 September 2026";
    private const string Elsewhere = "Paint the boathouse in spring";
    private const string Foreign = "Wir wollen bis zum Herbst mehr Kunden verlieren und die Rabatte erhöhen";

    /// <summary>Whatever layers above have made of it: who says the priority itself has lost nothing.</summary>
    [Fact]
    public void Whoever_says_what_was_meant_first_has_lost_nothing() =>
        Laws.Hold(from yard in Gen.Elements(Told, Later, Loose, Elsewhere, "Raise enterprise churn to 9 percent", "", Foreign) from own in Gen.Elements(Told, Told.ToUpperInvariant(), " " + Told + " ") select (yard, own), each =>
            !Readings(Readback("hulls", each.own), Readback("yard", each.yard)).Single(reading => reading.Readback.Unit == "hulls").Departs);

    [Fact]
    public void What_departs_does_so_where_it_began()
    {
        var readings = Readings(Readback("yard", Later), Readback("hulls", Loose));

        Assert.Equal([SlotKinds.Deadline], readings[0].Drift.Select(slot => slot.Slot));
        Assert.Null(readings[0].Above);
        Assert.Equal([SlotKinds.Constraint], readings[1].Drift.Select(slot => slot.Slot));
        Assert.Equal("yard", readings[1].Above!.Unit);
    }

    [Theory]
    [InlineData(Elsewhere)]
    [InlineData("")]
    public void A_layer_that_spoke_of_something_else_or_not_at_all_is_passed_over(string yard)
    {
        var hulls = Readings(Readback("yard", yard), Readback("hulls", Later)).Single(reading => reading.Readback.Unit == "hulls");

        Assert.Null(hulls.Above);
        Assert.False(hulls.IsOffTopic);
        Assert.Equal([SlotKinds.Deadline], hulls.Drift.Select(slot => slot.Slot));
    }

    [Fact]
    public void Two_layers_of_another_topic_are_both_off_topic()
    {
        var readings = Readings(Readback("yard", Elsewhere), Readback("hulls", "Train two apprentices"));

        Assert.All(readings, reading => Assert.True(reading.IsOffTopic));
    }

    [Fact]
    public void Words_in_another_language_are_not_read()
    {
        var reading = Readings(Readback("sales", Foreign)).Single();

        Assert.False(reading.Departs);
        Assert.Empty(reading.Drift);
    }

    [Theory]
    [InlineData("accepted-by: lena", true)]
    [InlineData("accepted-by: pia", false)]           // nobody accepts their own
    [InlineData("accepted-by: [pia, ilse]", true)]
    [InlineData("accepted-on: 2026-01-20", true)]
    public void Acceptance_ends_it(string accepted, bool ended) => Assert.Equal(ended, Readings(Readback("hulls", Loose, accepted)).Count == 0);

    [Fact]
    public void The_last_of_a_unit_counts_and_of_two_on_one_day_the_later_in_the_plan()
    {
        Assert.Equal("b", Readings(Readback("yard", Told, id: "b", on: "2026-02-01"), Readback("yard", Loose, id: "a")).Single().Readback.Id);
        Assert.Equal("b", Readings(Readback("yard", Told, id: "a"), Readback("yard", Loose, id: "b")).Single().Readback.Id);
    }

    [Fact]
    public void A_readback_of_no_priority_or_no_unit_is_of_nothing() =>
        Assert.Empty(LayerReading.Unaccepted(Fennmark.With("priorities: [ { id: churn, what: Cut churn, owner: marek } ]\nreadbacks: [ { id: r, unit: yard, by: ilse, words: Elsewhere }, { id: s, priority: churn, by: ilse, words: Elsewhere } ]")));

    [Theory]
    [InlineData(null, "", false)]
    [InlineData("Whoever leaves takes others along", "", true)]
    [InlineData("Whoever leaves takes others along", "why: \" \"", true)]
    [InlineData("Whoever leaves takes others along", "why: Because of the banks", false)]   // whether it is the same why, people judge
    public void A_why_is_lost_where_the_priority_has_one(string? above, string why, bool lost) =>
        Assert.Equal(lost, Readings(above, [Readback("sales", Told, why)]).Single().IsWhyLost);

    [Theory]
    [InlineData("a: x, b: x, c: k", 2, true)]
    [InlineData("a: x, b: k, c: k", 1, false)]
    [InlineData("a: x, b: x, c: k, d: k, e: k", 2, false)]   // fewer than half
    [InlineData("a: x, b: x, c: k, d: k", 2, true)]
    [InlineData("a: \" K \", b: x, other: x", 1, false)]     // the same in other letters; about another priority
    [InlineData("a: x, free: x", 1, false)]                  // without a key
    [InlineData("a: x, general: x", 2, true)]                // about no priority in particular
    public void Two_dilemmas_and_half_of_those_answered_go_against_the_key(string dilemmas, int against, bool chooses)
    {
        var reading = Readings(Readback("sales", Told, $"dilemmas: {{ {dilemmas} }}")).Single();

        Assert.Equal(against, reading.Against.Length);
        Assert.Equal(chooses, reading.ChoosesAgainst);
    }

    private static string Readback(string unit, string words, string more = "", string? id = null, string on = "2026-01-19") =>
        $"  - {{ id: {id ?? "r-" + unit}, priority: churn, unit: {unit}, by: pia, on: {on}, words: \"{words}\"{(more.Length > 0 ? ", " + more : "")} }}\n";

    private static List<LayerReading> Readings(params string[] readbacks) => Readings(null, readbacks);

    private static List<LayerReading> Readings(string? why, string[] readbacks) => [.. LayerReading.Unaccepted(Model(why, readbacks))];

    private static PlanModel Model(string? why, string[] readbacks) => Fennmark.With($$"""
        priorities: [ { id: churn, what: "{{Told}}", owner: marek{{(why is null ? "" : ", why: " + why)}} }, { id: dealers, what: Ten more dealers, owner: marek } ]
        readings:
          - id: asked
            kind: preference
            closed: 2025-12-01
            dilemmas:
              - { id: a, ask: A, choices: [k, x], priority: churn, key: k }
              - { id: b, ask: B, choices: [k, x], priority: churn, key: k }
              - { id: c, ask: C, choices: [k, x], priority: churn, key: k }
              - { id: d, ask: D, choices: [k, x], priority: churn, key: k }
              - { id: e, ask: E, choices: [k, x], priority: churn, key: k }
              - { id: other, ask: O, choices: [k, x], priority: dealers, key: k }
              - { id: free, ask: F, choices: [k, x], priority: churn }
              - { id: general, ask: G, choices: [k, x], key: k }
        readbacks:

        """, string.Concat(readbacks));
}
