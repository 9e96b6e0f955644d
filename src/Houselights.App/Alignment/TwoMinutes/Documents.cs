using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Houselights.App.Storage;
using Houselights.Core.Alignment.TwoMinutes;
using NodaTime;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>What was asked for when a test was started.</summary>
internal sealed record TestHead(string StarterName, string? Team, int? People, Naming Naming, ImmutableArray<TwoMinuteDilemma> Dilemmas);

/// <summary>
/// What a test seals, each for its place: its head and its revealed answers for the test, names and answers for a seat of it. Names
/// and answers are padded, so that their size says nothing.
/// </summary>
internal sealed class Documents(byte[] testKey, byte[] codeHash)
{
    // 280 characters of two texts, each written as an escape of six bytes at worst.
    private const int AnswerSize = 3_500, NameSize = 256;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // never a page: it is sealed
        Converters = { new InstantAsMilliseconds() },
    };

    public byte[] Close(TestHead head) => Seal.Close(testKey, "head", codeHash, JsonSerializer.SerializeToUtf8Bytes(head, Json));

    public TestHead OpenHead(byte[] closed) => Read<TestHead>(Seal.Open(testKey, "head", codeHash, closed));

    public byte[] Close(Revealed revealed) => Seal.Close(testKey, "revealed", codeHash, JsonSerializer.SerializeToUtf8Bytes(revealed, Json));

    public Revealed OpenRevealed(byte[] closed) => Read<Revealed>(Seal.Open(testKey, "revealed", codeHash, closed));

    public byte[] Close(TwoMinuteAnswer answer, byte[] seat) => Seal.Close(testKey, "answer", [.. codeHash, .. seat], JsonSerializer.SerializeToUtf8Bytes(answer, Json), AnswerSize);

    public TwoMinuteAnswer OpenAnswer(byte[] closed, byte[] seat) => Read<TwoMinuteAnswer>(Seal.Open(testKey, "answer", [.. codeHash, .. seat], closed));

    public byte[] Close(string name, byte[] seat) => Seal.Close(testKey, "name", [.. codeHash, .. seat], JsonSerializer.SerializeToUtf8Bytes(name, Json), NameSize);

    public string OpenName(byte[] closed, byte[] seat) => Read<string>(Seal.Open(testKey, "name", [.. codeHash, .. seat], closed));

    /// <summary>The seat that belongs to a request: the same request finds it again.</summary>
    public byte[] SeatKeyOf(byte[] request) => Seal.Derive(testKey, "seat", request);

    /// <summary>What the database remembers of a request.</summary>
    public byte[] DigestOf(byte[] request) => Seal.Derive(testKey, "request", request);

    private static T Read<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, Json)!;

    private sealed class InstantAsMilliseconds : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Instant.FromUnixTimeMilliseconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
    }
}
