using System.Globalization;
using System.Text;
using Houselights.Core.People;
using Houselights.Core.People.Owing;

namespace Houselights.Core.Tests.People.Owing;

/// <summary>The page that tells how many minutes a week the app asks of whom, kept equal to what the acts add up to.</summary>
public sealed class MinutesPage
{
    /// <summary>Minutes a week: a figure that is promised, and for whom.</summary>
    private static readonly (Role Role, double Minutes)[] Targets = [.. Enum.GetValues<Role>().Select(role => (role, OwedWeek.MinutesPromised(role) ?? 0)).Where(target => target.Item2 > 0)];

    private static readonly int[] Seeds = [1, 2, 3];

    private static readonly Lazy<SimulatedQuarter[]> Quarters = new(() => [.. Seeds.Select(SimulatedQuarter.Of)]);

    [Fact]
    [Trait(Kept.Trait, Kept.Docs)]
    public void The_page_states_the_minutes_that_come_out() => Kept.Here.Matches(Kept.Docs, "docs/minutes.md", Page());

    [Fact]
    public void No_week_of_anybody_takes_longer_than_is_promised() => Assert.All(Targets, target =>
        Assert.True(Minutes(target.Role)[^1] <= target.Minutes, $"{target.Role}: {Minutes(target.Role)[^1]:0.00} minutes, {target.Minutes} promised"));

    /// <summary>A promise kept by asking for nothing would be none: of fifty acts at most one has to wait for want of minutes.</summary>
    [Fact]
    public void Hardly_anything_has_to_wait_for_want_of_minutes() => Assert.All(Targets, target =>
        Assert.True(Waited(target.Role) <= 0.02, $"{target.Role}: {Waited(target.Role):0.000}"));

    [Fact]
    public void The_same_seed_gives_the_same_quarter() =>
        Assert.Equal(SimulatedQuarter.Of(1).Minutes(Role.Manager), Quarters.Value[0].Minutes(Role.Manager));

    private static List<double> Minutes(Role role) => [.. Quarters.Value.SelectMany(quarter => quarter.Minutes(role)).Order()];

    private static double Waited(Role role) => (double)Quarters.Value.Sum(quarter => quarter.Of(role).Waited) / Quarters.Value.Sum(quarter => quarter.Of(role).Asked);

    private static double At(List<double> ascending, double share) => ascending[(int)Math.Ceiling(share * ascending.Count) - 1];

    private static string Page()
    {
        var page = new StringBuilder("""
            # Minutes that the app asks for

            Written by `dotnet run build.cs -- docs` from a simulated quarter in `tests/Houselights.Core.Tests/People/Owing`; a test fails
            when this page and the code disagree, and another when a single week of anybody takes longer than is promised here.

            The quarter is made up. An organisation of a leader, an integrator, eight members who lead a function each, forty managers who
            lead a team each and three hundred contributors lives a plan for thirteen weeks: three priorities, 48 objectives with two key
            results each, 64 rocks and some 400 other requests, readbacks in every unit, questions from below, two decisions a week, work
            that stops, disputes. On Mondays people of whom something is asked read their letter, open the page, and do what it asks; one in
            seventeen is away, one delivery in seven slips a week, one request in seven is countered.

            A week’s letter asks for what is overdue, due within the week, or without a day, as far as it fits into the minutes that the role was
            promised, letter and opening the page included. Answers to others, behind which there is no work, are asked ahead of their day
            where there is room, so that later weeks fit. What is due and doesn’t fit waits a week; the page shows it and says why.

            Counted is what people do in the app because it asks: the letter at 200 words a minute, opening the page (5 s), and for
            each act the words of its form and of what it is about, and the fields of the form. Not counted are the work itself,
            thinking and talking it over, the meetings, and what people do of their own accord, such as asking others for something. Real
            people will be slower on a phone and where they search for a figure first: take the figures as what the app costs at least.


            """.ReplaceLineEndings("\n"));
        Roles(page);
        Kinds(page);
        return page.ToString();
    }

    private static void Roles(StringBuilder page)
    {
        page.Append("| role | promised, at most | median | nine of ten weeks | longest week | weeks with nothing to do | acts that waited a week |\n");
        page.Append("| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var role in (Role[])[Role.Leader, Role.Integrator, Role.Member, Role.Manager, Role.Contributor])
        {
            var minutes = Minutes(role);
            var target = Targets.FirstOrDefault(each => each.Role == role).Minutes;
            var waited = target > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Waited(role) * 100:0.0} %") : "";
            page.Append(CultureInfo.InvariantCulture,
                $"| {role.ToString().ToLowerInvariant()} | {(target > 0 ? target : ""):0} | {At(minutes, 0.5):0.0} | {At(minutes, 0.9):0.0} | {minutes[^1]:0.0} | {Share(minutes.Count(each => each == 0), minutes)} | {waited} |\n");
        }

        page.Append("""

            Minutes a week, over three quarters of different seeds. Before this page existed a delivery asked for a sentence and a promise
            for its date again, and everything due came in one letter: contributors then took 0.7 minutes in nine of ten weeks and 3.8 in the
            longest, managers 3.5 and 6.0. Now what counts as done stands beside the button, one press does it, a sentence is welcome, a date
            is asked for only where it changes, and the letter keeps to the minutes. A single act that takes longer than all of them, such
            as a contributor’s readback, would still be asked, alone.


            """.ReplaceLineEndings("\n"));
    }

    private static void Kinds(StringBuilder page)
    {
        page.Append("## Where the seconds come from\n\n");
        page.Append("| act | words of the form | fields | asked of 352 people in a quarter | seconds each |\n| --- | --- | --- | --- | --- |\n");
        foreach (var kind in Enum.GetValues<OwedKind>())
        {
            var acts = Quarters.Value.Sum(each => each.ByKind.GetValueOrDefault(kind).Acts);
            var spent = Quarters.Value.Sum(each => each.ByKind.GetValueOrDefault(kind).Seconds);
            var fields = string.Join(", ", Effort.Fields(kind).GroupBy(field => field).Select(field => field.Count() == 1 ? Name(field.Key) : $"{field.Count()} × {Name(field.Key)}"));
            page.Append(CultureInfo.InvariantCulture, $"| {Name(kind)} | {Effort.FormWords(kind)} | {fields} | {acts / Seeds.Length} | {(acts == 0 ? "" : spent / acts):0} |\n");
        }

        page.Append("\n| field | seconds |\n| --- | --- |\n");
        foreach (var field in Enum.GetValues<FormField>()) page.Append(CultureInfo.InvariantCulture, $"| {Name(field)} | {Effort.Seconds(field):0.0} |\n");
        page.Append("""

            Pressing and typing by the keystroke-level model of Card, Moran and Newell (Communications of the ACM 23, 1980): a mental act
            1.35 s, pointing 1.1 s, a button 0.2 s, a hand to the keyboard 0.4 s, a key 0.28 s. A sentence has twelve words and is composed
            at 19 words a minute (Karat, Halverson, Horn and Karat, CHI 1999).

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>“answer request”.</summary>
    private static string Name(OwedKind kind) =>
        string.Concat(kind.ToString().Select(each => char.IsUpper(each) ? " " + char.ToLowerInvariant(each) : each.ToString())).TrimStart();

    private static string Name(FormField field) => field switch
    {
        FormField.Press => "button",
        FormField.Choice => "choice",
        FormField.Figure => "figure",
        FormField.Day => "date",
        _ => "sentence",
    };

    private static string Share(int count, List<double> of) => string.Create(CultureInfo.InvariantCulture, $"{count * 100.0 / of.Count:0} %");
}
