using System.Diagnostics;
using Houselights.App.Casualty;

namespace Houselights.App.Tests.Storage;

/// <summary>A process that writes until it is killed without warning.</summary>
internal static class KilledProcess
{
    /// <summary>Runs a mode of the casualty, and kills it a moment after its first acknowledgement.</summary>
    /// <returns>
    /// The words of each line that it printed whole, without the full stop at the end: a line without its end was being written when
    /// the kill came, and nobody has read it as an answer.
    /// </returns>
    public static async Task<List<string[]>> Run(TimeSpan delay, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WriteUntilKilled).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var lines = new List<string>();
        if (await process.StandardOutput.ReadLineAsync() is { } first) lines.Add(first);
        await Task.Delay(delay);
        process.Kill();   // SIGKILL: no handler, no flush
        while (await process.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
        await process.WaitForExitAsync();
        Assert.Equal(137, process.ExitCode);
        return [.. lines.Select(line => line.Split(' ')).Where(words => words[^1] == ".").Select(words => words[..^1])];
    }
}
