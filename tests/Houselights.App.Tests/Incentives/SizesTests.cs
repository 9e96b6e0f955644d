using System.Globalization;
using Houselights.App.Incentives;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.App.Tests.Incentives;

public class SizesTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en"), German = CultureInfo.GetCultureInfo("de");

    [Theory]
    [InlineData("+", 10, 10, 10)]
    [InlineData("++", 10, 30, 30)]
    [InlineData("−", 2, -2, -2)]
    [InlineData("--", 2, -6, -6)]
    [InlineData("– –", 2, -6, -6)]
    [InlineData("12", 1, 12, 12)]
    [InlineData("+12", 1, 12, 12)]
    [InlineData("−0,5", 1, -0.5, -0.5)]
    [InlineData("-0.5", 1, -0.5, -0.5)]
    [InlineData("7 to 11", 1, 7, 11)]
    [InlineData("7 bis 11", 1, 7, 11)]
    [InlineData("−8 to −4", 1, -8, -4)]
    [InlineData("11..7", 1, 7, 11)]
    public void An_effect_is_signs_a_number_or_a_range(string text, double scale, double low, double high)
    {
        Assert.True(Sizes.TryEffect(text, scale, out var effect));
        Assert.Equal(new EffectRange(low, high), effect);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0")]
    [InlineData("0.0")]
    public void Nothing_is_no_effect(string text)
    {
        Assert.True(Sizes.TryEffect(text, 1, out var effect));
        Assert.Null(effect);
    }

    [Theory]
    [InlineData("much")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1e400")]
    [InlineData("+++")]
    [InlineData("+-")]
    [InlineData("7 to")]
    [InlineData("1,000.5")]
    [InlineData("12 kEUR")]
    public void Anything_else_is_none(string text) => Assert.False(Sizes.TryEffect(text, 1, out _));

    [Theory]
    [InlineData("60", 0.6, null, null, null)]
    [InlineData("60 %", 0.6, null, null, null)]
    [InlineData("−20", -0.2, null, null, null)]
    [InlineData("33,3", 0.333, null, null, null)]
    [InlineData("60 from 8 bonus 5 cap 20", 0.6, 8.0, 5.0, 20.0)]
    [InlineData("60 ab 8 Bonus 5 höchstens 20", 0.6, 8.0, 5.0, 20.0)]
    [InlineData("60 cap 20", 0.6, null, null, 20.0)]
    public void A_weight_is_a_percentage_with_steps(string text, double weight, double? from, double? bonus, double? cap)
    {
        Assert.True(Sizes.TryWeight(text, out var read));
        Assert.Equal(new ScoreWeight(weight, from, bonus, cap), read);
        foreach (var language in new[] { English, German })
        {
            Assert.True(Sizes.TryWeight(Sizes.Weight(read!.Value, language), out var again));
            Assert.Equal(read, again);
        }
    }

    [Theory]
    [InlineData("half")]
    [InlineData("60 of 8")]
    [InlineData("from 8")]
    public void What_is_no_percentage_is_no_weight(string text) => Assert.False(Sizes.TryWeight(text, out _));

    [Fact]
    public void What_is_written_is_read_back_in_both_languages()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var (one, other) = (Math.Round((random.NextDouble() - 0.5) * 1000, random.Next(4)), Math.Round((random.NextDouble() - 0.5) * 1000, random.Next(4)));
            var effect = random.Next(2) == 0 ? new EffectRange(one, one) : new EffectRange(Math.Min(one, other), Math.Max(one, other));
            if (effect is { Low: 0, High: 0 }) continue;
            foreach (var language in new[] { English, German })
            {
                Assert.True(Sizes.TryEffect(Sizes.Effect(effect, language), 7, out var again), Sizes.Effect(effect, language));
                Assert.Equal(effect, again);
            }
        }
    }
}
