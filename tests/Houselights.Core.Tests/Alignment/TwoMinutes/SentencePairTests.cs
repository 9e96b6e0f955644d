using FsCheck.Fluent;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

public sealed class SentencePairTests
{
    [Fact]
    public void The_table_has_enough_pairs_from_enough_fields_and_half_of_them_held_out()
    {
        var rows = Labelled.Rows("Alignment/TwoMinutes/sentences");

        Assert.True(rows.Count >= 120, $"{rows.Count} pairs prove little.");
        Assert.True(rows.Select(row => row[1]).Distinct().Count() >= 10);
        Assert.Equal(rows.Count, 2 * rows.Count(row => row[0] == Labelled.HeldOut));
        Assert.Empty(rows.Where(row => row[0] == Labelled.HeldOut).Select(row => row[4]).Intersect(rows.Where(row => row[0] == Labelled.Development).Select(row => row[4])));
    }

    [Theory]
    [InlineData(Likeness.Same)]
    [InlineData(Likeness.Different)]
    public void On_held_out_pairs_nine_claims_in_ten_are_right(Likeness claim)
    {
        Assert.InRange(LabelledSentences.Rows(Labelled.HeldOut, claim).Precision, 0.9, 1);
        Assert.InRange(LabelledSentences.EveryTwo(Labelled.HeldOut, claim).Precision, 0.9, 1);
    }

    [Fact]
    public void On_held_out_pairs_most_easy_paraphrases_and_most_other_priorities_are_claimed()
    {
        Assert.InRange(LabelledSentences.Rows(Labelled.HeldOut, Likeness.Same).Recall, 0.35, 1);
        Assert.InRange(LabelledSentences.EveryTwo(Labelled.HeldOut, Likeness.Different).Recall, 0.65, 1);
    }

    [Theory]
    [InlineData("Open the depot in Linz by May", "Open the depot in Linz by June")]
    [InlineData("Ship release 7 to pilot customers", "Ship release 8 to pilot customers")]
    [InlineData("Quality goes before delivery date", "Delivery date goes before quality")]
    [InlineData("Launch the loyalty app in Vienna", "Stop the loyalty app in Vienna")]
    [InlineData("Mehr Umsatz in den Filialen in Wien", "Weniger Umsatz in den Filialen in Wien")]
    [InlineData("Die Filiale in Wien bis Mai eröffnen", "Die Filiale in Wien bis Mai schließen")]
    [InlineData("20 % fewer complaints about late parcels", "40 % fewer complaints about late parcels")]
    public void The_same_words_with_another_number_date_order_or_act_are_not_the_same(string first, string second) =>
        Assert.NotEqual(Likeness.Same, LabelledSentences.Read(first, second));

    [Theory]
    [InlineData("Win 500 members in Salzburg", "Win five hundred members in Salzburg")]
    [InlineData("Mehr Platz im Regal der Drogerien", "Regale in Drogerien: mehr Platz")]
    [InlineData("Das Ladenregal in Drogerien füllen", "Regale der Drogerien füllen")]
    [InlineData("Our top priority: shelves stocked in every pharmacy", "Every pharmacy's shelf stocked")]
    public void Spelling_endings_and_what_everybody_says_make_no_difference(string first, string second) =>
        Assert.Equal(Likeness.Same, LabelledSentences.Read(first, second));

    [Theory]
    [InlineData("Réduire le délai de livraison des commandes", "Recruter trois ingénieurs expérimentés à Lyon")]
    [InlineData("Skrócić czas oczekiwania pacjentów na wizytę", "Otworzyć nowy magazyn przed zimą w Krakowie")]
    [InlineData("新しい店舗を春までに開く", "エンジニアを二人採用する")]
    [InlineData("Reduce the delivery time of all orders", "Zwei erfahrene Entwickler für Lissabon einstellen")]
    public void In_another_language_or_in_two_nothing_is_different(string first, string second) =>
        Assert.Equal(Likeness.Unclear, LabelledSentences.Read(first, second));

    [Fact]
    public void In_another_language_equal_words_are_equal() =>
        Assert.Equal(Likeness.Same, LabelledSentences.Read("Réduire le délai de livraison", "Réduire encore le délai de livraison"));

    [Theory]
    [InlineData("Halve the churn")]
    [InlineData("春までに")]
    [InlineData("5")]
    public void What_is_said_twice_is_the_same(string text) => Assert.Equal(Likeness.Same, LabelledSentences.Read(text, $" {text}."));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Reduce the delivery time of all orders")]
    [InlineData("…", "…")]
    public void Nothing_said_is_nothing_known(string first, string second) =>
        Assert.Equal(Likeness.Unclear, LabelledSentences.Read(first, second));

    [Fact]
    public void Who_is_read_first_does_not_matter() => Laws.Hold(Texts.Any.Zip(Texts.Any, (a, b) => (a, b)), pair =>
        Assert.Equal(LabelledSentences.Read(pair.a, pair.b), LabelledSentences.Read(pair.b, pair.a)));

    [Fact]
    public void A_sentence_never_differs_from_itself() => Laws.Hold(Texts.Any, text =>
        Assert.NotEqual(Likeness.Different, LabelledSentences.Read(text, text)));

    [Fact]
    public void Long_texts_take_time_in_proportion_to_their_words() =>
        Texts.EndlessOnes(text => LabelledSentences.Read(text[..2000], text[1..2001]));
}
