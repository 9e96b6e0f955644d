using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Baseline;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Sessions;

/// <summary>What people answered to “was I heard?” after a session, as far as it may be shown.</summary>
/// <param name="People">How many answered; five or more.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Scale">The highest answer; the lowest is 1.</param>
/// <param name="Groups">Groups that may be shown: five or more, with nobody else or five or more left beside them.</param>
public sealed record HeardGroups(int People, double Mean, double Scale, ImmutableArray<GroupFeedback> Groups)
{
    private const double Rounding = 1e-9;

    /// <summary>Null where nobody may know.</summary>
    public static HeardGroups? Of(SessionFeedback? feedback)
    {
        if (feedback?.Heard is not { N: >= Released.FewestPeople and <= int.MaxValue, Mean: { } mean } heard) return null;
        var people = (int)heard.N.Value;
        ImmutableArray<GroupFeedback> groups = [.. feedback.Groups.Where(group => group.Heard is { N: >= Released.FewestPeople, Mean: not null } && MayBeLeft(people - group.Heard.N!.Value))];
        return new(people, mean, feedback.Scale ?? PublicSupport.DefaultScale, MayBeLeft(people - groups.Sum(group => group.Heard!.N!.Value)) ? groups : []);
    }

    public double Midpoint => (1 + Scale) / 2;

    /// <summary>A step of the scale from 1 to 5; other scales are stretched to it.</summary>
    public double Point => (Scale - 1) / (PublicSupport.DefaultScale - 1);

    /// <summary>More people than not were not heard.</summary>
    public bool IsLow => Mean < Midpoint - Rounding;

    /// <summary>The groups that were heard most and least; null where fewer than two may be shown.</summary>
    public (GroupFeedback Most, GroupFeedback Least)? Ends => Groups.Length < 2 ? null : (Groups.MaxBy(MeanOf)!, Groups.MinBy(MeanOf)!);

    /// <summary>True where they differ by more than a point.</summary>
    public bool AreApart => Ends is var (most, least) && MeanOf(most) - MeanOf(least) > Point + Rounding;

    /// <summary>How often chance alone puts them so far apart, with all pairs of groups counted (Welch, Holm); null where the scatter wasn't released.</summary>
    public double? Chance()
    {
        if (Ends is not var (most, least) || Between(most, least) is not { } ends) return null;
        var pairs = Groups.SelectMany((one, at) => Groups.Skip(at + 1).Select(other => Between(one, other))).OfType<double>().ToList();
        return Holm.Adjust(pairs)[pairs.IndexOf(ends)];
    }

    public static double MeanOf(GroupFeedback group) => group.Heard!.Mean!.Value;

    private static double? Between(GroupFeedback one, GroupFeedback other) =>
        Released.FiguresOf(one.Heard) is { } first && Released.FiguresOf(other.Heard) is { } second ? TTest.Welch(first, second).Value?.P : null;

    private static bool MayBeLeft(double people) => people is 0 or >= Released.FewestPeople;
}
