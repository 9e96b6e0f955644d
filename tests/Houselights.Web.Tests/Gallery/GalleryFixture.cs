using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Houselights.Web.Tests.Gallery.GalleryFixture))]

namespace Houselights.Web.Tests.Gallery;

/// <summary>The gallery on a free port, for all tests of an assembly.</summary>
public sealed class GalleryFixture : IAsyncLifetime
{
    private readonly WebApplication app = GalleryHost.Build(port: 0);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        Address = new(addresses.Addresses.First());
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client(string language = "en")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }
}
