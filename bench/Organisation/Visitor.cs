using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Houselights.Bench.Organisation;

/// <summary>Somebody who has signed in and reads or writes.</summary>
internal sealed partial class Visitor(int number, HttpClient client, string cycle)
{
    /// <summary>A client that comes from an address of its own: what one address may do in a minute is limited.</summary>
    public static HttpClient From(int address, Uri server) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 1, (byte)(1 + address)]), 0));
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = server };

    private readonly List<double> pages = [], writes = [];
    private readonly List<HttpStatusCode> failures = [];
    private string cookie = "";
    private int turns;

    /// <summary>Milliseconds of each page, and of each write.</summary>
    public IReadOnlyList<double> Pages => pages;

    public IReadOnlyList<double> Writes => writes;

    /// <summary>What was acknowledged last.</summary>
    public string Acknowledged { get; private set; } = "It is there";

    /// <summary>How many writes were acknowledged.</summary>
    public int Kept { get; private set; }

    /// <summary>What came instead of a page or an acknowledgement.</summary>
    public IReadOnlyList<HttpStatusCode> Failures => failures;

    public async Task Join(string token)
    {
        using var answer = await Send(HttpMethod.Post, $"/invitations/{token}", ("name", $"Person {number}"), ("mail", $"p{number}@example.org"), ("password", $"river tulip anvil hedge {number}"));
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"Person {number} can't come in: {answer.StatusCode}.");
        cookie = answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    public async Task Read(TimeSpan every, long until, Random random)
    {
        await Task.Delay(every * random.NextDouble());
        string[] paths = [$"/cycles/{cycle}", $"/cycles/{cycle}/commitments", $"/cycles/{cycle}/in-flight", $"/cycles/{cycle}/decisions", $"/cycles/{cycle}/people/p{number}", $"/cycles/{cycle}/plan"];
        for (var turn = number; Stopwatch.GetTimestamp() < until; turn++)
        {
            var next = Task.Delay(every);
            var watch = Stopwatch.StartNew();
            using (var answer = await Send(HttpMethod.Get, paths[turn % paths.Length]))
            {
                await answer.Content.ReadAsByteArrayAsync();
                pages.Add(watch.Elapsed.TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.OK) failures.Add(answer.StatusCode);
            }

            await next;
        }
    }

    public async Task Write(TimeSpan every, long until, Random random)
    {
        await Task.Delay(every * random.NextDouble());
        for (; Stopwatch.GetTimestamp() < until; turns++)
        {
            var next = Task.Delay(every);
            var words = $"It is there, {number} said for the time {turns}";
            var watch = Stopwatch.StartNew();
            using (var answer = await Send(HttpMethod.Post, $"/cycles/{cycle}/plan/commitments/c{number}/fields", ("path", "done-when"), ("was", Acknowledged), ("now", words), ("key", $"{number}-{turns}")))
            {
                await answer.Content.ReadAsByteArrayAsync();
                writes.Add(watch.Elapsed.TotalMilliseconds);
                if (answer.StatusCode == HttpStatusCode.SeeOther) (Acknowledged, Kept) = (words, Kept + 1);
                else failures.Add(answer.StatusCode);
            }

            await next;
        }
    }

    /// <summary>Whether what was acknowledged last stands there now.</summary>
    public async Task<bool> Stands()
    {
        using var answer = await Send(HttpMethod.Get, $"/cycles/{cycle}/plan/commitments/c{number}");
        return (await answer.Content.ReadAsStringAsync()).Contains(Acknowledged, StringComparison.Ordinal);
    }

    /// <summary>The revision at which the plan stands.</summary>
    public async Task<int> Revision()
    {
        using var answer = await Send(HttpMethod.Get, $"/cycles/{cycle}");
        var page = await answer.Content.ReadAsStringAsync();
        return int.Parse(RevisionOf().Match(page).Groups["number"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<span>Revision (?<number>[0-9]+)</span>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RevisionOf();

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Name, each.Value))) : null };
        request.Headers.Add("Accept", "text/html");
        if (cookie.Length > 0) request.Headers.Add("Cookie", cookie);
        return client.SendAsync(request);
    }
}
