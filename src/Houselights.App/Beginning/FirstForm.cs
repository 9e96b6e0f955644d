using System.Collections.Immutable;
using Houselights.Core.Beginning;
using NodaTime;

namespace Houselights.App.Beginning;

/// <summary>What can be wrong with the first screen.</summary>
public enum FirstFlaw { OrganisationMissing, NameMissing, CycleMissing, TooLong, EndsBeforeStart, TooLongCycle, UnknownZone }

/// <summary>Checks the answers of the first screen.</summary>
public static class FirstForm
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Years that a cycle may last.</summary>
    public const int MostYears = 10;

    /// <summary>All that is wrong, each once; empty where a plan can be made.</summary>
    public static ImmutableArray<FirstFlaw> Check(FirstAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var flaws = ImmutableArray.CreateBuilder<FirstFlaw>();
        if (IsEmpty(answers.Organisation)) flaws.Add(FirstFlaw.OrganisationMissing);
        if (IsEmpty(answers.AskerName)) flaws.Add(FirstFlaw.NameMissing);
        if (IsEmpty(answers.CycleName)) flaws.Add(FirstFlaw.CycleMissing);
        if (answers.Organisation.Length > LongestName || answers.AskerName.Length > LongestName || answers.CycleName.Length > LongestName) flaws.Add(FirstFlaw.TooLong);
        if (answers.Ends < answers.Starts) flaws.Add(FirstFlaw.EndsBeforeStart);
        if (answers.Ends.Year - answers.Starts.Year > MostYears) flaws.Add(FirstFlaw.TooLongCycle);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(answers.TimeZone) is null) flaws.Add(FirstFlaw.UnknownZone);
        return flaws.ToImmutable();
    }

    private static bool IsEmpty(string text) => !text.Any(char.IsLetterOrDigit);
}
