using System.CommandLine;
using System.Globalization;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Document;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Reports;
using Houselights.Core.Model;

namespace Houselights.Commands;

/// <summary><c>houselights conflicts FILE...</c>: which units can both win by their scorecards while the company loses.</summary>
internal static class ConflictsCommand
{
    private static readonly Argument<string[]> Files = PlanOptions.Files();

    private static readonly Option<string?> At = PlanOptions.At();

    private static readonly Option<string[]> Pair = new("--pair") { Description = "Look at two units only, by their ids.", Arity = new(2, 2), AllowMultipleArgumentsPerToken = true };

    private static readonly Option<bool> Repair = new("--repair") { Description = "Print the smallest change of scorecards that mends each pair." };

    private static readonly Option<string?> Out = new("--certificate") { Description = "Write the proof for the pairs that are harmless into this file." };

    private static readonly Option<string> Format = PlanOptions.Choice("--format", "How the report is printed: text or json (docs/conflicts.md).", "text", "json");

    private static readonly Option<string> Language = PlanOptions.Choice("--language", "Language of the report: en or de; JSON holds ids and numbers only.", "en", "de");

    public static Command Create()
    {
        var command = new Command("conflicts", "Tells which units can both win by their scorecards while the company loses, and where play settles. Exit code 0: none; 1: some; 2: the input can’t be read.")
        {
            Files, At, Pair, Repair, Out, Format, Language,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var progress = new Progress();
        if (!PlanOptions.TryReadDay(arguments.GetValue(At), out var at)) return Terminal.Unreadable;
        var names = arguments.GetValue(Files)!;
        if (PlanFiles.Read(names, progress) is not { } plan) return Terminal.Unreadable;
        var model = PlanModel.Of(plan, at ?? PlanFiles.Today(plan));
        var pair = arguments.GetValue(Pair) is [var one, var other] ? (one, other) : ((string, string)?)null;
        if (pair is { } asked && !(IsThere(model, asked.Item1) && IsThere(model, asked.Item2) && AreTwo(asked))) return Terminal.Unreadable;

        progress.Say("looking at every pair");
        var conflicts = model.Conflicts;
        if (arguments.GetValue(Repair)) conflicts.WorkOutRepairs(pair, (done, all) => progress.Say($"looking for the smallest change: {done} of {all} pairs"));
        progress.Dispose();
        if (arguments.GetValue(Out) is { } file && !WriteCertificate(model, file)) return Terminal.Unreadable;
        Print(model, names[0], pair, arguments);
        return conflicts.Found.Any(each => conflicts.IsOf(each.Verdict, pair)) ? 1 : 0;
    }

    private static void Print(PlanModel plan, string name, (string, string)? pair, ParseResult arguments)
    {
        using var output = Terminal.Output();
        var (isJson, repair) = (arguments.GetValue(Format) == "json", arguments.GetValue(Repair));
        if (isJson) output.BaseStream.Write(ConflictJsonReport.Write(plan, name, pair, repair));
        else new ConflictTextReport(new TextStyle(CultureInfo.GetCultureInfo(arguments.GetValue(Language)!)), Terminal.Paint).Write(plan, pair, repair, output);
    }

    private static bool IsThere(PlanModel plan, string unit)
    {
        var game = plan.Conflicts.Game;
        if (game.IndexOf(unit) is var at and >= 0 && game.Units[at].HasCard) return true;
        var nearest = Nearest.To(unit, game.Units.Where(each => each.HasCard).Select(each => each.Id));
        Terminal.Error($"--pair: error: “{PlanError.Shorten(unit)}” is no unit with a scorecard. {(nearest is null ? "Write the ids of two units that have one." : $"Did you mean “{nearest}”?")}");
        return false;
    }

    private static bool AreTwo((string One, string Other) pair)
    {
        if (pair.One != pair.Other) return true;
        Terminal.Error($"--pair: error: “{pair.One}” is there twice. Write the ids of two units.");
        return false;
    }

    private static bool WriteCertificate(PlanModel plan, string file)
    {
        var certificate = Certificate.Of(plan.Conflicts);
        try
        {
            File.WriteAllBytes(file, CertificateFile.Write(certificate));
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            Terminal.Error($"{file}: error: The certificate can’t be written: {refused.Message} Name another file.");
            return false;
        }

        Terminal.Error($"{file}: {certificate.Pairs.Length} {(certificate.Pairs.Length == 1 ? "pair" : "pairs")} proved; “houselights verify-certificate {file}” checks it.");
        return true;
    }
}
