using System.Text.Json;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Certificates;

/// <summary>Writes a certificate with all numbers that it rests on, so that it can be verified without the plan and without this program.</summary>
public static class CertificateFile
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    public static byte[] Write(Certificate certificate)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            var game = certificate.Game;
            json.WriteStartObject();
            json.WriteNumber("houselights-certificate", Version);
            json.WriteNumber("materiality", game.Materiality);
            json.WriteStartArray("metrics");
            foreach (var (at, metric) in game.Metrics.Index())
            {
                json.WriteStartObject();
                json.WriteString("id", metric);
                json.WriteNumber("company-weight", game.Company[at]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteUnits(json, game);
            WriteMoves(json, game);
            WriteInteractions(json, game);
            WritePairs(json, certificate);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteUnits(Utf8JsonWriter json, IncentiveGame game)
    {
        json.WriteStartArray("units");
        foreach (var unit in game.Units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            if (unit.Capacity is { } capacity) json.WriteNumber("capacity", capacity);
            json.WriteStartArray("scorecard");
            foreach (var payment in unit.Card)
            {
                json.WriteStartObject();
                json.WriteNumber("metric", payment.Metric);
                json.WriteNumber("weight", payment.Weight);
                if (payment.From is { } from) json.WriteNumber("from", from);
                if (payment.Cap is { } cap) json.WriteNumber("cap", cap);
                if (payment.Bonus != 0) json.WriteNumber("bonus", payment.Bonus);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMoves(Utf8JsonWriter json, IncentiveGame game)
    {
        json.WriteStartArray("moves");
        foreach (var move in game.Moves)
        {
            json.WriteStartObject();
            json.WriteString("id", move.Id);
            json.WriteNumber("unit", move.Unit);
            json.WriteNumber("amount", move.Amount);
            json.WriteNumber("load", move.Load);
            WriteNumbers(json, "excludes", move.Excludes);
            WriteEffects(json, move.Effects);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInteractions(Utf8JsonWriter json, IncentiveGame game)
    {
        json.WriteStartArray("interactions");
        foreach (var interaction in game.Interactions)
        {
            json.WriteStartObject();
            WriteNumbers(json, "moves", interaction.Moves);
            WriteEffects(json, interaction.Effects);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteStartArray("pairs");
        foreach (var pair in certificate.Pairs)
        {
            json.WriteStartObject();
            json.WriteNumber("one", pair.One);
            json.WriteNumber("other", pair.Other);
            if (pair.Multipliers is { } multipliers)
            {
                json.WriteStartArray("multipliers");
                json.WriteNumberValue(multipliers.One);
                json.WriteNumberValue(multipliers.Other);
                json.WriteNumberValue(multipliers.Company);
                json.WriteEndArray();
            }
            else
            {
                json.WriteNumber("choices", pair.Choices);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    /// <summary>Of an uncertain effect the middle, which is what the finder reckons with.</summary>
    private static void WriteEffects(Utf8JsonWriter json, IEnumerable<Effect> effects)
    {
        json.WriteStartArray("effects");
        foreach (var effect in effects)
        {
            json.WriteStartArray();
            json.WriteNumberValue(effect.Metric);
            json.WriteNumberValue(effect.Middle);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
