using System.Diagnostics;

namespace Houselights;

/// <summary>One line on the error stream of a terminal that says how far long work has come; silent for the first second.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly bool visible = !Console.IsErrorRedirected;
    private bool shown;

    public void Say(string what)
    {
        if (!visible || Stopwatch.GetElapsedTime(started) < Patience) return;
        Console.Error.Write($"\r\u001b[K{what}");
        shown = true;
    }

    public void Dispose()
    {
        if (shown) Console.Error.Write("\r\u001b[K");
    }
}
