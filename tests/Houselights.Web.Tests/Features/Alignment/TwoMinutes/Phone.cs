using System.Net;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

/// <summary>One browser: its own cookies, no redirects followed.</summary>
internal sealed class Phone : IDisposable
{
    private readonly HttpClient client;

    public Phone(Uri address, string? from = null, string accept = "text/html")
    {
        Cookies = new CookieContainer();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept", accept);
        if (from is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
    }

    public CookieContainer Cookies { get; }

    /// <summary>The test that this browser started or opened.</summary>
    public string Path { get; set; } = "";

    public async Task<string> Start(int? people = null, string naming = "names", string name = "Ada")
    {
        using var answer = await Post("/t", ("name", name), ("people", $"{people}"), ("naming", naming), ("dilemma", "people"), ("dilemma", "date"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return Path = answer.Headers.Location!.ToString();
    }

    public Task<HttpResponseMessage> Answer(string path, string name, string priority = "Launch in the region", string? once = null) => Post(
        path, ("name", name), ("priority", priority), ("stops", "The spring catalogue"), ("choice0", "left"), ("choice1", "right"), ("expected", "80"), ("once", once ?? ""));

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> Open(string path) => client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null) =>
        client.SendAsync(new HttpRequestMessage(method, path) { Content = content }, HttpCompletionOption.ResponseHeadersRead);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);

    /// <summary>What people read of a page: marked words are parts of their sentence.</summary>
    public static string Words(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");

    public void Dispose() => client.Dispose();
}
