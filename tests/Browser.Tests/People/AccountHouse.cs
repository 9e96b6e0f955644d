using System.Net;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.People;

/// <summary>A server with accounts on a free port, over data that is gone afterwards. Opened as localhost: passkeys need a name.</summary>
internal sealed class AccountHouse : IAsyncDisposable
{
    public const string Mail = "ada@nordwind.example", Password = "river tulip anvil hedge";

    private readonly WebApplication app;
    private readonly DirectoryInfo data;

    private AccountHouse(WebApplication app, DirectoryInfo data)
    {
        (this.app, this.data) = (app, data);
        Address = new UriBuilder(app.Urls.First()) { Host = "localhost" }.Uri;
    }

    public Uri Address { get; }

    public static async Task<AccountHouse> OpenAsync(bool founded = true, bool openHouse = false, TimeProvider? time = null)
    {
        var data = Directory.CreateTempSubdirectory("houselights-browser-tests-");
        var app = await HouselightsHost.Build(new() { DataDirectory = data.FullName, Urls = ["http://127.0.0.1:0"], LogLevel = LogLevel.None, PasswordIterations = 1, OpenHouse = openHouse, Time = time ?? TimeProvider.System });
        await app.StartAsync();
        var house = new AccountHouse(app, data);
        if (!founded) return house;
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
        using var made = await client.PostAsync("/first-run", new FormUrlEncodedContent([new("name", "Ada Weber"), new("mail", Mail), new("password", Password)]));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        data.Delete(recursive: true);
    }
}
