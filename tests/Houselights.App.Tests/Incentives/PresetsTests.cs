using System.Globalization;
using Houselights.App.Incentives;

namespace Houselights.App.Tests.Incentives;

public class PresetsTests
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];

    [Fact]
    public void There_are_twelve_functions_whose_weights_add_up_and_whose_metrics_and_moves_have_names()
    {
        Assert.Equal(12, Presets.Functions.Length);
        foreach (var preset in Presets.Functions)
        {
            Assert.Same(preset, Presets.Of(preset.Function));
            Assert.Equal(100, preset.Card.Sum(each => each.Percent));
            Assert.InRange(preset.Moves.Length, 2, 5);
            Assert.All(preset.Card, each => Assert.NotNull(Presets.Metric(each.Metric)));
            foreach (var move in preset.Moves)
            {
                Assert.All(Languages, language => Assert.NotEmpty(Presets.What(move, language)));
                Assert.All(move.Effects, effect => Assert.True(Presets.Metric(effect.Metric) is { Scale: > 0 } metric && Sizes.TryEffect(effect.Size, metric.Scale, out var read) && read is not null, $"{move.Id} {effect}"));
                // A move that a unit's own scorecard doesn't pay is one that nobody asks about.
                Assert.Contains(move.Effects, effect => preset.Card.Any(card => card.Metric == effect.Metric) || preset.Moves.Length > 1);
            }

            Assert.All(Languages, language => Assert.NotEmpty(Presets.Name(preset.Function, language)));
        }

        Assert.All(Presets.Metrics, metric => Assert.All(Languages, language => Assert.False(string.IsNullOrWhiteSpace(Presets.Name(metric, language) + Presets.Measure(metric, "CHF", language)))));
    }

    [Fact]
    public void What_often_meets_are_moves_of_two_functions()
    {
        var owners = Presets.Functions.SelectMany(preset => preset.Moves, (preset, move) => (preset.Function, move.Id)).ToDictionary(each => each.Id, each => each.Function);
        Assert.Equal(Presets.Meetings.Length, Presets.Meetings.DistinctBy(meeting => string.Join('+', new[] { meeting.One, meeting.Other }.Order())).Count());
        foreach (var meeting in Presets.Meetings)
        {
            Assert.NotEqual(owners[meeting.One], owners[meeting.Other]);
            Assert.All(meeting.Effects, effect => Assert.NotNull(Presets.Metric(effect.Metric)));
        }
    }

    [Theory]
    [InlineData("Sales", BusinessFunction.Sales)]
    [InlineData("Vertrieb Nord", BusinessFunction.Sales)]
    [InlineData("Einkauf", BusinessFunction.Procurement)]
    [InlineData("Werk Süd", BusinessFunction.Production)]
    [InlineData("Finance & Controlling", BusinessFunction.Finance)]
    [InlineData("Kornblum Markets", null)]
    [InlineData("Quality", null)]
    [InlineData(null, null)]
    public void A_units_name_speaks_of_its_function_or_of_none(string? name, BusinessFunction? function) => Assert.Equal(function, Presets.Guess(name));
}
