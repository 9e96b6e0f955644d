using System.Globalization;
using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

public class CatalogueTests
{
    [Theory]
    [InlineData("en"), InlineData("de")]
    public async Task Every_suggestion_and_the_longest_own_dilemma_can_be_started(string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        await using var server = await RunningServer.Start();
        var tests = server.Services.GetRequiredService<TwoMinuteTests>();
        var longest = new string('x', DilemmaSuggestions.LongestSide);

        foreach (var dilemma in DilemmaSuggestions.All.Select(each => each.Dilemma).Append(DilemmaSuggestions.Compose(longest, longest, longest)))
            Assert.IsType<Done<StartedTest>>(await tests.Start(new("Ada", null, null, Naming.Names, [dilemma]), null));
    }
}
