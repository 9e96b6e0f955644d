using System.Globalization;
using Houselights.Core.Document.Texts;

namespace Houselights.Core.Tests.Document.Texts;

public sealed class TranslationsTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    [Theory]
    [InlineData("people: [ { id: a, nam: A } ]", "Ein Eintrag „person“ hat keinen Schlüssel „nam“. Meinten Sie „name“?")]
    [InlineData("in-flight: [ { id: a, load: lots } ]", "„lots“ passt hier nicht; gebraucht wird eine Last: eine Zahl ab 0, oder [mindestens, wahrscheinlich, höchstens] in dieser Reihenfolge. Schreiben Sie eine Last: eine Zahl ab 0, oder [mindestens, wahrscheinlich, höchstens] in dieser Reihenfolge.")]
    [InlineData("priorities: [ { id: p, owner: nobody } ]", "Person „nobody“ gibt es nicht. Ergänzen Sie den Eintrag in people, oder berichtigen Sie die Id.")]
    [InlineData("people: [ { id: a } ]\npriorities: [ { id: p, owner: [ a, a ] } ]", "„a“ steht zweimal in der Liste. Entfernen Sie einen davon.")]
    [InlineData("assumptions: [ { id: p, test-by: soon } ]", "„soon“ passt hier nicht; gebraucht wird ein Datum wie 2026-03-12. Schreiben Sie ein Datum wie 2026-03-12.")]
    public void An_error_reads_in_German(string more, string german)
    {
        var error = Reading.Error(more);

        Assert.Equal(german, $"{error.MessageIn(German)} {error.RemedyIn(German)}");
        Assert.DoesNotContain("ein", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_region_speaks_its_language() =>
        Assert.Equal("Meinten Sie „x“?", Translations.OfPlanErrors.Write($"Did you mean “{"x"}”?", CultureInfo.GetCultureInfo("de-AT")));

    [Theory]
    [InlineData("en")]
    [InlineData("en-GB")]
    [InlineData("fr")]
    [InlineData("")]
    public void Where_a_language_has_no_sentence_it_is_English(string language) =>
        Assert.Equal("Did you mean “x”?", Translations.OfPlanErrors.Write($"Did you mean “{"x"}”?", CultureInfo.GetCultureInfo(language)));
}
