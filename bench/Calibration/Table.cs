using System.Globalization;
using System.Text;
using Houselights.Core.Checks;

namespace Houselights.Bench.Calibration;

/// <summary>What the trials came to, as docs/calibration.md.</summary>
internal static class Table
{
    public const string Path = "docs/calibration.md";

    private static readonly (string Title, int From, int To)[] Sizes = [("4", 4, 4), ("5", 5, 5), ("6", 6, 6), ("7 and 8", 7, 8), ("9 to 11", 9, 11), ("12 to 15", 12, 15)];

    private static readonly (Theatre Theatre, string What, string Code, Severity Severity)[] Kinds =
    [
        (Theatre.TwoThingsHeard, "two things taken for decided, by half of the team each", "HL302", Severity.Blocking),
        (Theatre.ThreeThingsHeard, "three things taken for decided, by a third each", "HL302", Severity.Blocking),
        (Theatre.OtherMeaning, "the same first, and half choose against the others in its three dilemmas", "HL304", Severity.Blocking),
        (Theatre.PrivateNo, "hands at 4.5 of 5, private commitment at 2.3", "HL301", Severity.Blocking),
        (Theatre.UnsaidReservations, "nine of ten hold back a reservation", "HL301", Severity.Blocking),
        (Theatre.TwoCamps, "wishes in two opposed camps, a yes, and no loser", "HL301", Severity.Blocking),
        (Theatre.Noise, "each takes a wish of their own for decided, a yes, and no loser", "HL302", Severity.Blocking),
        (Theatre.NoiseOfWishes, "wishes without any order in common, a yes, and no loser", "HL301", Severity.Blocking),
        (Theatre.Silence, "a third in the room says nothing, in public or in private", "HL305", Severity.Blocking),
        (Theatre.DriftAtALayer, "a unit means the contrary, and reads three dilemmas back", "HL308", Severity.Blocking),
        (Theatre.FunctionsApart, "functions of two or three want one thing each, and not the same", "HL311", Severity.Warning),
    ];

    public static string Of(int teams)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            # How often Houselights is wrong

            Written by `dotnet run build.cs -- bench Calibration report`. Each team is a whole plan, with strategy, candidates, decisions, an offsite, a vote,
            readings, readbacks and commitments; all checks read it, and what is reported is counted. The seeds are fixed: the same command
            writes the same page.

            **A healthy team** has 4 to 15 leaders and 3 to 7 priorities, two more that were dropped, and functions of one or two. What people would choose agrees
            moderately (mean rank correlation .5); one team in five was in two camps before it decided. A decision with a confirmed loser
            settled it. One person in ten is away. Of those who answer, one answer in ten is a slip: another first priority, another side of
            a dilemma. Hands and private commitment are 3 to 5 of 5; three of ten mean it a point less than their hand said, and one in twenty means 2. One in
            five has a reservation, and seven of ten of those have said it aloud.

            These are assumptions. They are written down so that whoever knows better can say where they are too kind; a real team's
            false alarms are what its disputes say.

            ## Healthy teams that are blocked at the plan gate

            In % of {{teams}} teams for each row; the promise is at most 2 % by anything.


            """);
        Healthy(teams, text);
        text.Append(CultureInfo.InvariantCulture, $$"""

            ## Planted theatre that is found, teams of eight

            Everything else about these teams is healthy; all eight answer. First how often the check reports it, then how often the plan
            gate is closed by anything. In % of {{teams / 5}} teams for each number of priorities; the promise is at least 90 %.


            """);
        Power(teams / 5, text);
        text.Append(CultureInfo.InvariantCulture, $$"""

            A team of eight whose leader and integrator stand above the functions has three functions of two, and these can be formed in fifteen ways:
            no test can be surer than one in fifteen, so that HL311 keeps quiet there. HL308 belongs to the execute gate.

            ## The same by size, four priorities

            In % of {{teams / 5}} teams for each size. Where a team is too small for a claim nothing is claimed; HL310 says so.


            """);
        BySize(teams / 5, text);
        text.Append(CultureInfo.InvariantCulture, $$"""

            ## Before anything is decided

            Teams with one moderate view in common (mean rank correlation .5), asked what they would choose among six things. That first wishes differ
            (HL302, a warning “for the agenda”) is true of most of them; camps (HL303) or functions (HL311) would be false. HL310 says that there
            isn't enough to tell. In % of {{teams / 5}} teams for each size.


            """);
        Before(teams / 5, text);
        text.Append(CultureInfo.InvariantCulture, $$"""

            ## Other checks that rest on chance

            None of them closes the plan gate. An organisation is reported where the check says anything about it, however many people, items
            or results it looks at. In % of {{teams / 10}} organisations.

            | check | healthy | reported | sick | found |
            | --- | --- | ---: | --- | ---: |

            """);
        foreach (var evidence in Evidence.All)
            Row(text, [evidence.Code, evidence.Healthy, Percent(evidence.Reported(false, teams / 10)), evidence.Sick, Percent(evidence.Reported(true, teams / 10))]);
        text.Append("""

            HL714 forecasts from stated ranges: that a date which is as probable as not is called late has a probability of 2.5 % by the interval of its
            draws; what the ranges are worth is for those who gave them.

            """);
        return text.ToString();
    }

    private static void Healthy(int teams, StringBuilder text)
    {
        var trials = Array.ConvertAll(Sizes, size => Trial.Run(Theatre.None, number => size.From + (number % (size.To - size.From + 1)), number => 3 + (number / 12 % 5), teams));
        string[] codes = [.. trials.SelectMany(trial => trial.Blocking).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Row(text, ["leaders", "by anything", .. codes]);
        Line(text, codes.Length + 2);
        for (var row = 0; row < Sizes.Length; row++) Row(text, [Sizes[row].Title, Percent(trials[row].Blocked), .. codes.Select(code => Percent(trials[row].Of(code, Severity.Blocking)))]);
        Row(text, ["**mean of rows**", Percent(trials.Average(trial => trial.Blocked)), .. codes.Select(code => Percent(trials.Average(trial => trial.Of(code, Severity.Blocking))))]);
        text.Append(CultureInfo.InvariantCulture, $"\nHL308 belongs to the execute gate and is not part of “by anything”.\n");
    }

    private static void Power(int teams, StringBuilder text)
    {
        int[] priorities = [3, 4, 5, 6, 7];
        Row(text, ["planted", "found by", .. priorities.Select(count => $"{count} priorities")]);
        Line(text, priorities.Length + 2);
        foreach (var (theatre, what, code, severity) in Kinds)
            Row(text, [what, code, .. priorities.Select(count => Found(Trial.Run(theatre, _ => 8, _ => count, teams), code, severity))]);
    }

    private static void BySize(int teams, StringBuilder text)
    {
        int[] sizes = [4, 5, 6, 8, 10, 12, 15];
        Row(text, ["planted", "found by", .. sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))]);
        Line(text, sizes.Length + 2);
        foreach (var (theatre, what, code, severity) in Kinds)
            Row(text, [what, code, .. sizes.Select(size => Found(Trial.Run(theatre, _ => size, _ => 4, teams), code, severity))]);
    }

    private static void Before(int teams, StringBuilder text)
    {
        int[] sizes = [4, 5, 6, 8, 10, 12, 15];
        string[] codes = ["HL302", "HL303", "HL311", "HL310"];
        Row(text, ["leaders", .. codes]);
        Line(text, codes.Length + 1);
        foreach (var size in sizes)
        {
            var trial = Trial.Run(Theatre.Undecided, _ => size, _ => 4, teams);
            Row(text, [size.ToString(CultureInfo.InvariantCulture), .. codes.Select(code => Percent(trial.Of(code)))]);
        }
    }

    private static string Found(Trial trial, string code, Severity severity) => $"{Percent(trial.Of(code, severity))} / {Percent(trial.Blocked)}";

    private static void Row(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Line(StringBuilder text, int columns) => text.Append("| --- |").Append(string.Concat(Enumerable.Repeat(" ---: |", columns - 1))).Append('\n');

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
