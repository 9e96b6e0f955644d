using System.Net.Http.Headers;
using System.Text;
using Houselights.Core.Document;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Houselights.Web.Tests;

/// <summary>A real server on a free port of this machine, over a database that is gone afterwards.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string data;

    private RunningServer(WebApplication app, string data)
    {
        (this.app, this.data) = (app, data);
        Address = new Uri(app.Urls.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>The data directory.</summary>
    public string Data => data;

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>The second listener, that other machines may reach; only where the options open one.</summary>
    public Uri FrontDoor => new(app.Urls.Last());

    public static Task<RunningServer> Start(params PlanSource[] demonstration) => Start(options => options with { Demonstration = demonstration });

    public static async Task<RunningServer> Start(Func<HouselightsOptions, HouselightsOptions> change)
    {
        var data = Directory.CreateTempSubdirectory("houselights-").FullName;
        var app = await HouselightsHost.Build(change(Options(data)));
        await app.StartAsync();
        return new RunningServer(app, data);
    }

    public static HouselightsOptions Options(string data) => new()
    {
        DataDirectory = data,
        OpenHouse = true,
        Urls = ["http://127.0.0.1:0"],
        LogLevel = Microsoft.Extensions.Logging.LogLevel.None,
        Heartbeat = TimeSpan.FromMilliseconds(200),
    };

    /// <summary>Imports a plan as a new cycle; its id.</summary>
    public async Task<string> Import(string yaml)
    {
        using var answer = await Client.PostAsync("/cycles", Yaml(yaml));
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    public static StringContent Yaml(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml"));

    /// <summary>Runs a statement in the server's database, past the server; how many rows it changed.</summary>
    public async Task<int> Execute(string statement)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(data, "houselights.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync();
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
