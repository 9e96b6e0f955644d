using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("Reduce churn of enterprise customers from 8% to 5% by 30 June without raising discounts",
        SlotKinds.Direction | SlotKinds.Measure | SlotKinds.Number | SlotKinds.Deadline | SlotKinds.Constraint)]
    [InlineData("Cut enterprise customer churn from 8% to 5% by 30 June; discounts must not go up",
        SlotKinds.Direction | SlotKinds.Measure | SlotKinds.Number | SlotKinds.Deadline | SlotKinds.Constraint)]
    [InlineData("Keep large accounts from leaving: attrition down three points to 5% before end of June, no extra discounting",
        SlotKinds.Measure | SlotKinds.Number | SlotKinds.Deadline | SlotKinds.Constraint)]
    [InlineData("All 940 stores stocked by 12 March", SlotKinds.Number | SlotKinds.Deadline | SlotKinds.Scope)]
    [InlineData("Only tenants", SlotKinds.Scope)]
    [InlineData("We give up general cargo", SlotKinds.Constraint)]
    [InlineData("Close the trading desk", SlotKinds.Direction)]
    [InlineData("One named nurse per patient", SlotKinds.Number)]
    [InlineData("The dispatcher decides", SlotKinds.Owner)]
    [InlineData("By autumn", SlotKinds.Deadline)]
    public void A_settled_thing_fills_its_slots(string text, SlotKinds kinds) => Assert.Equal(kinds, Slots.KindsOf(Slots.In(text)));

    [Theory]
    [InlineData("Customer first!")]
    [InlineData("We are one team")]
    [InlineData("Every child matters")]
    [InlineData("No compromise on quality")]
    [InlineData("Be number one")]
    [InlineData("The customer decides")]
    [InlineData("Growth, innovation, margin")]
    [InlineData("")]
    public void A_slogan_fills_none(string text) => Assert.Empty(Slots.In(text));

    [Fact]
    public void A_person_of_the_plan_fills_the_owner() =>
        Assert.Equal("Karl", Assert.Single(Slots.In("Karl looks after the stores", ["Karl B."])).Quote);

    [Fact]
    public void Every_slot_quotes_the_text_and_has_one_kind() => Laws.Hold(Texts.Any, text =>
    {
        foreach (var slot in Slots.In(text, ["Anna Berg"]))
        {
            Assert.Equal(text.Substring(slot.Start, slot.Length), slot.Quote);
            Assert.True(int.IsPow2((int)slot.Kind));
            Assert.NotEmpty(slot.Quote);
        }
    });

    [Fact]
    public void Long_texts_take_time_in_proportion() => Texts.EndlessOnes(text => Slots.In(text, ["Anna Berg"]));
}
