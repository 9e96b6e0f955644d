using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Houselights.Bench.TwoMinutes;

/// <summary>
/// One test of five people behind one address: the starter's page and the wall are open from the start, each other page from its
/// answer on; the fifth answer turns them.
/// </summary>
internal sealed partial class Team(HttpClient client, int number)
{
    public const int People = 5;

    // 1 at the start, one more for each answer and for the reveal.
    private const int LastRevision = 1 + People + 1;

    private readonly string address = string.Create(CultureInfo.InvariantCulture, $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}");
    private readonly string[] seats = new string[People];
    private readonly List<Task<long>> turned = [];
    private string path = "", starter = "", wall = "";

    /// <summary>How long each answer took.</summary>
    public List<TimeSpan> Answers { get; } = [];

    /// <summary>From sending the last answer until the last page had turned.</summary>
    public TimeSpan Turned { get; private set; }

    public async Task Start()
    {
        using var answer = await Post("/t", "", ("name", "Person 0"), ("people", "5"), ("naming", number % 3 == 0 ? "neither" : "names"), ("dilemma", "people"), ("dilemma", "date"));
        path = answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"A start was answered {answer.StatusCode}.");
        starter = CookieOf(answer);
        using var page = await Get(path, starter);
        wall = WallKey().Match(await page.Content.ReadAsStringAsync()).Value;
        turned.Add(await Watch(path + "/live", starter));
        turned.Add(await Watch($"{path}/live?key={wall}", ""));
    }

    public async Task Answer(int person)
    {
        var cookies = person == 0 ? starter : "";
        var started = Stopwatch.GetTimestamp();
        using var answer = await Post(
            path, cookies, ("name", $"Person {person}"), ("priority", Sentence(person)), ("stops", "The spring catalogue"), ("choice0", "left"), ("choice1", "right"), ("expected", "80"),
            ("once", $"{number:x16}{person:x16}"));
        var took = Stopwatch.GetElapsedTime(started);
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"An answer was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        seats[person] = CookieOf(answer);
        lock (Answers) Answers.Add(took);
        if (person is > 0 and < People - 1) turned.Add(await Watch(path + "/live", seats[person]));
        if (person == People - 1) Turned = TimeSpan.FromSeconds(((await Task.WhenAll(turned)).Max() - started) / (double)Stopwatch.Frequency);
    }

    /// <summary>Sentences that somebody of the team doesn't find on their page.</summary>
    public async Task<int> Lost()
    {
        var lost = 0;
        foreach (var seat in seats)
        {
            using var page = await Get(path, seat);
            var words = Tag().Replace(await page.Content.ReadAsStringAsync(), "");
            lost += Enumerable.Range(0, People).Count(person => !words.Contains(Sentence(person), StringComparison.Ordinal));
        }

        return lost;
    }

    private string Sentence(int person) => string.Create(CultureInfo.InvariantCulture, $"Launch number {number} in region {person} before the summer");

    /// <summary>Opens a live page; the task within ends when the lights are on, with the moment.</summary>
    private async Task<Task<long>> Watch(string live, string cookies)
    {
        var answer = await Get(live, cookies);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"A live page was answered {answer.StatusCode}.");
        var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();   // its present state has come
        return Until(answer, lines);
    }

    private static async Task<long> Until(HttpResponseMessage answer, StreamReader lines)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"id: {LastRevision}");
        while (await lines.ReadLineAsync() is { } line)
            if (line == end)
            {
                while (await lines.ReadLineAsync() is { Length: > 0 }) { }
                _ = Drain(answer, lines);   // the page stays open
                return Stopwatch.GetTimestamp();
            }

        throw new InvalidOperationException("A live page ended before the lights were on.");
    }

    private static async Task Drain(HttpResponseMessage answer, StreamReader lines)
    {
        while (await lines.ReadLineAsync() is not null) { }
        lines.Dispose();
        answer.Dispose();
    }

    private Task<HttpResponseMessage> Get(string to, string cookies) => Send(new(HttpMethod.Get, to), cookies);

    private Task<HttpResponseMessage> Post(string to, string cookies, params (string Name, string Value)[] fields) =>
        Send(new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) }, cookies);

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, string cookies)
    {
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("Accept", "text/html");
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    [GeneratedRegex("(?<=/wall\\?key=)[\\w-]+", RegexOptions.None, 1000)]
    private static partial Regex WallKey();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
