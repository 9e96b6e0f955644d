using System.Collections.Concurrent;
using System.Resources;
using Houselights.Core.Gates;

namespace Houselights.Core.Checks.Texts;

/// <summary>
/// The sentences of findings, by code. Resources hold for each code: <c>HL702</c> the message (<c>HL702.variant</c> another one),
/// <c>HL702.because.key</c> lines of arithmetic, <c>HL702.todo</c>, <c>HL702.fineif</c> and <c>HL702.title</c>, what the check looks for.
/// A <c>.variant</c> behind <c>todo</c> or <c>fineif</c> is preferred where it exists.
/// </summary>
public static class FindingTexts
{
    private static readonly ConcurrentDictionary<(string Key, string Culture), Template?> Templates = new();

    private static readonly string[] Families =
        ["", "Strategy", "Baseline", "Alignment", "Decisions", "Incentives", "Cascade", "Commitments", "SayDo", "Rhythm"];

    private static readonly ConcurrentDictionary<string, ResourceManager> Managers = new(StringComparer.Ordinal);

    public static string Message(Finding finding, TextStyle style) => Fill(finding, style, Prefer(finding, finding.Code, finding.Variant is null ? null : finding.Code + "." + finding.Variant, style), []);

    public static IEnumerable<string> Because(Finding finding, TextStyle style) =>
        finding.Because.Select(reason => reason.Arithmetic is { } arithmetic
            ? string.Join("; ", arithmetic.Symbolic().Zip(arithmetic.Filled(style.Culture), (bare, filled) => IsPlain(bare, filled) ? filled : $"{bare}: {filled}"))
            : Fill(finding, style, Find(finding.Code, finding.Code + ".because." + reason.Key, style), reason.Values));

    /// <summary>True where the bare formula says nothing: “p = p”.</summary>
    private static bool IsPlain(string bare, string filled) => bare == filled || (bare.Split(" = ") is [var left, var right] && left == right);

    public static string ToDo(Finding finding, TextStyle style) => Part(finding, "todo", style);

    public static string FineIf(Finding finding, TextStyle style) => Part(finding, "fineif", style);

    /// <summary>A word of the plan file as people read it.</summary>
    public static string Word(PlanWord word, TextStyle style) => Find("PlanWords", $"{word.Family}.{word.Word}", style)?.Fill(_ => null, style) ?? word.Word;

    /// <summary>What a check looks for, in a sentence.</summary>
    public static string Title(string code, TextStyle style) => Find(code, code + ".title", style)?.Fill(_ => null, style) ?? code;

    /// <summary>What a measure rests on, or what would light it.</summary>
    public static string Basis(Measure measure, TextStyle style) => Basis(measure.Name, new(measure.Basis, measure.Values), style);

    /// <summary>What is shown beside a measure, line by line.</summary>
    public static IEnumerable<string> Beside(Measure measure, TextStyle style) => measure.Beside.Select(basis => Basis(measure.Name, basis, style));

    /// <summary>What a measure rests on and what is shown beside it, as one text.</summary>
    public static string Whole(Measure measure, TextStyle style) => string.Join(' ', Beside(measure, style).Prepend(Basis(measure, style)));

    private static string Basis(string measure, Basis basis, TextStyle style) =>
        Find("Measures", measure + "." + basis.Key, style)?.Fill(name => Lookup(basis.Values, name), style) ?? basis.Key;

    /// <summary>Evidence as one line: the row, then who said what and when.</summary>
    public static string Evidence(EvidenceLine line, TextStyle style)
    {
        if (line.Quote is null && line.On is null) return line.Subject;
        var quote = line.Quote is null ? "" : style.Culture.TwoLetterISOLanguageName == "de" ? $"„{line.Quote}“" : $"“{line.Quote}”";
        var parts = new[] { line.On is { } on ? style.Date(on) : "", line.By ?? "", quote };
        return $"{line.Subject}: {string.Join(" ", parts.Where(part => part.Length > 0))}";
    }

    private static string Part(Finding finding, string part, TextStyle style) => Fill(finding, style,
        Prefer(finding, $"{finding.Code}.{part}", finding.Variant is null ? null : $"{finding.Code}.{part}.{finding.Variant}", style), []);

    private static Template? Prefer(Finding finding, string plain, string? variant, TextStyle style) =>
        (variant is null ? null : Find(finding.Code, variant, style)) ?? Find(finding.Code, plain, style);

    private static string Fill(Finding finding, TextStyle style, Template? template, IReadOnlyList<(string Name, Value Value)> own) =>
        template is null ? finding.Code : template.Fill(name => Lookup(own, name) ?? Lookup(finding.Values, name), style);

    internal static Value? Lookup(IReadOnlyList<(string Name, Value Value)> values, string name)
    {
        foreach (var (key, value) in values)
            if (key == name) return value;
        return null;
    }

    private static Template? Find(string code, string key, TextStyle style) =>
        Templates.GetOrAdd((key, style.Culture.TwoLetterISOLanguageName), static (at, context) =>
            ManagerOf(context.code).GetString(at.Key, context.Culture) is { } text ? new Template(text) : null, (code, style.Culture));

    private static ResourceManager ManagerOf(string code)
    {
        var family = code.StartsWith("HL", StringComparison.Ordinal) && code.Length > 2 && char.IsAsciiDigit(code[2]) ? Families[code[2] - '0'] : code;
        return Managers.GetOrAdd(family, name => new ResourceManager($"Houselights.Core.Checks.Texts.{name}", typeof(FindingTexts).Assembly));
    }
}
