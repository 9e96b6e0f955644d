using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics;

namespace Houselights.Core.Tests.Incentives.Games;

/// <summary>What a scorecard pays for a change: laws for every payment, and the three that people write down.</summary>
public sealed class PaymentTests
{
    [Fact]
    public void No_change_is_worth_nothing() => ForAll((payment, _) => Assert.Equal(0, payment.Gain(0)));

    [Fact]
    public void A_negative_weight_pays_for_the_change_in_the_mirror() =>
        ForAll((payment, points) => Assert.Equal(payment.Gain(points), (payment with { Weight = -payment.Weight }).Gain(-points), 12));

    [Fact]
    public void Above_the_cap_nothing_more_is_paid() => ForAll((payment, points) =>
    {
        if (payment.Cap is not { } cap) return;
        var (sign, beyond) = (payment.Weight < 0 ? -1 : 1, Math.Max(cap, payment.From ?? cap));
        Assert.Equal(payment.Gain(sign * beyond), payment.Gain(sign * (beyond + Math.Abs(points))), 12);
    });

    [Fact]
    public void Below_the_threshold_every_change_is_worth_the_same() => ForAll((payment, points) =>
    {
        if (payment.From is not { } from) return;
        var sign = payment.Weight < 0 ? -1 : 1;
        Assert.Equal(payment.Gain(sign * (from - 0.001)), payment.Gain(sign * (from - 0.001 - Math.Abs(points))), 12);
    });

    [Theory]
    [InlineData(2.9, 0)]
    [InlineData(3, 2.5)]
    [InlineData(4, 3)]
    [InlineData(9, 3.5)]
    public void From_three_points_half_of_each_is_paid_and_a_bonus_of_one_up_to_five(double points, double gain) =>
        Assert.Equal(gain, new Payment(0, 0.5, From: 3, Cap: 5, Bonus: 1).Gain(points), 12);

    [Fact]
    public void Who_falls_below_a_threshold_that_was_reached_loses_the_bonus() => Assert.Equal(-2, new Payment(0, 1, From: 0, Bonus: 2).Gain(-5), 12);

    [Fact]
    public void Several_changes_at_once_gain_what_each_gains_by_itself() => ForAll((payment, points) =>
    {
        double[] changes = [.. Enumerable.Range(0, 11).Select(at => points * (at - 5) / 3), payment.From ?? 0, -(payment.From ?? 0)];
        var gains = Enumerable.Repeat(0.25, changes.Length).ToArray();
        payment.AddGains(changes, gains);
        Assert.Equal(changes.Select(change => 0.25 + payment.Gain(change)), gains);
    });

    [Fact]
    public void No_change_between_two_gains_more_than_one_of_them() => ForAll((payment, points) =>
    {
        var (low, high) = (Math.Min(points, 1), Math.Max(points, 1));
        var most = payment.Most(low, high);
        Assert.All(Enumerable.Range(0, 101), at => Assert.True(payment.Gain(low + ((high - low) * at / 100)) <= most + 1e-12));
    });

    private static void ForAll(Action<Payment, double> law)
    {
        for (var seed = 0UL; seed < 500; seed++)
        {
            var random = new Xoshiro256(seed);
            var weight = (random.NextUnit() * 2) - 1;
            double? from = random.NextUnit() < 0.5 ? (random.NextUnit() * 6) - 2 : null;
            double? cap = random.NextUnit() < 0.5 ? random.NextUnit() * 5 : null;
            law(new(0, weight, from, cap, from is null ? 0 : random.NextUnit() * 2), (random.NextUnit() * 16) - 8);
        }
    }
}
