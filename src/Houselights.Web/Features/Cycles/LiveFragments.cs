using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Houselights.App.Cycles;
using Houselights.Core.Checks;

namespace Houselights.Web.Features.Cycles;

/// <summary>
/// What live streams send: a page's changing part, rendered once for each standing and language however many watch. A fragment
/// holds no token, nonce or personal data. Thread-safe once the server has started.
/// </summary>
internal sealed class LiveFragments(IServiceProvider services)
{
    /// <summary>Renders a page's part in the language of <see cref="CultureInfo.CurrentCulture"/>.</summary>
    /// <param name="standing">The cycle as it stands.</param>
    /// <param name="services">A scope of its own: what is rendered for all doesn't end with the request of one.</param>
    public delegate Task<string> Renderer(Standing standing, IServiceProvider services);

    private readonly Dictionary<string, Renderer> renderers = new(StringComparer.Ordinal) { [""] = Plain };

    // Keyed weakly: fragments go with the standing that they show.
    private readonly ConditionalWeakTable<Diagnosis, ConcurrentDictionary<(string Page, string Language, string Audience, long Revision), Lazy<Task<string>>>> rendered = new();

    /// <summary>Adds a page. Called while the server is put together.</summary>
    public void Map(string page, Renderer renderer) => renderers.Add(page, renderer);

    public bool Has(string page) => renderers.ContainsKey(page);

    public Task<string> Of(string page, Standing standing) => rendered.GetOrCreateValue(standing.Diagnosis)
        .GetOrAdd((page, CultureInfo.CurrentCulture.Name, standing.Audience, standing.Cycle.Revision), _ => new(() => Render(page, standing))).Value;

    private async Task<string> Render(string page, Standing standing)
    {
        await using var scope = services.CreateAsyncScope();
        return await renderers[page](standing, scope.ServiceProvider);
    }

    /// <summary>For who has no page: the revision, and the day for which it speaks.</summary>
    private static Task<string> Plain(Standing standing, IServiceProvider services) =>
        Task.FromResult(JsonSerializer.Serialize(new { cycle = standing.Cycle.Id, revision = standing.Cycle.Revision, asOf = standing.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) }));
}
