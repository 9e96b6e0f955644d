using System.Diagnostics;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Browser.Tests.Fixtures.Served))]

namespace Browser.Tests.Fixtures;

/// <summary>
/// The built <c>houselights serve --demo</c> as a real process on a free port, with its data in a temporary folder. The first test
/// that asks for its address starts it; it is killed in the end.
/// </summary>
public sealed class Served : IAsyncLifetime
{
    private readonly Lazy<Task<Server>> server = new(StartAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Where the demonstration is served, for example http://127.0.0.1:40123/.</summary>
    public async Task<Uri> AddressAsync() => (await server.Value).Address;

    /// <summary>From the start of the process until it said where it listens.</summary>
    public async Task<TimeSpan> StartTookAsync() => (await server.Value).StartTook;

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
            await (await server.Value).DisposeAsync();
    }

    private static Task<Server> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("houselights-browser-tests-");
        string[] arguments = [Repository.Built("Houselights", "houselights.dll"), "serve", "--demo", "--data", data.FullName, "--urls", "http://127.0.0.1:0"];

        return Server.StartAsync(new ProcessStartInfo("dotnet", arguments), data);
    }
}

/// <summary>A process that says where it listens.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo? data;
    private readonly List<string> said = [];
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Server(ProcessStartInfo start, DirectoryInfo? data)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        this.data = data;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("it ended"));
    }

    public Uri Address => listens.Task.Result;

    public TimeSpan StartTook { get; private set; }

    public int ProcessId => process.Id;

    /// <summary>Starts the process and waits until a line of it reads “Houselights listens on ADDRESS”.</summary>
    /// <exception cref="InvalidOperationException">It ended, or said nothing of the kind within 60 s; what it said instead is in the message.</exception>
    public static async Task<Server> StartAsync(ProcessStartInfo start, DirectoryInfo? data = null)
    {
        var server = new Server(start, data);
        var watch = Stopwatch.StartNew();

        try
        {
            server.process.Start();
            server.process.BeginOutputReadLine();
            server.process.BeginErrorReadLine();
            await server.listens.Task.WaitAsync(Patience);
            server.StartTook = watch.Elapsed;
            return server;
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The server never said where it listens ({e.Message}). It said:\n{server.Said}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);

        await process.WaitForExitAsync();
        process.Dispose();
        data?.Delete(recursive: true);
    }

    private string Said
    {
        get { lock (said) return string.Join('\n', said); }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.Add(line);
        if (Listening().Match(line) is { Success: true } match)
            listens.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    [GeneratedRegex(@"^Houselights listens on (?<address>http://\S+?)/?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
