using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>
/// What live streams of tests send: the changing part of a page, rendered once for each state of a test, audience, language and
/// address, however many watch. Thread-safe.
/// </summary>
internal sealed class RoomFragments(IServiceProvider services, HouselightsOptions options)
{
    // Keyed weakly: fragments go with the state that they show.
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<(Audience Audience, string Language, Uri Link), Lazy<Task<string>>>> rendered = new();

    public Task<string> Of(Room room, Uri link, bool onlyHere, Keys keys) => rendered.GetOrCreateValue(room.Shared)
        .GetOrAdd((room.AudienceOf(), CultureInfo.CurrentUICulture.Name, link), _ => new(() => Render(room.Show(link, onlyHere, keys, options.Time)))).Value;

    private async Task<string> Render(RoomView view)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<RoomBody>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }))).ToHtmlString());
    }
}
