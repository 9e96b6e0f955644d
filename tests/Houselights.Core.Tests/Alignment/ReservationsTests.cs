using FsCheck.Fluent;
using Houselights.Core.Alignment;

namespace Houselights.Core.Tests.Alignment;

public class ReservationsTests
{
    [Theory]
    [InlineData("The keel is late", true)]
    [InlineData("No keel", true)]
    [InlineData("none", false)]
    [InlineData("  None. ", false)]
    [InlineData("n/a", false)]
    [InlineData("No reservations", false)]
    [InlineData("-", false)]
    [InlineData("Keine!", false)]
    [InlineData("Aucune", false)]
    public void What_fills_a_field_that_wants_something_is_none(string text, bool isOne) => Assert.Equal(isOne, Reservations.IsIn(Holding(text)));

    [Fact]
    public void No_text_is_none() => Assert.False(Reservations.IsIn(new Answer()));

    [Fact]
    public void Case_and_punctuation_change_nothing() =>
        Laws.Hold(from text in Gen.Elements("none", "Keine", "The keel is late", "nichts", "We lack a mould") from tail in Gen.Elements("", ".", "!", " ", " …") select (text, tail), each =>
            Reservations.IsIn(Holding(each.text)) == Reservations.IsIn(Holding(each.text.ToUpperInvariant() + each.tail)));

    [Theory]
    [InlineData("", "", true)]
    [InlineData("{ by: omar, says: I would wait }", "", false)]                                       // the same person
    [InlineData("{ by: people/omar, says: I would wait }", "", false)]
    [InlineData("{ by: vera, says: I would wait }", "", true)]
    [InlineData("{ by: vera, says: THE KEEL IS LATE }", "", false)]                                   // the same words
    [InlineData("{ by: vera, says: \"The keel is late, and the mast too\" }", "", false)]             // and more
    [InlineData("{ by: vera, says: keel }", "", true)]                                               // too short to be the thought
    [InlineData("{ by: vera, says: \" \" }", "", true)]
    [InlineData("", "omar: 2", false)]                                                               // said with the hand
    [InlineData("", "people/omar: 2", false)]
    [InlineData("", "omar: 3", true)]                                                                // the midpoint is no no
    [InlineData("", "tom: 1", true)]
    public void It_was_voiced_by_the_person_in_the_words_or_with_a_low_ballot(string dissent, string ballots, bool unvoiced)
    {
        var plan = Fennmark.With($$"""
            decisions: [ { id: d, question: Q, decider: lena, dissent: [ {{dissent}} ] } ]
            votes: [ { id: v, question: Q, scale: 5, ballots: { {{ballots}} } } ]
            """, Fennmark.Reading("commitment", "who: omar, commits: 5, reservation: The keel is late"));

        Assert.Equal(unvoiced, Reservations.IsUnvoiced(plan.Readings[0].Answers[0], plan));
    }

    [Fact]
    public void What_is_no_reservation_is_not_unvoiced() => Assert.False(Reservations.IsUnvoiced(Holding("none"), Fennmark.With("")));

    private static Answer Holding(string text) => Fennmark.With(Fennmark.Reading("commitment", $"who: omar, commits: 5, reservation: \"{text}\"")).Readings[0].Answers[0];
}
