using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Core.Checks.Reports;

/// <summary>A diagnosis as the one JSON object that plan-file format 1 promises. English, dates ISO, stable.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Diagnosis diagnosis, string plan)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("plan", plan);
            json.WriteString("asOf", LocalDatePattern.Iso.Format(diagnosis.Plan.AsOf));
            json.WriteString("stage", Lower(diagnosis.Stage));
            WriteGates(diagnosis, json);
            WriteMeasures(diagnosis, json);
            json.WriteStartArray("findings");
            foreach (var finding in diagnosis.Findings) Write(finding, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void WriteGates(Diagnosis diagnosis, Utf8JsonWriter json)
    {
        json.WriteStartArray("gates");
        foreach (var gate in diagnosis.Gates)
        {
            json.WriteStartObject();
            json.WriteString("stage", Lower(gate.Stage));
            json.WriteBoolean("open", gate.IsOpen);
            json.WriteStartArray("closedBy");
            foreach (var finding in gate.ClosedBy) json.WriteStringValue($"{finding.Code} {finding.Subject}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMeasures(Diagnosis diagnosis, Utf8JsonWriter json)
    {
        json.WriteStartObject("measures");
        foreach (var measure in diagnosis.Measures)
        {
            json.WriteStartObject(measure.Name);
            if (measure.Value is { } value) json.WriteNumber("value", value);
            else json.WriteNull("value");
            json.WriteString("basis", FindingTexts.Whole(measure, TextStyle.English));
            json.WriteBoolean("enough", measure.Enough);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        var style = TextStyle.English;
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("slug", finding.Check.Slug);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("gate", Lower(finding.Check.Gate));
        json.WriteBoolean("coming", finding.Coming);
        Write(finding.Override, json);
        json.WriteBoolean("disputed", finding.Dispute is not null);
        json.WriteString("subject", finding.Subject);
        json.WriteString("audience", finding.Check.Audience.ToString().ToLowerInvariant());
        json.WriteString("message", FindingTexts.Message(finding, style));
        WriteTexts(json, "because", FindingTexts.Because(finding, style));
        WriteTexts(json, "evidence", finding.Evidence.Select(line => FindingTexts.Evidence(line, style)));
        json.WriteString("toDo", FindingTexts.ToDo(finding, style));
        json.WriteString("fineIf", FindingTexts.FineIf(finding, style));
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteStartObject("values");
        foreach (var (name, value) in finding.Values) Write(name, value, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Override? given, Utf8JsonWriter json)
    {
        if (given is null) { json.WriteNull("override"); return; }
        json.WriteStartObject("override");
        json.WriteString("by", given.By.First);
        json.WriteString("on", given.On is { } on ? LocalDatePattern.Iso.Format(on) : null);
        json.WriteString("because", given.Because);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(string name, Value value, Utf8JsonWriter json)
    {
        switch (value.Raw)
        {
            case int count: json.WriteNumber(name, count); break;
            case double number: json.WriteNumber(name, number); break;
            case Money money: json.WriteNumber(name, money.Amount); break;
            case LocalDate date: json.WriteString(name, LocalDatePattern.Iso.Format(date)); break;
            case string[] texts: WriteTexts(json, name, texts); break;
            case PlanWord[] words: WriteTexts(json, name, words.Select(word => word.Word)); break;
            default: json.WriteString(name, value.Raw?.ToString()); break;
        }
    }

    private static string Lower(Stage stage) => stage.ToString().ToLowerInvariant();
}
