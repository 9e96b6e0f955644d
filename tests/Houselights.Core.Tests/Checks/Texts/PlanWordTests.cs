using System.Globalization;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Commitments;
using Houselights.Core.Sessions;

namespace Houselights.Core.Tests.Checks.Texts;

public sealed class PlanWordTests
{
    private static readonly TextStyle German = new(CultureInfo.GetCultureInfo("de"));

    [Fact]
    public void Every_state_of_a_commitment_and_every_phase_has_its_word() => Assert.All(
        Commitment.States.Values.Select(each => new PlanWord("state", Commitment.States.WordFor(each)))
            .Concat(Agenda.Phases.Values.Select(each => new PlanWord("phase", Agenda.Phases.WordFor(each)))),
        word =>
        {
            Assert.Equal(word.Word, TextStyle.English.Write(word));
            Assert.NotEqual(word.Word, German.Write(word));
        });

    [Fact]
    public void Words_are_listed_in_the_readers_language() =>
        Assert.Equal("Richtung und wie wir gewinnen", German.Write(new PlanWord[] { new("part", "direction"), new("part", "how") }));

    [Fact]
    public void A_word_of_an_unknown_family_stays_as_it_is() => Assert.Equal("odd", German.Write(new PlanWord("none", "odd")));

    [Fact]
    public void Lists_of_equal_words_are_equal() =>
        Assert.Equal<Value>(new PlanWord[] { new("part", "how") }, new PlanWord[] { new("part", "how") });
}
