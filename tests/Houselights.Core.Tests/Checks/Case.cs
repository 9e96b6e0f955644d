using System.Text;
using System.Text.RegularExpressions;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime.Text;

namespace Houselights.Core.Tests.Checks;

/// <summary>
/// A plan of the corpus with the findings recorded beneath the lines that they are about. Comments at its head say how it is read:
/// <c># at: 2026-02-15</c> (needed), <c># stage: execute</c>, <c># with: base.yaml</c> (a file of the corpus that comes before it).
/// </summary>
internal sealed partial class Case
{
    private const string Mark = "#! ";

    public Case(string path)
    {
        Path = path;
        Recorded = File.ReadAllText(path);
        Text = string.Join('\n', Recorded.Split('\n').Where(line => !line.StartsWith("#!", StringComparison.Ordinal)));
        At = Head("at") is { } at ? LocalDatePattern.Iso.Parse(at).Value : throw new InvalidOperationException($"{path} needs “# at: DATE” at its head.");
        Stage = Head("stage") is { } stage ? Enum.Parse<Stage>(stage, ignoreCase: true) : null;
    }

    public string Path { get; }

    /// <summary>The file as it is, findings included.</summary>
    public string Recorded { get; }

    /// <summary>The file without recorded findings.</summary>
    public string Text { get; }

    public NodaTime.LocalDate At { get; }

    public Stage? Stage { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public Diagnosis Diagnose(IReadOnlyList<Check>? checks = null) => Diagnosis.Of(Model(), checks ?? All.Checks, Stage);

    public PlanModel Model() => PlanModel.Of(Read(Text, Name, Head("with")), At);

    /// <summary>Reads a plan that has to be readable, after the corpus file that it builds upon.</summary>
    public static Plan Read(string text, string name, string? with)
    {
        var sources = new List<PlanSource>();
        if (with is not null) sources.Add(new PlanSource(with, File.ReadAllBytes(Repository.At("tests/corpus/" + with))));
        sources.Add(PlanSource.Of(name, text));
        var read = PlanReader.Read(sources);
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return read.Plan!;
    }

    /// <summary>The text with each finding beneath its line; findings about another file stand at the end.</summary>
    public string Annotate(IEnumerable<Finding> findings, bool withReasons)
    {
        var lines = Text.TrimEnd('\n').Split('\n').Select(line => new StringBuilder(line)).ToList();
        foreach (var finding in findings)
        {
            var line = finding.Place.File == Name && finding.Place.Line >= 1 && finding.Place.Line <= lines.Count ? finding.Place.Line - 1 : lines.Count - 1;
            foreach (var text in Describe(finding, withReasons)) lines[line].Append('\n').Append(Mark).Append(text);
        }

        return string.Join('\n', lines) + "\n";
    }

    public static IEnumerable<string> Describe(Finding finding, bool withReasons)
    {
        var style = TextStyle.English;
        var word = finding.Severity.ToString().ToLowerInvariant();
        var state = (finding.Coming, finding.Override, finding.Dispute) switch
        {
            (true, _, _) => " (coming)",
            (_, not null, _) => " (overridden)",
            (_, _, not null) => " (disputed)",
            _ => "",
        };
        yield return $"{word}{state} {finding.Code} {finding.Subject}: {FindingTexts.Message(finding, style)}";
        if (!withReasons) yield break;
        foreach (var reason in FindingTexts.Because(finding, style)) yield return "  because  " + reason;
        foreach (var line in finding.Evidence) yield return "  evidence " + FindingTexts.Evidence(line, style);
        yield return "  to do    " + FindingTexts.ToDo(finding, style);
        yield return "  fine if  " + FindingTexts.FineIf(finding, style);
    }

    private string? Head(string key)
    {
        foreach (var line in Text.Split('\n').TakeWhile(line => line.StartsWith('#')))
            if (HeadLine().Match(line) is { Success: true } match && match.Groups[1].Value == key) return match.Groups[2].Value;
        return null;
    }

    [GeneratedRegex(@"^#\s*([a-z]+):\s*(\S+)\s*$")]
    private static partial Regex HeadLine();
}
