using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Houselights.Core.Document;

namespace Houselights.Core.Tests.Document;

/// <summary>The schema says of a file what the reader says of it.</summary>
public class PlanSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(PlanSchema.Text)!.AsObject();

    [Fact, Trait(Kept.Trait, Kept.Docs)]
    public void The_published_schema_is_up_to_date() => Kept.Here.Matches(Kept.Docs, "docs/plan.schema.json", PlanSchema.Text);

    [Fact]
    public void What_is_written_is_valid()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var plan = JsonNode.Parse(PlanWriter.ToJson(new PlanGenerator(seed).Plan()))!;
            Assert.Equal("", Complaint(plan, Schema, "$"));
        }
    }

    [Theory]
    [InlineData("""{ "houselights": 2 }""")]
    [InlineData("""{ "houselights": 1, "organisaton": "F" }""")]
    [InlineData("""{ "commitments": [ { "what": "no id" } ] }""")]
    [InlineData("""{ "commitments": [ { "id": "a", "ownr": "b" } ] }""")]
    [InlineData("""{ "commitments": [ { "id": "Not Kebab" } ] }""")]
    [InlineData("""{ "commitments": [ { "id": "a", "state": "maybe" } ] }""")]
    [InlineData("""{ "commitments": [ { "id": "a", "load": [1, 2] } ] }""")]
    [InlineData("""{ "commitments": [ { "id": "a", "duration": "soon" } ] }""")]
    [InlineData("""{ "maintenance": 120 }""")]
    [InlineData("""{ "commitments": { "id": "a" } }""")]
    public void What_the_reader_refuses_is_invalid(string part)
    {
        var plan = JsonNode.Parse("""{ "houselights": 1, "organisation": "F", "cycle": { "name": "One", "starts": "2026-01-05", "ends": "2026-06-30", "stage": "plan" }, "units": [ { "id": "company" } ] }""")!.AsObject();
        Assert.Equal("", Complaint(plan, Schema, "$"));
        foreach (var (key, value) in JsonNode.Parse(part)!.AsObject().ToList()) plan[key] = value!.DeepClone();
        Assert.Empty(PlanReader.Read(PlanSource.Of("plan.json", plan.ToJsonString())) is { Plan: not null } ? ["read"] : Array.Empty<string>());
        Assert.NotEqual("", Complaint(plan, Schema, "$"));
    }

    /// <summary>The part of JSON Schema that the schema uses, checked the slow and obvious way.</summary>
    private static string Complaint(JsonNode? value, JsonObject schema, string at)
    {
        if (schema["$ref"] is { } reference) return Complaint(value, Schema["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject(), at);
        if (schema["oneOf"] is JsonArray choices) return choices.Any(choice => Complaint(value, choice!.AsObject(), at).Length == 0) ? "" : $"{at}: none of the choices";
        if (schema["enum"] is JsonArray words) return words.Any(word => word!.GetValue<string>() == value?.ToString()) ? "" : $"{at}: not one of the words";
        var types = schema["type"] switch { JsonArray several => several.Select(type => type!.GetValue<string>()).ToArray(), { } one => [one.GetValue<string>()], _ => [] };
        if (types.Length > 0 && !types.Any(type => Is(value, type))) return $"{at}: not {string.Join(" or ", types)}";
        return value switch
        {
            JsonObject record => InRecord(record, schema, at),
            JsonArray list when schema["items"] is JsonObject items =>
                Outside(list.Count, schema, "minItems", "maxItems") ? $"{at}: length" : list.Select((each, i) => Complaint(each, items, $"{at}[{i}]")).FirstOrDefault(complaint => complaint.Length > 0) ?? "",
            JsonValue scalar => InScalar(scalar, schema, at),
            _ => "",
        };
    }

    private static string InRecord(JsonObject record, JsonObject schema, string at)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
            if (!record.ContainsKey(name!.GetValue<string>())) return $"{at}: needs {name}";
        foreach (var (key, value) in record)
        {
            var inner = schema["properties"]?[key] ?? schema["additionalProperties"];
            if (inner is JsonValue) return $"{at}: no key {key}";
            if (inner is JsonObject shape && Complaint(value, shape, $"{at}.{key}") is { Length: > 0 } complaint) return complaint;
        }

        return "";
    }

    private static string InScalar(JsonValue scalar, JsonObject schema, string at)
    {
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(scalar.ToString(), pattern.GetValue<string>())) return $"{at}: pattern";
        return scalar.GetValueKind() == JsonValueKind.Number && Outside(scalar.GetValue<double>(), schema, "minimum", "maximum") ? $"{at}: range" : "";
    }

    private static bool Outside(double number, JsonObject schema, string least, string most) =>
        number < (schema[least]?.GetValue<double>() ?? double.MinValue) || number > (schema[most]?.GetValue<double>() ?? double.MaxValue);

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value!.GetValue<double>() % 1 == 0,
        _ => false,
    };
}
