using System.Net;
using System.Text.RegularExpressions;
using Houselights.Web.Shell;
using Houselights.Web.Tests.Gallery;

namespace Houselights.Web.Tests;

/// <summary>Headers, weight, preferences, and pages for what isn't there or broke.</summary>
public sealed partial class ShellTests(GalleryFixture gallery)
{
    private const string House = "/cycles/shelf-launch-2026";

    [Theory]
    [InlineData(House)]
    [InlineData("/nowhere")]
    [InlineData("/broken")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var client = gallery.Client();
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_weighs_less_than_100_kB_and_its_parts_keep_their_shares()
    {
        var page = await Transferred(House);
        var style = await Transferred(EmbeddedFiles.Look);
        var fonts = await Transferred(EmbeddedFiles.Serif) + await Transferred(EmbeddedFiles.Sans);
        var scripts = 0;
        foreach (var script in new[] { "shell.js", "live.js" }) scripts += await Transferred(EmbeddedFiles.Href(script));

        Assert.InRange(page, 1, 8_000);
        Assert.InRange(style, 1, 8_000);
        Assert.InRange(fonts, 1, 51_000);
        Assert.InRange(scripts, 1, 25_000);
        Assert.True(page + style + fonts + scripts < 100_000);
    }

    [Theory]
    [InlineData("/t/answer", false)]
    [InlineData("/t/lobby-ready", true)]
    [InlineData("/t/five", true)]
    public async Task A_page_of_the_two_minute_test_weighs_less_than_100_kB_and_its_sheet_8(string address, bool live)
    {
        var (page, sheet) = (await Transferred(address), await Transferred(EmbeddedFiles.Href(EmbeddedFiles.TwoMinutes)));
        var sum = page + sheet + await Transferred(EmbeddedFiles.Look) + await Transferred(EmbeddedFiles.Serif) + await Transferred(EmbeddedFiles.Sans);
        foreach (var script in live ? ["shell.js", "two-minutes.js", "live.js"] : new[] { "shell.js", "two-minutes.js" }) sum += await Transferred(EmbeddedFiles.Href(script));
        Assert.InRange(page, 1, 8_000);
        Assert.InRange(sheet, 1, 8_000);
        Assert.InRange(sum, 1, 100_000);
    }

    [Fact]
    public async Task Other_pages_load_nothing_of_the_two_minute_test()
    {
        using var client = gallery.Client();
        var page = await client.GetStringAsync(new Uri(House, UriKind.Relative));
        Assert.DoesNotContain("/assets/two-minutes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_kept_for_good_because_its_address_holds_its_digest()
    {
        using var client = gallery.Client();
        var answer = await client.GetAsync(new Uri(EmbeddedFiles.Look, UriKind.Relative));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, EmbeddedFiles.Look);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/assets/look.0000000000.css", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_style_sheet_names_only_files_that_exist()
    {
        using var client = gallery.Client();
        var css = await client.GetStringAsync(new Uri(EmbeddedFiles.Look, UriKind.Relative));
        var fonts = FontAddress().Matches(css);
        Assert.Equal(4, fonts.Count);
        foreach (Match font in fonts)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(font.Value, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"")]
    [InlineData("light", "data-theme=\"light\"")]
    public async Task A_posted_theme_is_kept_and_leads_back(string theme, string expected)
    {
        using var client = gallery.Client();
        var answer = await Post(client, "/preferences/theme", ("theme", theme), ("back", House));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(House, answer.Headers.Location!.ToString());

        using var next = new HttpRequestMessage(HttpMethod.Get, House);
        next.Headers.Add("Cookie", Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        Assert.Contains(expected, await (await client.SendAsync(next)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_language_wins_over_the_browsers()
    {
        using var client = gallery.Client("en");
        var answer = await Post(client, "/preferences/language", ("language", "de"), ("back", House));
        using var next = new HttpRequestMessage(HttpMethod.Get, House);
        next.Headers.Add("Cookie", Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        Assert.Contains("lang=\"de\"", await (await client.SendAsync(next)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/a\r\nSet-Cookie: b=c")]
    [InlineData("")]
    public async Task A_post_never_leads_to_another_host(string back)
    {
        using var client = gallery.Client();
        Assert.Equal("/", (await Post(client, "/preferences/theme", ("theme", "dark"), ("back", back))).Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_post_from_another_sites_page_is_refused(string header, string value)
    {
        using var client = gallery.Client();
        client.DefaultRequestHeaders.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(client, "/preferences/theme", ("theme", "dark"), ("back", "/"))).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_and_what_broke_have_a_page()
    {
        using var client = gallery.Client();
        var missing = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("There is no page here.", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var broken = await client.GetAsync(new Uri("/broken", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        var text = await broken.Content.ReadAsStringAsync();
        Assert.Contains("This page broke", text, StringComparison.Ordinal);
        Assert.DoesNotContain("on purpose", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_is_asked_for_in_the_address()
    {
        using var client = gallery.Client();
        Assert.Contains("data-display=\"wall\"", await client.GetStringAsync(new Uri(House + "?display=wall", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("data-display", await client.GetStringAsync(new Uri(House + "?display=x", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    private async Task<int> Transferred(string address)
    {
        using var client = gallery.Client();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
    }

    [GeneratedRegex(@"/assets/[\w.-]+\.woff2", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FontAddress();
}
