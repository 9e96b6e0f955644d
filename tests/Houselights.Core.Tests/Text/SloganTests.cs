using FsCheck.Fluent;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class SloganTests
{
    /// <summary>As many restatements as a leadership team has people.</summary>
    private const int Few = 12;

    [Fact]
    public void On_held_out_restatements_few_claims_are_wrong_and_few_are_missed()
    {
        var reached = TextWork.Slogans(Labelled.HeldOut);

        Assert.True(reached.Rows >= 60, $"{reached.Rows} rows prove nothing.");
        Assert.InRange(reached.Precision, 0.95, 1);
        Assert.InRange(reached.Recall, 0.95, 1);
    }

    [Fact]
    public void Words_turned_round_are_a_slogan()
    {
        var reading = Slogan.Examine("Trust is our currency", ["Our currency is trust", "Trust: the currency of our bank"]);

        Assert.True(reading.IsSlogan);
        Assert.Equal(1, reading.Restatements[0].SharedWithOriginal);
        Assert.Empty(reading.Restatements[0].Slots);
    }

    [Fact]
    public void A_word_for_word_repetition_that_settles_something_is_none() =>
        Assert.False(Slogan.Examine("All stores stocked by 12 March", ["All stores stocked by 12 March"]).IsSlogan);

    [Fact]
    public void Other_words_without_a_slot_are_none() =>
        Assert.False(Slogan.Examine("Customer first", ["Cashiers refund on their own judgement"]).IsSlogan);

    [Fact]
    public void Restatements_may_share_their_words_with_each_other_instead() =>
        Assert.True(Slogan.Examine("Radio in the launch region in shelf week", ["Excellence in all we do", "We do all with excellence"]).IsSlogan);

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(0, 2, false)]
    public void Two_thirds_of_the_group_must_repeat(int repeating, int understanding, bool slogan) =>
        Assert.Equal(slogan, Slogan.Examine("Customer first", [
            .. Enumerable.Repeat("The customer comes first", repeating),
            .. Enumerable.Repeat("Refunds within a day", understanding)]).IsSlogan);

    [Fact]
    public void Nobody_and_nothing_are_no_slogan()
    {
        Assert.False(Slogan.Examine("Customer first", []).IsSlogan);
        Assert.False(Slogan.Examine("Customer first", [""]).IsSlogan);
        Assert.False(Slogan.Examine("", ["", ""]).IsSlogan);
    }

    [Fact]
    public void The_order_of_restatements_does_not_matter() => Laws.Hold(Texts.English.ArrayOf().Resize(Few), texts =>
    {
        var forward = Slogan.Examine("launch the website", texts);
        var backward = Slogan.Examine("launch the website", [.. texts.Reverse()]);

        Assert.Equal(forward.IsSlogan, backward.IsSlogan);
        Assert.Equal(forward.Restatements.Select(r => r.SharedWithOthers), backward.Restatements.Reverse().Select(r => r.SharedWithOthers));
    });

    [Fact]
    public void Shares_are_shares() => Laws.Hold(Texts.Any.ArrayOf().Resize(Few), texts =>
        Assert.All(Slogan.Examine(string.Concat(texts), texts).Restatements, restatement =>
        {
            Assert.InRange(restatement.SharedWithOriginal, 0, 1);
            Assert.InRange(restatement.SharedWithOthers, 0, 1);
        }));

    [Fact]
    public void Long_texts_take_time_in_proportion() => Texts.EndlessOnes(text => Slogan.Examine(text, [text]));
}
