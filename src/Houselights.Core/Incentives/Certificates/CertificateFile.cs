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
            WriteRecords(json, "metrics", game.Metrics.Index(), metric =>
            {
                json.WriteString("id", metric.Item);
                json.WriteNumber("company-weight", game.Company[metric.Index]);
            });
            WriteRecords(json, "units", game.Units, unit =>
            {
                json.WriteString("id", unit.Id);
                if (unit.Capacity is { } capacity) json.WriteNumber("capacity", capacity);
                WriteRecords(json, "scorecard", unit.Card, payment => Write(json, payment));
            });
            WriteRecords(json, "moves", game.Moves, move =>
            {
                json.WriteString("id", move.Id);
                json.WriteNumber("unit", move.Unit);
                json.WriteNumber("amount", move.Amount);
                json.WriteNumber("load", move.Load);
                WriteNumbers(json, "excludes", move.Excludes);
                WriteEffects(json, move.Effects);
            });
            WriteRecords(json, "interactions", game.Interactions, interaction =>
            {
                WriteNumbers(json, "moves", interaction.Moves);
                WriteEffects(json, interaction.Effects);
            });
            WriteRecords(json, "pairs", certificate.Pairs, pair => Write(json, pair));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Payment payment)
    {
        json.WriteNumber("metric", payment.Metric);
        json.WriteNumber("weight", payment.Weight);
        if (payment.From is { } from) json.WriteNumber("from", from);
        if (payment.Cap is { } cap) json.WriteNumber("cap", cap);
        if (payment.Bonus != 0) json.WriteNumber("bonus", payment.Bonus);
    }

    private static void Write(Utf8JsonWriter json, PairProof pair)
    {
        json.WriteNumber("one", pair.One);
        json.WriteNumber("other", pair.Other);
        if (pair.Multipliers is not { } multipliers) { json.WriteNumber("choices", pair.Choices); return; }
        json.WriteStartArray("multipliers");
        json.WriteNumberValue(multipliers.One);
        json.WriteNumberValue(multipliers.Other);
        json.WriteNumberValue(multipliers.Company);
        json.WriteEndArray();
    }

    private static void WriteRecords<T>(Utf8JsonWriter json, string name, IEnumerable<T> records, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var record in records)
        {
            json.WriteStartObject();
            write(record);
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
