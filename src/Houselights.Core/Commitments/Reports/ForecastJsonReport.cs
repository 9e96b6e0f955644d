using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Core.Commitments.Reports;

/// <summary>A forecast as one JSON object: English, dates ISO, probabilities from 0 to 1, stable.</summary>
public static class ForecastJsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PlanForecast forecast, string plan)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("plan", plan);
            Write(json, "asOf", forecast.Plan.AsOf);
            json.WriteStartArray("priorities");
            foreach (var line in forecast.Priorities) Write(line, forecast, json);
            json.WriteEndArray();
            json.WriteStartArray("keyResults");
            foreach (var line in forecast.Results) Write(line, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Write(PriorityLine line, PlanForecast forecast, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Priority.Id);
        WriteReason(json, line.Reason);
        if (line.Forecast is { } known)
        {
            Write(json, "date", known.Date);
            json.WriteNumber("draws", known.Draws);
            if (known.InTime is { } inTime) Write(json, "inTime", inTime.Share, inTime.Error);
            foreach (var percent in new[] { 50, 80, 90 }) Write(json, $"by{percent}", known.DoneBy(percent / 100.0, forecast.Plan));
            Write(json, "likelyDurations", known.Likely(forecast.Plan));
            json.WriteStartArray("chain");
            foreach (var (commitment, decided) in known.Chain())
            {
                json.WriteStartObject();
                json.WriteString("commitment", forecast.Plan.Commitments[commitment].Id);
                json.WriteNumber("decided", decided);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(ForecastUnknowns.Of(known, forecast.Plan), json);
        }

        json.WriteEndObject();
    }

    private static void Write(ForecastUnknowns unknowns, Utf8JsonWriter json)
    {
        json.WriteNumber("commitments", unknowns.All);
        json.WriteNumber("withoutDuration", unknowns.WithoutDuration);
        json.WriteNumber("withoutRange", unknowns.Exact);
        json.WriteNumber("unpromised", unknowns.Unpromised);
        json.WriteNumber("overdue", unknowns.Overdue);
    }

    private static void Write(ResultLine line, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Result.Id);
        WriteReason(json, line.Reason);
        Write(json, "by", line.Progress?.By ?? line.Result.By);
        if (line.Result.To is { } to) json.WriteNumber("target", to);
        if (line.Progress is { } progress) json.WriteNumber("now", progress.Points[^1].Value);
        if (line.Forecast is { } forecast) Write(json, "missed", forecast.ProbabilityOfMissing, forecast.Range);
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, NoForecast? reason)
    {
        if (reason is { } known) json.WriteString("noForecast", JsonNamingPolicy.CamelCase.ConvertName(known.ToString()));
    }

    private static void Write(Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } known) json.WriteString(name, LocalDatePattern.Iso.Format(known));
        else json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, string name, double share, Numerics.Distributions.Interval range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("probability", Math.Round(share, 6));
        json.WriteNumber("low", Math.Round(range.Low, 6));
        json.WriteNumber("high", Math.Round(range.High, 6));
        json.WriteEndObject();
    }
}
