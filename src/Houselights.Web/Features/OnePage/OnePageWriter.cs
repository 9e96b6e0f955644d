using Houselights.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Houselights.Web.Features.OnePage;

/// <summary>Writes the one page as an HTML file, without a server.</summary>
public static class OnePageWriter
{
    /// <summary>The whole file, in the language of <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>.</summary>
    public static async Task<string> WriteAsync(OnePageView view)
    {
        var services = new ServiceCollection().AddPageEncoding().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(OnePageFile.View)] = view });
                    return (await renderer.RenderComponentAsync<OnePageFile>(parameters)).ToHtmlString();
                });
            }
        }
    }
}
