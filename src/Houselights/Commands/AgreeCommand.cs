using System.CommandLine;
using System.Globalization;
using System.Text;
using Houselights.Alignment;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Commands;

/// <summary><c>houselights agree FILE.csv</c>: how far people agree, with the arithmetic, and the consensus map as a picture.</summary>
internal static class AgreeCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "CSV: a head with the items, then a row per person with the name first; - reads standard input." };
    private static readonly Option<string> Kind = PlanOptions.Choice("--as", "What the numbers are: rankings (1 is first), points (more is preferred) or ratings.", "rankings", "points", "ratings");
    private static readonly Option<string> Scale = PlanOptions.Choice("--metric", "How far apart two ratings are: ordinal, nominal, interval or ratio.", "ordinal", "nominal", "interval", "ratio");
    private static readonly Option<string?> Map = new("--map") { Description = "Writes the consensus map of rankings or points to this file, as SVG." };
    private static readonly Option<string> Language = PlanOptions.Choice("--language", "Language of the reading: en or de.", "en", "de");

    public static Command Create()
    {
        var command = new Command("agree", "Tells one view, two camps and no common view apart, and prints the arithmetic. Exit code 0: read; 2: the input can’t be read.") { File, Kind, Scale, Map, Language };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var kind = Enum.Parse<JudgementKind>(arguments.GetValue(Kind)!, ignoreCase: true);
        if (Open(arguments.GetValue(File)!) is not { } text) return Terminal.Unreadable;
        var errors = new List<string>();
        var table = JudgementTable.Read(arguments.GetValue(File)!, text, kind, errors);
        if (kind is JudgementKind.Ratings && arguments.GetValue(Map) is not null) errors.Add("--map: error: Ratings have no consensus map. Say --as points where more is preferred.");
        foreach (var error in errors) Terminal.Error(error);
        if (table is null || errors.Count > 0) return Terminal.Unreadable;

        using var output = Terminal.Output();
        var report = new AgreementReport(table, CultureInfo.GetCultureInfo(arguments.GetValue(Language)!), output);
        return kind is JudgementKind.Ratings ? Rate(table, report, Enum.Parse<Metric>(arguments.GetValue(Scale)!, ignoreCase: true)) : Rank(table, report, kind, arguments.GetValue(Map));
    }

    private static int Rate(JudgementTable table, AgreementReport report, Metric metric)
    {
        if (metric is Metric.Ratio && table.Rows.SelectMany(row => row).Any(value => value < 0))
        {
            Terminal.Error("--metric: error: A ratio scale starts at 0, and there are ratings below it. Say --metric interval.");
            return Terminal.Unreadable;
        }

        report.WriteRatings(Ratings.Of(table.Rows), metric);
        return 0;
    }

    private static int Rank(JudgementTable table, AgreementReport report, JudgementKind kind, string? file)
    {
        var rankings = kind is JudgementKind.Points ? Rankings.OfPoints(table.Rows) : Rankings.Of(table.Rows);
        report.WriteRankings(rankings);
        if (file is null) return 0;
        var names = table.People.Where((_, i) => table.Rows[i].Any(value => value is not null)).ToList();
        return report.Draw(ConsensusMap.Of(rankings), names) is not { } picture || Save(file, picture) ? 0 : Terminal.Unreadable;
    }

    private static string? Open(string name)
    {
        try
        {
            return name == "-" ? Console.In.ReadToEnd() : System.IO.File.ReadAllText(name);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"{name}: error: The file can’t be read: {refused.Message} Look at the spelling and at the folder that you are in.");
            return null;
        }
    }

    private static bool Save(string file, string picture)
    {
        try
        {
            System.IO.File.WriteAllText(file, picture, new UTF8Encoding(false));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"{file}: error: The map can’t be written: {refused.Message} Name another file.");
            return false;
        }
    }
}
