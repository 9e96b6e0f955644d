using System.Globalization;
using System.Text;
using Houselights.Core.People;
using Houselights.Core.People.Owing;

namespace Houselights.Core.Tests.People.Owing;

/// <summary>The page that tells how many minutes a week the app asks of whom, kept equal to what the acts add up to.</summary>
public sealed class MinutesPage
{
    /// <summary>Minutes a week: a figure that is promised, and for whom.</summary>
    private static readonly (Role Role, double Minutes)[] Targets = [(Role.Contributor, 1), (Role.Manager, 5), (Role.Integrator, 15)];

    private static readonly int[] Seeds = [1, 2, 3];

    private static readonly Lazy<SimulatedQuarter[]> Quarters = new(() => [.. Seeds.Select(SimulatedQuarter.Of)]);

    [Fact]
    [Trait(Kept.Trait, Kept.Docs)]
    public void The_page_states_the_minutes_that_come_out() => Kept.Here.Matches(Kept.Docs, "docs/minutes.md", Page());

    [Fact]
    public void Nine_of_ten_weeks_of_every_role_stay_inside_what_is_promised() => Assert.All(Targets, target =>
        Assert.True(At(Minutes(target.Role), 0.9) <= target.Minutes, $"{target.Role}: {At(Minutes(target.Role), 0.9):0.00} minutes, {target.Minutes} promised"));

    [Fact]
    public void The_same_seed_gives_the_same_quarter() =>
        Assert.Equal(SimulatedQuarter.Of(1).Minutes(Role.Manager), Quarters.Value[0].Minutes(Role.Manager));

    private static List<double> Minutes(Role role) => [.. Quarters.Value.SelectMany(quarter => quarter.Minutes(role)).Order()];

    private static double At(List<double> ascending, double share) => ascending[(int)Math.Ceiling(share * ascending.Count) - 1];

    private static string Page()
    {
        var page = new StringBuilder("""
            # Minutes that the app asks for

            Written by `dotnet run build.cs -- docs` from a simulated quarter in `tests/Houselights.Core.Tests/People/Owing`; a test fails
            when this page and the code disagree, and another when nine of ten weeks of a role take longer than is promised here.

            The quarter is made up. An organisation of a leader, an integrator, eight members who lead a function each, forty managers who
            lead a team each and three hundred contributors lives a plan for thirteen weeks: three priorities, 48 objectives with two key
            results each, 64 rocks and some 400 other requests, readbacks in every unit, questions from below, two decisions a week, work
            that stops, disputes. On Mondays people who owe something read their letter, open the page, and do what is due within the week,
            overdue, or without a day; one in seventeen is away, one delivery in seven slips a week, one request in seven is countered.

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
        page.Append("| role | promised, at most | median | nine of ten weeks | longest week | weeks with nothing to do | weeks above what is promised |\n");
        page.Append("| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var role in (Role[])[Role.Leader, Role.Integrator, Role.Member, Role.Manager, Role.Contributor])
        {
            var minutes = Minutes(role);
            var target = Targets.FirstOrDefault(each => each.Role == role).Minutes;
            var above = target > 0 ? Share(minutes.Count(each => each > target), minutes) : "";
            page.Append(CultureInfo.InvariantCulture,
                $"| {role.ToString().ToLowerInvariant()} | {(target > 0 ? target : ""):0} | {At(minutes, 0.5):0.0} | {At(minutes, 0.9):0.0} | {minutes[^1]:0.0} | {Share(minutes.Count(each => each == 0), minutes)} | {above} |\n");
        }

        page.Append("""

            Minutes a week, over three quarters of different seeds. The longest weeks are the first ones, when everybody reads the
            priorities back, and weeks in which several promises end. Before this page existed a delivery asked for a sentence and a promise
            for its date again: contributors then took 0.7 minutes in nine of ten weeks and 3.8 in the longest, managers 3.5 and 6.0. Now
            what counts as done stands beside the button and a sentence is welcome, and a date is asked for only where it changes.


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
