using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Houselights.Web.Tests.Gallery;

namespace Houselights.Web.Tests;

/// <summary>What every page must hold to, in both languages.</summary>
public sealed partial class MarkupTests(GalleryFixture gallery)
{
    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var address in GalleryHost.Addresses.Append("/nowhere").Append("/broken"))
        {
            pages.Add(address, "en");
            pages.Add(address, "de");
        }
        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Holds_no_inline_style_and_no_inline_script(string address, string language)
    {
        var page = await Open(address, language);
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Empty(page.All.SelectMany(element => element.Attributes).Where(attribute =>
            attribute.Name.StartsWith("on", StringComparison.Ordinal)
            || attribute.Name.StartsWith("hx-on", StringComparison.Ordinal)
            || attribute.Value.StartsWith("javascript:", StringComparison.Ordinal)).Select(attribute => attribute.Name));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Asks_no_other_host(string address, string language)
    {
        var page = await Open(address, language);
        var targets = page.QuerySelectorAll("[src], link[href], form[action], a[href]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action")!);
        Assert.DoesNotContain(targets, target => target.Contains("//", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Ids_are_unique_and_every_reference_finds_one(string address, string language)
    {
        var page = await Open(address, language);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);

        var references = page.All.SelectMany(element => References(element)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(references.Except(ids, StringComparer.Ordinal));
    }

    private static IEnumerable<string> References(IElement element)
    {
        foreach (var name in new[] { "aria-labelledby", "aria-describedby", "for", "popovertarget" })
            foreach (var id in (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return id;
        if (element.GetAttribute("href") is ['#', _, ..] href) yield return href[1..];
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Headings_descend_one_step_at_a_time_from_a_single_h1(string address, string language)
    {
        var levels = (await Open(address, language)).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(" ", levels)));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_drawing_has_a_title_or_is_hidden(string address, string language)
    {
        var drawings = (await Open(address, language)).QuerySelectorAll("svg");
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing => Assert.True(
            drawing.GetAttribute("aria-hidden") == "true" || !string.IsNullOrWhiteSpace(drawing.QuerySelector("title")?.TextContent),
            drawing.OuterHtml[..Math.Min(200, drawing.OuterHtml.Length)]));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Coordinates_are_written_with_a_point_in_every_language(string address, string language)
    {
        var page = await Open(address, language);
        string[] numeric = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "viewBox", "d"];
        foreach (var element in page.QuerySelectorAll("svg, svg *"))
            foreach (var name in numeric)
                Assert.DoesNotContain(",", element.GetAttribute(name) ?? "", StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Speaks_the_language_that_was_asked_for(string address, string language)
    {
        var page = await Open(address, language);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(language == "de" ? "Alle Seiten" : "All pages", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_is_left_to_fill_in(string address, string language) =>
        Assert.DoesNotMatch(Unfinished(), (await Open(address, language)).Body!.TextContent);

    [GeneratedRegex(@"TO[D]O|FIX[M]E|\{\d\}|lorem", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();

    private async Task<IDocument> Open(string address, string language)
    {
        using var client = gallery.Client(language);
        var html = await (await client.GetAsync(new Uri(address, UriKind.Relative))).Content.ReadAsStringAsync();
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
