using System.Diagnostics;
using System.Text;
using Houselights.Core.Document;

namespace Houselights.Core.Tests.Document;

/// <summary>
/// Files that are out to do harm, numbered as in the list of hostile cases. Each gives its clear error within two seconds and a
/// hundred megabytes, and nothing is read.
/// </summary>
public class HostileInputTests
{
    private static PlanError Refused(string name, byte[] bytes)
    {
        var started = Stopwatch.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = PlanReader.Read(new PlanSource(name, bytes));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2), "It took more than two seconds.");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000, "It took more than a hundred megabytes.");
        Assert.Null(read.Plan);
        Assert.NotEmpty(read.Errors[0].Remedy);
        return read.Errors[0];
    }

    private static PlanError Refused(string text) => Refused("plan.yaml", Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("plan.yaml", "[")]
    [InlineData("plan.yaml", "{a: ")]
    [InlineData("plan.json", "[")]
    [InlineData("plan.json", "{\"a\":")]
    public void Case_1_nesting_ten_thousand_deep(string name, string open)
    {
        var head = name.EndsWith("json", StringComparison.Ordinal) ? "{\"houselights\": 1, \"commitments\": " : "houselights: 1\ncommitments: ";
        var error = Refused(name, Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(open, 10_000))));
        Assert.Contains("more than 32 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_1_block_nesting_ten_thousand_deep()
    {
        var text = new StringBuilder("houselights: 1\n");
        for (var i = 0; i < 2_000; i++) text.Append(' ', i).Append("a:\n");
        Assert.Contains("more than 32 deep", Reading.Yaml(text.ToString()).Errors.Select(error => error.Message).Aggregate((a, b) => a + b), StringComparison.Ordinal);
    }

    [Fact]
    public void Case_2_an_alias_bomb()
    {
        var text = new StringBuilder("houselights: 1\npeople:\n  - &a0 { id: lol }\n");
        for (var i = 1; i < 30; i++) text.Append("  - &a").Append(i).Append(" [").Append(string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))).Append("]\n");
        Assert.Contains("no anchors", Refused(text.ToString()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organisation: !!binary aGk=")]
    [InlineData("organisation: !System.Diagnostics.Process x")]
    [InlineData("people: !!set [ { id: a } ]")]
    public void Case_3_a_tag(string line) => Assert.Contains("no tags", Refused("houselights: 1\n" + line).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("plan.yaml", "houselights: 1\npeople: [ { id: a, name: A, name: B } ]", "“name” is given twice")]
    [InlineData("plan.json", """{ "houselights": 1, "people": [ { "id": "a", "name": "A", "name": "B" } ] }""", "“name” is given twice")]
    [InlineData("plan.yaml", "houselights: 1\nmaintenance: 1\nmaintenance: 2", "“maintenance” is given twice")]
    [InlineData("plan.yaml", "houselights: 1\nvotes: [ { id: v, ballots: { a: 1, a: 2 } } ]", "“a” is given twice")]
    public void Case_4_a_duplicate_key(string name, string text, string message) =>
        Assert.Contains(message, Refused(name, Encoding.UTF8.GetBytes(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Case_7_a_NUL_and_broken_utf8_are_named_by_their_byte()
    {
        Assert.Contains("Byte 22 of the file is a NUL", Refused("houselights: 1\nmainten\0ance").Message, StringComparison.Ordinal);
        var error = Refused("plan.yaml", [.. "houselights: 1\n"u8, 0xC3, 0x28]);
        Assert.Contains("Byte 15 of the file is 0xC3", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 1), (error.At.Line, error.At.Column));
    }

    [Fact]
    public void Case_8_utf16_is_refused_and_a_utf8_mark_is_no_matter()
    {
        Assert.Contains("UTF-16", Refused("plan.yaml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Reading.Least)]).Message, StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refused("plan.yaml", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Reading.Least)]).Message, StringComparison.Ordinal);
        Assert.Contains("UTF-16", Refused("plan.yaml", Encoding.Unicode.GetBytes(Reading.Least)).Message, StringComparison.Ordinal);
        Assert.NotNull(PlanReader.Read(new PlanSource("plan.yaml", (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Reading.Least)])).Plan);
    }

    [Theory]
    [InlineData("plan.yaml")]
    [InlineData("plan.json")]
    public void Case_18_a_number_of_a_million_digits(string name)
    {
        var digits = new string('7', 1_000_000);
        var error = Refused(name, Encoding.UTF8.GetBytes(name.EndsWith("json", StringComparison.Ordinal) ? $"{{\"houselights\": 1, \"maintenance\": {digits}}}" : $"houselights: 1\nmaintenance: {digits}"));
        Assert.Contains("is not a number", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 200);
    }

    [Theory]
    [InlineData('\u202e')]
    [InlineData('\u200b')]
    [InlineData('\u2066')]
    [InlineData('\u200d')]
    [InlineData('\ufeff')]
    public void Case_19_a_name_with_invisible_characters(char hidden)
    {
        var error = Refused($"houselights: 1\npeople: [ {{ id: a, name: \"Kar{hidden}l B.\" }} ]");
        Assert.Contains($"U+{(int)hidden:X4}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var read = PlanReader.Read(new PlanSource("plan.yaml", new byte[(16 * 1024 * 1024) + 1]), PlanLimits.Web);
        Assert.Contains("the limit is 16 MB", read.Errors.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_is_refused() => Assert.Contains("second document", Refused(Reading.Least + "---\nhouselights: 1\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("just words")]
    [InlineData("houselights: 1\npeople: [ { id: a ")]
    [InlineData("houselights: 1\n\tpeople: []")]
    [InlineData("? {a: b}\n: c")]
    [InlineData("%YAML 9.9\n---\nhouselights: 1")]
    public void Whatever_is_no_plan_gets_an_error(string text) => Refused(text);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"houselights\": 1")]
    [InlineData("{\"houselights\": 1,}")]
    [InlineData("{\"houselights\": 1} {}")]
    [InlineData("{\"houselights\": NaN}")]
    [InlineData("// no comments\n{}")]
    public void Whatever_is_no_json_plan_gets_an_error(string text) => Refused("plan.json", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20260215);
        var alphabet = "{}[]:,-\"'&*!|>#%@`\n\t abc01 \u00e4\u202e"u8.ToArray();
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            for (var at = 0; at < bytes.Length; at++) bytes[at] = i % 3 == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            Assert.NotEmpty(PlanReader.Read(new PlanSource(i % 2 == 0 ? "plan.yaml" : "plan.json", bytes)).Errors);
        }
    }

    [Fact]
    public void A_mutated_plan_never_throws()
    {
        var random = new Random(20260216);
        var plan = File.ReadAllBytes(Repository.At("examples/thirty-percent-growth.yaml"));
        for (var i = 0; i < 100; i++)
        {
            var bytes = (byte[])plan.Clone();
            for (var change = 0; change < 5; change++) bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
            PlanReader.Read(new PlanSource("plan.yaml", bytes));
        }
    }
}
