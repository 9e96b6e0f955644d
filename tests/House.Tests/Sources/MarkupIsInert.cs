using System.Text.RegularExpressions;

namespace House.Tests.Sources;

/// <summary>
/// Pages carry no script and no style of their own, so that the content security policy can forbid both without exception;
/// and none of htmx's attributes that evaluate text as code.
/// </summary>
public sealed partial class MarkupIsInert
{
    // OnePageFile and RevealFile are no pages of the server: they are written to files that have nothing beside them, so their style is inside.
    [Fact]
    public void No_page_carries_script_or_style() =>
        Offences.None(Offences.Texts(@"^src/Houselights\.Web/.*(?<!/OnePageFile|/RevealFile)\.razor$").SelectMany(Live));

    [Theory]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<p style='@width'>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script src=\"/lib/htmx.min.js\">alert(1)</script>")]
    [InlineData("<button onclick=\"alert(1)\">")]
    [InlineData("<button @onclick=\"Save\">")]
    [InlineData("<div hx-on:click=\"alert(1)\">")]
    [InlineData("<div hx-on::after-swap=\"alert(1)\">")]
    [InlineData("<form hx-vals=\"js:{ at: Date.now() }\">")]
    [InlineData("<form hx-headers='javascript:{}'>")]
    [InlineData("<a href=\"javascript:void(0)\">")]
    [InlineData("<div hx-trigger=\"click[ctrlKey]\">")]
    public void Live_markup_is_noticed(string markup) => Assert.NotEmpty(Live(new("src/Houselights.Web/Offender.razor", markup)));

    [Theory]
    [InlineData("<script src=\"@Assets[\"lib/htmx.min.js\"]\" defer></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"/style/base.css\">")]
    [InlineData("<p class=\"style\" data-onset=\"1\">by the js: prefix is meant</p>")]
    [InlineData("<div hx-trigger=\"load, every 2s\">")]
    [InlineData("@* <p style=\"color: red\"> *@")]
    public void Inert_markup_is_not(string markup) => Assert.Empty(Live(new("src/Houselights.Web/Innocent.razor", markup)));

    private static IEnumerable<string> Live(SourceText page) =>
        from match in LiveMarkup().Matches(Comment().Replace(page.Text, ""))
        select $"{page.Path} carries live markup: {match.Value.ReplaceLineEndings(" ")}";

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""
        <style\b
        | \sstyle\s*=
        | <script\b(?:[^<>"']|"[^<>]*?"|'[^<>]*?')*>(?!\s*</script>)
        | \s@?on[a-z]+\s*=
        | \bhx-on\b
        | =\s*["']\s*(?:js|javascript):
        | \bhx-trigger\s*=\s*["'][^"']*\[
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LiveMarkup();
}
