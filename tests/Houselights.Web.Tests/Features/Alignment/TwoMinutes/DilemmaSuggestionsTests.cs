using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Microsoft.AspNetCore.WebUtilities;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

/// <summary>Dilemmas to choose from, and one's own.</summary>
public sealed class DilemmaSuggestionsTests
{
    private const int LongestAsk = 140;
    private const int LongestSide = 60;

    [Theory, InlineData("en"), InlineData("de")]
    public void Suggestions_are_many_different_and_short_enough(string language) => RevealShowingTests.In(language, () =>
    {
        var all = DilemmaSuggestions.All;
        Assert.InRange(all.Count, 8, 20);
        Assert.Distinct(all.Select(each => each.Dilemma.Ask));
        Assert.All(all, each => Fits(each.Dilemma));
        Assert.Equal(DilemmaSuggestions.Chosen, all.Take(2).Select(each => each.Id));
        Fits(DilemmaSuggestions.Compose(new('x', DilemmaSuggestions.LongestSide), new('y', DilemmaSuggestions.LongestSide), new('z', DilemmaSuggestions.LongestSide)));
    });

    [Theory]
    [InlineData("en", "the shop", "the app", "", "When the shop and the app both want the last euro, which wins?")]
    [InlineData("en", "Lyon", "Turin", "the one good designer", "When Lyon and Turin both want the one good designer, which wins?")]
    [InlineData("de", "der Laden", "die App", "", "Wenn der Laden und die App beide den letzten Euro wollen: Was gewinnt?")]
    public void An_own_dilemma_is_one_sentence(string language, string left, string right, string both, string ask) =>
        RevealShowingTests.In(language, () => Assert.Equal(new TwoMinuteDilemma(ask, left, right), DilemmaSuggestions.Compose(left, right, both)));

    [Theory, InlineData("en"), InlineData("de")]
    public void Asking_again_asks_the_same(string language) => RevealShowingTests.In(language, () =>
    {
        TwoMinuteDilemma[] asked = [DilemmaSuggestions.Of("growth")!, DilemmaSuggestions.Compose("R&D = 100 %", "the shop", "Ümit’s week"), DilemmaSuggestions.Of("hire")!];
        var address = DilemmaSuggestions.Again(asked.Select(each => new SplitView(each.Ask, new(each.Left, 1, []), new(each.Right, 2, []), "")));
        var query = QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.Equal(asked, StartFields.Of(name => query.TryGetValue(name, out var values) ? values : default).Chosen);
    });

    private static void Fits(TwoMinuteDilemma dilemma)
    {
        Assert.InRange(dilemma.Ask.Length, 10, LongestAsk);
        Assert.InRange(dilemma.Left.Length, 1, LongestSide);
        Assert.InRange(dilemma.Right.Length, 1, LongestSide);
        Assert.NotEqual(dilemma.Left, dilemma.Right);
    }
}
