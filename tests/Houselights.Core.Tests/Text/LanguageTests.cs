using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class LanguageTests
{
    [Fact]
    public void On_held_out_texts_hardly_a_claim_is_wrong_or_missed()
    {
        var other = TextWork.NotEnglish(Labelled.HeldOut);
        var english = TextWork.English(Labelled.HeldOut);

        Assert.True(other.Rows >= 60, $"{other.Rows} rows prove nothing.");
        Assert.InRange(other.Precision, 0.96, 1);
        Assert.InRange(other.Recall, 0.95, 1);
        Assert.InRange(english.Precision, 0.98, 1);
        Assert.InRange(english.Recall, 0.96, 1);
    }

    [Fact]
    public void No_sentence_of_the_English_tables_is_called_foreign()
    {
        var sentences = Labelled.Rows("execution-wording").Select(row => row[5])
            .Concat(Labelled.Rows("slogans").SelectMany(row => row[4].Split('|')))
            .Concat(Labelled.Rows("returning-work").Select(row => row[4]));

        Assert.DoesNotContain(sentences, sentence => Language.Of(sentence) == LanguageGuess.Other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.5 %")]
    [InlineData("Nordwind")]
    [InlineData("Anna Berg, Jens Moll")]
    [InlineData("Sanne van der Berg, Luca di Marco")]
    [InlineData("SAP und CRM")]
    [InlineData("🙂 ???")]
    public void Names_and_numbers_are_unsure(string text) => Assert.Equal(LanguageGuess.Unsure, Language.Of(text));

    [Theory]
    [InlineData("Wir müssen den Umsatz mit weniger Rabatt halten")]
    [InlineData("Nous devons garder la marge sans remises")]
    [InlineData("Мы начинаем с одного региона и не спешим")]
    [InlineData("Ξεκινάμε από μία περιοχή και δεν βιαζόμαστε")]
    public void A_sentence_of_another_language_is_noticed(string text) => Assert.Equal(LanguageGuess.Other, Language.Of(text));

    [Fact]
    public void A_foreign_name_in_an_English_sentence_changes_nothing() =>
        Assert.Equal(LanguageGuess.English, Language.Of("The Süddeutsche Kühlgeräte GmbH delivers the freezers before we open"));

    [Fact]
    public void White_space_does_not_matter() => Laws.Hold(Texts.Any, text =>
        Assert.Equal(Language.Of(text), Language.Of($"  {text}\n")));

    [Fact]
    public void Long_texts_take_time_in_proportion() => Texts.EndlessOnes(text => Language.Of(text));
}
