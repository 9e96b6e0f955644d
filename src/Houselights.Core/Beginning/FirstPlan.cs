using Houselights.Core.Beginning.Lines;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Beginning;

/// <summary>What a wizard asks besides the pasted text.</summary>
/// <param name="Organisation">Whose plan it is; the name of the unit at the top.</param>
/// <param name="AskerName">Who fills in the wizard; becomes a person of the plan.</param>
/// <param name="AskerRole">What they are in this cycle.</param>
/// <param name="CycleName">What people call the cycle.</param>
/// <param name="Starts">First day.</param>
/// <param name="Ends">Last day, on or after the first.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="Language">“de” for German, else English: in what words capacity is counted.</param>
public sealed record FirstAnswers(
    string Organisation, string AskerName, Role AskerRole, string CycleName, LocalDate Starts, LocalDate Ends, string TimeZone, string Language);

/// <summary>Makes a plan of proposals that somebody has confirmed, or adds them to one.</summary>
/// <remarks>
/// <para>Confirmed work in flight becomes a row with the verdict <c>undecided</c>, a candidate a row without verdict: what becomes of
/// them is the team's decision. Proposals of the kind <see cref="ProposalKind.Ignored"/> add nothing.</para>
/// <para>A due date has no key there and stays in the words, in brackets; a budget belongs to a priority's means and is left out.
/// An effort becomes a load in person-weeks: 40 hours, 5 days, 1 week, 13/3 to a month; full-time equivalents by the weeks of the
/// cycle. Where an existing plan counts in another unit, no load is written.</para>
/// </remarks>
public static class FirstPlan
{
    private const int LongestName = 200;

    /// <summary>A new plan in its first stage.</summary>
    /// <exception cref="ArgumentException">Organisation, asker or cycle has no visible character, the cycle ends before it starts, or the
    /// time zone is unknown.</exception>
    public static Plan Of(FirstAnswers answers, IEnumerable<Proposal> confirmed)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(confirmed);
        if (answers.Ends < answers.Starts) throw new ArgumentException($"The cycle ends on {answers.Ends:uuuu-MM-dd}, before it starts on {answers.Starts:uuuu-MM-dd}: swap the two.", nameof(answers));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(answers.TimeZone) is null) throw new ArgumentException($"There is no time zone “{answers.TimeZone}”: write one such as Europe/Berlin.", nameof(answers));
        var organisation = Named(answers.Organisation, "organisation");
        var asker = new Person { Id = new ProposalIds([]).For(answers.AskerName, "leader"), Name = Named(answers.AskerName, "asking person"), Role = answers.AskerRole, Unit = CompanyId };
        var plan = new Plan
        {
            Organisation = organisation,
            Cycle = new Cycle
            {
                Name = Named(answers.CycleName, "cycle"), Starts = answers.Starts, Ends = answers.Ends, Stage = Stage.Align, TimeZone = answers.TimeZone,
                CapacityUnit = answers.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? PlanAddition.GermanWeeks : PlanAddition.EnglishWeeks,
            },
            Units = [new Unit { Id = CompanyId, Name = organisation, Level = UnitLevel.Leadership, Head = answers.AskerRole == Role.Leader ? asker.Id : null }],
            People = [asker],
        };
        return Added(plan, confirmed);
    }

    /// <summary>The plan with the confirmed proposals behind what it holds. People and units that it knows by name aren't added again.</summary>
    /// <param name="plan">A plan with a cycle and at least one unit without a parent.</param>
    /// <param name="confirmed">Proposals, as read or changed.</param>
    public static Plan Added(Plan plan, IEnumerable<Proposal> confirmed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(confirmed);
        var addition = new PlanAddition(plan);
        var all = confirmed.ToList();
        foreach (var unit in all.Where(each => each.Kind == ProposalKind.Unit)) addition.AddUnit(unit);
        foreach (var person in all.Where(each => each.Kind == ProposalKind.Person)) addition.AddPerson(person);
        foreach (var work in all) addition.AddWork(work);
        return addition.Done();
    }

    /// <summary>A name as a plan may hold it: one line, nothing hidden.</summary>
    internal static string NameOf(string text)
    {
        var name = Visible(text);
        return name.Length <= LongestName ? name : name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    /// <summary>Words as a plan may hold them.</summary>
    internal static string Visible(string text) =>
        string.Join(' ', VisibleText.Of(text.ReplaceLineEndings(" ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private const string CompanyId = "company";

    private static string Named(string text, string what) =>
        NameOf(text) is { Length: > 0 } name ? name : throw new ArgumentException($"The {what} has no name: write one.", nameof(text));
}
