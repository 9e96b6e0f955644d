using Houselights.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Writes a reveal as an HTML file that needs no server.</summary>
public static class RevealWriter
{
    /// <summary>The whole file, in the language of <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>.</summary>
    public static async Task<string> WriteAsync(RevealView view)
    {
        var services = new ServiceCollection().AddPageEncoding().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                return await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RevealFile.View)] = view });
                    return (await renderer.RenderComponentAsync<RevealFile>(parameters)).ToHtmlString();
                });
            }
        }
    }
}
