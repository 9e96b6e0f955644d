using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Houselights.App.Alignment.TwoMinutes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

/// <summary>
/// Before the reveal nothing tells two answers apart: two servers at the same moment, the same people, other answers. Each route of
/// the application is asked in each role and format, and what comes back is compared byte for byte; so is what was logged.
/// Random codes and keys are masked by signs of the same length, found by their shape.
/// </summary>
public sealed partial class LeakTests
{
    private static readonly string[] Formats = ["text/html", "application/json", "text/event-stream", "*/*"];
    private static readonly string[] Languages = ["en", "de"];

    [Fact]
    public async Task Before_the_reveal_nothing_tells_two_answers_apart()
    {
        var one = await Answers("Launch in the north before the summer", "The spring catalogue", "left", "100");
        var other = await Answers("Cut", null, "right", "0");

        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.True(one.Count > 300, $"Only {one.Count} answers were compared.");
        foreach (var (asked, answer) in one) Assert.True(answer == other[asked], Difference(asked, answer, other[asked]));
    }

    /// <summary>
    /// What isn't read can't show, in no byte and in no microsecond: with noise in place of every sealed answer the server says the
    /// same, because before the reveal nothing opens one.
    /// </summary>
    [Fact]
    public async Task Before_the_reveal_nothing_reads_an_answer()
    {
        var sealedOnes = await Answers("Launch in the north before the summer", "The spring catalogue", "left", "100");
        var noise = await Answers("Launch in the north before the summer", "The spring catalogue", "left", "100", becomesNoise: true);

        foreach (var (asked, answer) in sealedOnes) Assert.True(answer == noise[asked], Difference(asked, answer, noise[asked]));
    }

    [Fact]
    public async Task The_comparison_would_see_an_answer()
    {
        var one = await Answers("Launch in the north before the summer", "The spring catalogue", "left", "100", people: 2);
        var other = await Answers("Cut", null, "right", "0", people: 2);

        Assert.NotEqual(one["GET /t/{code} seat text/html en"], other["GET /t/{code} seat text/html en"]);
    }

    [Theory]
    [InlineData("name=\"once\" value=\"234567892345abcdef0123456789abcd\"", "name=\"once\" value=\"********************************\"")]
    [InlineData("seat=ABCDEFGHJKMNabcdefghij;", "seat=**********************;")]
    [InlineData("/t/KRTM4P7QX2HD", "/t/************")]
    [InlineData("KRTM 4P7Q X2HD", "**************")]
    public void A_random_key_is_masked_whole_though_it_begins_like_a_code(string said, string masked) =>
        Assert.Equal(masked, Random().Replace(said, Stars));

    /// <summary>What was asked, and the first line in which the two answers differ.</summary>
    private static string Difference(string asked, string one, string other) =>
        one.Split('\n').Zip(other.Split('\n')).Where(line => line.First != line.Second)
            .Select(line => $"{asked}:\n{line.First}\n----\n{line.Second}").FirstOrDefault($"{asked}: {one.Length} and {other.Length} letters");

    /// <summary>Everything that a server with sealed answers says, by what it was asked.</summary>
    private static async Task<Dictionary<string, string>> Answers(string priority, string? stops, string choice, string expected, int people = 5, bool becomesNoise = false)
    {
        var log = new Written();
        var clock = new Clock();
        await using var server = await RunningServer.Start(options => options with { Time = clock, Log = log, LogLevel = LogLevel.Trace, FrontDoor = "http://127.0.0.1:0", Proxy = "127.0.0.1", Heartbeat = TimeSpan.FromHours(1) });
        using var ada = new Phone(server.FrontDoor, "192.0.2.1");
        using var ben = new Phone(server.FrontDoor, "192.0.2.2");
        var path = await ada.Start(people);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (who, name) in ((Phone, string)[])[(ada, "Ada"), (ben, "Ben"), (ben, "Ben")])
        {
            clock.Advance(TimeSpan.FromSeconds(7));
            said[$"answer of {name} {said.Count}"] = await Said(await who.Post(
                path, [("name", name), ("priority", priority), stops is null ? ("nothing", "yes") : ("stops", stops), ("choice0", choice), ("choice1", choice), ("expected", expected)]), server);
        }

        if (becomesNoise) Assert.Equal(2, await server.Execute("UPDATE TwoMinuteSeats SET Answer = randomblob(length(Answer))"));
        var starter = ada.Cookies.GetCookies(new Uri(server.FrontDoor, path)).Single(cookie => cookie.Name == "starter").Value;
        var wall = "?key=" + TwoMinuteTests.WallKeyOf(starter);
        var address = 0;
        foreach (var (role, phone, query) in ((string, Phone, string)[])[("starter", ada, ""), ("seat", ben, ""), ("wall", new Phone(server.FrontDoor), wall), ("visitor", new Phone(server.FrontDoor), "")])
            foreach (var (method, pattern) in Routes(server))
                foreach (var format in Formats)
                    foreach (var language in Languages)
                    {
                        if (role == "starter" && pattern is ("/t/{code}/opening" or "/t/{code}/deletion")) continue;   // the starter may
                        using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern, path) + query);
                        request.Headers.Add("Accept", format);
                        request.Headers.Add("Accept-Language", language);
                        request.Headers.Add("X-Forwarded-For", $"198.51.100.{address++ / 8 % 250}");
                        if (method == "POST") request.Content = new FormUrlEncodedContent([]);
                        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(20));
                        said[$"{method} {pattern} {role} {format} {language}"] = await Said(await phone.Send(request, cancel.Token), server);
                    }

        said["log"] = string.Join('\n', log.Lines.Where(line => Sensitive().IsMatch(line)).Select(line => Mask(line, server)));
        return said;
    }

    // The log's lines come in an order that the machine chooses; what may stand in none of them is looked for instead.
    [GeneratedRegex("Launch|north|Cut|catalogue|choice|priority=|expected=|\"left\"|\"right\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sensitive();

    private static IEnumerable<(string Method, string Pattern)> Routes(RunningServer server) =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern != "/assets/{file}"
        select (method, pattern);

    private static string Filled(string pattern, string path) =>
        pattern.Replace("/t/{code}", path, StringComparison.Ordinal).Replace("{cycle}", "none", StringComparison.Ordinal);

    private static async Task<string> Said(HttpResponseMessage answer, RunningServer server)
    {
        using (answer)
        {
            var text = new StringBuilder($"{(int)answer.StatusCode}\n");
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).OrderBy(header => header.Key, StringComparer.Ordinal)) text.Append($"{name}: {string.Join(", ", values)}\n");
            var isStream = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
            text.Append(isStream ? await FirstEvent(answer) : await answer.Content.ReadAsStringAsync());
            return Mask(text.ToString(), server);
        }
    }

    private static async Task<string> FirstEvent(HttpResponseMessage answer)
    {
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        while (await lines.ReadLineAsync() is { Length: > 0 } line) text.Append(line).Append('\n');
        return text.ToString();
    }

    // Same length, so that a size that gives something away stays visible.
    private static string Mask(string text, RunningServer server) => Ports(server, Dates().Replace(QrPath().Replace(Random().Replace(text, Stars), "QR"), "DATE"));

    private static string Stars(Match found) => new('*', found.Length);

    private static string Ports(RunningServer server, string text) =>
        text.Replace($":{server.FrontDoor.Port}", ":PORT", StringComparison.Ordinal).Replace($":{server.Address.Port}", ":PORT", StringComparison.Ordinal);

    // The longer ones first: a key may begin like a code.
    [GeneratedRegex(@"(?<=(key|seat|starter)=)[\w-]{22,43}|\b[0-9a-f]{32}\b|(?<=""traceId"":"")[^""]*|[2-9A-HJKMNP-Z]{12}|[2-9A-HJKMNP-Z]{4}([-–\u2009\u00a0 ]|</?\w+[^>]*>)+[2-9A-HJKMNP-Z]{4}([-–\u2009\u00a0 ]|</?\w+[^>]*>)+[2-9A-HJKMNP-Z]{4}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Random();

    /// <summary>A QR code draws the random code.</summary>
    [GeneratedRegex(@"(?<=<path[^>]* d="")[Mhvz0-9 ,-]{200,}(?="")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QrPath();

    [GeneratedRegex(@"(?<=\nDate: )[^\n]*|^Content-Length: (?=[^\n]*\n(.*\n)*.*QR)[^\n]*", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Dates();

    private sealed class Written : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
