using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Measures;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;
using NodaTime.Text;

namespace Houselights.Core.Incentives.Reports;

/// <summary>
/// The conflicts of a plan as one JSON object: ids and numbers, dates ISO, stable, and no sentence in any language. What its fields mean
/// stands in docs/conflicts.md.
/// </summary>
public static class ConflictJsonReport
{
    /// <summary>Digits behind the point: finer than that nothing is told apart.</summary>
    private const int Digits = 9;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">What the plan is called, such as its file.</param>
    /// <param name="pair">Two units by their ids, to list these alone; null for all.</param>
    /// <param name="repair">True to add what would mend each pair.</param>
    public static byte[] Write(PlanModel plan, string name, (string One, string Other)? pair, bool repair)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var conflicts = plan.Conflicts;
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("plan", name);
            json.WriteString("asOf", LocalDatePattern.Iso.Format(plan.AsOf));
            json.WriteNumber("materiality", conflicts.Game.Materiality);
            WriteCounts(conflicts, json);
            json.WriteStartArray("pairs");
            foreach (var (verdict, conflict) in Listed(conflicts, pair)) Write(conflicts, verdict, conflict, repair, json);
            json.WriteEndArray();
            json.WriteStartArray("groups");
            foreach (var group in conflicts.Groups)
            {
                json.WriteStartObject();
                WriteTexts(json, "units", group.Units.Select(unit => conflicts.Game.Units[unit].Id));
                Write(conflicts.Game, group.Verdict, json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("together");
            Write(conflicts.Game, conflicts.Play, json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void WriteCounts(Conflicts conflicts, Utf8JsonWriter json)
    {
        var open = conflicts.Verdicts.Count(conflicts.IsOpen);
        json.WriteStartObject("counts");
        json.WriteNumber("pairs", conflicts.Pairs);
        json.WriteNumber("harmful", conflicts.Found.Length);
        json.WriteNumber("harmless", conflicts.Pairs - conflicts.Found.Length - open);
        json.WriteNumber("open", open);
        json.WriteNumber("looked", conflicts.Looked);
        json.WriteEndObject();
    }

    /// <summary>Those that were found, the worst first, then those that are open; the pair that is asked for whatever it is.</summary>
    private static IEnumerable<(PairVerdict Verdict, Conflict? Conflict)> Listed(Conflicts conflicts, (string, string)? pair)
    {
        foreach (var conflict in conflicts.WorstFirst)
            if (conflicts.IsOf(conflict.Verdict, pair)) yield return (conflict.Verdict, conflict);
        foreach (var verdict in conflicts.Verdicts.Where(verdict => verdict.IsClean))
            if (pair is null ? conflicts.IsOpen(verdict) : conflicts.IsOf(verdict, pair)) yield return (verdict, null);
    }

    private static void Write(Conflicts conflicts, PairVerdict verdict, Conflict? conflict, bool repair, Utf8JsonWriter json)
    {
        var game = conflicts.Game;
        json.WriteStartObject();
        json.WriteString("one", game.Units[verdict.One].Id);
        json.WriteString("other", game.Units[verdict.Other].Id);
        json.WriteString("verdict", conflict is null ? conflicts.IsOpen(verdict) ? "open" : "harmless" : conflict.IsCollision ? "collision" : "witness");
        Write(game, verdict.Witness, json);
        Write(game, verdict.Collision, json);
        if (conflict is not null)
        {
            json.WriteNumber("share", Rounded(conflict.Share));
            json.WriteBoolean("confirmed", conflict.IsConfirmed);
            json.WriteBoolean("blocking", conflict.IsSure);
        }
        else Write(Certificate.ProofOf(game, verdict)?.Multipliers, json);

        json.WriteNumber("looked", verdict.Looked);
        json.WriteBoolean("whole", verdict.IsWhole);
        json.WriteBoolean("solved", verdict.IsSolved);
        if (repair && conflict is not null)
        {
            var answer = conflicts.RepairOf(verdict.One, verdict.Other);
            Write(game, verdict, answer.Repair, json);
            json.WriteBoolean("repairWhole", answer.IsWhole);
        }

        json.WriteEndObject();
    }

    private static void Write(IncentiveGame game, Witness? witness, Utf8JsonWriter json)
    {
        if (witness is null) { json.WriteNull("witness"); return; }
        json.WriteStartObject("witness");
        json.WriteString("class", JsonNamingPolicy.CamelCase.ConvertName(witness.Class.ToString()));
        WriteMoves(json, "oneMoves", game, witness.OneMoves);
        WriteMoves(json, "otherMoves", game, witness.OtherMoves);
        json.WriteNumber("oneGain", Rounded(witness.OneGain));
        json.WriteNumber("otherGain", Rounded(witness.OtherGain));
        json.WriteNumber("company", Rounded(witness.CompanyChange));
        json.WriteEndObject();
    }

    private static void Write(IncentiveGame game, Collision? collision, Utf8JsonWriter json)
    {
        if (collision is null) { json.WriteNull("collision"); return; }
        var changes = game.Changes(collision.Moves);
        json.WriteStartObject("collision");
        WriteMoves(json, "oneMoves", game, collision.OneMoves);
        WriteMoves(json, "otherMoves", game, collision.OtherMoves);
        json.WriteNumber("oneGain", Rounded(game.GainOf(collision.One, changes)));
        json.WriteNumber("otherGain", Rounded(game.GainOf(collision.Other, changes)));
        json.WriteNumber("company", Rounded(collision.Together));
        json.WriteNumber("oneAlone", Rounded(collision.OneAlone));
        json.WriteNumber("otherAlone", Rounded(collision.OtherAlone));
        json.WriteNumber("interaction", Rounded(collision.ByInteraction));
        json.WriteEndObject();
    }

    private static void Write(Multipliers? multipliers, Utf8JsonWriter json)
    {
        if (multipliers is not { } proof) { json.WriteNull("multipliers"); return; }
        json.WriteStartObject("multipliers");
        json.WriteNumber("one", proof.One);
        json.WriteNumber("other", proof.Other);
        json.WriteNumber("company", proof.Company);
        json.WriteEndObject();
    }

    private static void Write(IncentiveGame game, PairVerdict verdict, Repair? repair, Utf8JsonWriter json)
    {
        if (repair is null) { json.WriteNull("repair"); return; }
        json.WriteStartObject("repair");
        json.WriteString("goal", JsonNamingPolicy.CamelCase.ConvertName(repair.Goal.ToString()));
        json.WriteNumber("change", Rounded(repair.Change));
        json.WriteStartArray("weights");
        foreach (var change in repair.ChangesOf(game, verdict.One, verdict.Other))
        {
            json.WriteStartObject();
            json.WriteString("unit", game.Units[change.Unit].Id);
            json.WriteString("metric", game.Metrics[change.Metric]);
            json.WriteNumber("before", Rounded(change.Before));
            json.WriteNumber("after", Rounded(change.After));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(IncentiveGame game, PlayVerdict play, Utf8JsonWriter json)
    {
        Write(game, "settles", play.Best, play.Anarchy?.AtBest, json);
        Write(game, "worst", play.Worst, play.Anarchy?.AtWorst, json);
        Write(game, "optimum", play.Optimum, null, json);
        if (play.Least is { } least) json.WriteNumber("least", Rounded(least));
        else json.WriteNull("least");
        json.WriteNumber("equilibria", play.Equilibria);
        json.WriteBoolean("whole", play.IsWhole);
        if (play.Cycle is { } steps) json.WriteNumber("circle", steps);
        else json.WriteNull("circle");
    }

    private static void Write(IncentiveGame game, string name, JointChoice? choice, Shortfall? shortfall, Utf8JsonWriter json)
    {
        if (choice is null) { json.WriteNull(name); return; }
        json.WriteStartObject(name);
        WriteMoves(json, "moves", game, choice.Moves);
        json.WriteNumber("company", Rounded(choice.Company));
        if (shortfall is not null)
        {
            json.WriteNumber("price", Rounded(shortfall.Amount));
            if (shortfall.Regret is { } regret) json.WriteNumber("regret", Rounded(regret));
            else json.WriteNull("regret");
        }

        json.WriteEndObject();
    }

    /// <summary>A move by its id; of a lever also how much.</summary>
    private static void WriteMoves(Utf8JsonWriter json, string name, IncentiveGame game, ImmutableArray<int> moves)
    {
        json.WriteStartArray(name);
        foreach (var move in moves.Select(move => game.Moves[move]))
        {
            json.WriteStartObject();
            json.WriteString("move", move.Id);
            json.WriteNumber("amount", move.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Without the noise of sums, and never −0.</summary>
    private static double Rounded(double number) => Math.Round(number, Digits) + 0.0;
}
