using System.Net;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Dom;

namespace Houselights.Web.Tests.Features.People.Accounts;

/// <summary>A browser without script: cookies of its own, posts as forms do, follows nothing by itself.</summary>
internal sealed class Guest : IDisposable
{
    public const string Name = "Ada Weber", Mail = "ada@nordwind.example", Password = "river tulip anvil hedge";

    private readonly HttpClient client;
    private readonly bool https;

    /// <param name="address">Where the server listens.</param>
    /// <param name="https">Whether a proxy says that the browser used https.</param>
    public Guest(Uri address, bool https = false)
    {
        this.https = https;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>What the last answer said of a cookie, with all its attributes; null where nothing.</summary>
    public string? LastSet { get; private set; }

    public Task<HttpResponseMessage> Get(string path, string accept = "text/html") => Send(HttpMethod.Get, path, null, accept);

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), "text/html");

    /// <summary>Makes the first account, and is signed in.</summary>
    public async Task<Guest> Found()
    {
        using var answer = await Post("/first-run", ("name", Name), ("mail", Mail), ("password", Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return this;
    }

    public Task<HttpResponseMessage> SignIn(string password = Password, string back = "") => Post("/sign-in", ("mail", Mail), ("password", password), ("back", back));

    public static async Task<IHtmlDocument> Page(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, string accept, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Accept", accept);
        if (https) request.Headers.Add("X-Forwarded-Proto", "https");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        LastSet = null;
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var sets) ? sets : [])
        {
            LastSet = set;
            var pair = set.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0) Cookies.Remove(pair[0]);
            else Cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    public void Dispose() => client.Dispose();
}
