using Browser.Tests.Fixtures;
using Houselights.Web.Tests.Gallery;
using Microsoft.Playwright;

namespace Browser.Tests.TwoMinutes;

/// <summary>The questions on a phone, with a script and without one.</summary>
public sealed class StepsTests(Chromium chromium, GalleryFixture gallery)
{
    private static readonly string[] Steps = ["who", "first", "stops-for", "choice-1", "choice-2", "sure"];

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("de-DE", true)]
    [InlineData("de-DE", false)]
    public async Task No_question_scrolls_on_a_small_phone_and_nothing_moves(string locale, bool javaScript)
    {
        await using var tab = await chromium.OpenAsync(View.Phone, javaScript, locale);
        await tab.Page.SetViewportSizeAsync(390, 700);
        foreach (var step in Steps)
        {
            await tab.Page.GotoAsync(new Uri(gallery.Address, "/t/answer-again#" + step).AbsoluteUri);
            Assert.True(await tab.Page.Locator("#" + step).IsVisibleAsync(), step);
            Assert.Equal(1, await tab.Page.Locator(".step:visible").CountAsync());
            Assert.InRange(await tab.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, 700);
            Assert.Equal(390, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            if (javaScript) Assert.InRange(await tab.ShiftAsync(), 0, 0.001);
        }
    }

    [Fact]
    public async Task Everything_that_is_pressed_is_44_pixels_or_more()
    {
        await using var tab = await chromium.OpenAsync(View.Phone);
        foreach (var step in Steps)
        {
            await tab.Page.GotoAsync(new Uri(gallery.Address, "/t/answer#" + step).AbsoluteUri);
            foreach (var target in await tab.Page.Locator($"#{step} :is(a, button, label:has(input), input:not([type=radio], [type=checkbox]), textarea)").AllAsync())
            {
                if (await target.BoundingBoxAsync() is not { } box) continue;
                Assert.True(box.Height >= 44 && box.Width >= 44, $"{step}: {await target.EvaluateAsync<string>("target => target.outerHTML")} is {box.Width} × {box.Height}");
            }
        }
    }

    [Fact]
    public async Task A_question_without_an_answer_is_not_passed_and_says_why_beside_it()
    {
        await using var tab = await chromium.OpenAsync(View.Phone);
        await tab.GoAsync(new(gallery.Address, "/t/answer"));
        await tab.Page.PressAsync("#name", "Enter");
        await Assertions.Expect(tab.Page.Locator("#name-wrong")).ToHaveTextAsync("Write your first name, 1 to 40 characters.");
        Assert.Equal("name", await tab.Page.EvaluateAsync<string>("document.activeElement.id"));
        await tab.Page.FillAsync("#name", "Ada");
        await Assertions.Expect(tab.Page.Locator("#name-wrong")).ToBeHiddenAsync();
        await tab.Page.PressAsync("#name", "Enter");
        await Assertions.Expect(tab.Page.Locator("#priority")).ToBeFocusedAsync();
        await tab.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Back_leads_to_the_question_before_with_what_was_typed()
    {
        await using var tab = await chromium.OpenAsync(View.Phone);
        await tab.GoAsync(new(gallery.Address, "/t/answer"));
        await tab.Page.FillAsync("#name", "Ada");
        await tab.Page.PressAsync("#name", "Enter");
        await tab.Page.FillAsync("#priority", "Ship in March");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(tab.Page.Locator("#name")).ToHaveValueAsync("Ada");
        await tab.Page.GoForwardAsync();
        await Assertions.Expect(tab.Page.Locator("#priority")).ToHaveValueAsync("Ship in March");
    }

    [Fact]
    public async Task What_is_left_is_counted_near_the_limit_and_the_limit_holds()
    {
        await using var tab = await chromium.OpenAsync(View.Phone);
        await tab.GoAsync(new(gallery.Address, "/t/answer#first"));
        await tab.Page.FillAsync("#priority", new('a', 200));
        await Assertions.Expect(tab.Page.Locator("#first .remaining")).ToHaveTextAsync("");
        await tab.Page.FillAsync("#priority", new('a', 268));
        await Assertions.Expect(tab.Page.Locator("#first .remaining")).ToHaveTextAsync("12 left");
        await tab.Page.Locator("#priority").PressSequentiallyAsync(new('b', 20));
        Assert.Equal(280, (await tab.Page.InputValueAsync("#priority")).Length);
    }

    [Fact]
    public async Task Nothing_and_something_exclude_each_other()
    {
        await using var tab = await chromium.OpenAsync(View.Phone);
        await tab.GoAsync(new(gallery.Address, "/t/answer#stops-for"));
        await tab.Page.CheckAsync("[name=nothing]");
        await tab.Page.FillAsync("#stops", "The fair");
        Assert.False(await tab.Page.IsCheckedAsync("[name=nothing]"));
        await tab.Page.CheckAsync("[name=nothing]");
        Assert.Equal("", await tab.Page.InputValueAsync("#stops"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_refused_opens_at_the_first_mistake_with_everything_still_there(bool javaScript)
    {
        await using var tab = await chromium.OpenAsync(View.Phone, javaScript);
        await tab.Page.GotoAsync(new Uri(gallery.Address, "/t/answer-wrong").AbsoluteUri);
        await Assertions.Expect(tab.Page.Locator("#stops-for")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#stops-wrong")).ToHaveTextAsync("Write what stops, or choose “Nothing”.");
        Assert.Equal("Win the chain’s shelf space", await tab.Page.InputValueAsync("#priority"));
        Assert.True(await tab.Page.IsCheckedAsync("[name=expected][value='80']"));
    }

    [Fact]
    public async Task A_draft_goes_once_the_test_is_gone()
    {
        await using var tab = await chromium.OpenAsync(View.Phone);
        await tab.GoAsync(new(gallery.Address, "/t/answer"));
        await tab.Page.EvaluateAsync("localStorage.setItem('houselights-draft-deleted', '{}')");
        await tab.GoAsync(new(gallery.Address, "/t/deleted"));
        Assert.Null(await tab.Page.EvaluateAsync<string?>("localStorage.getItem('houselights-draft-deleted')"));
    }
}
