namespace Houselights;

/// <summary>One line on the error stream of a terminal that says how far long work has come; silent for the first second. Safe to use from several threads.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly bool isVisible = !Console.IsErrorRedirected;
    private readonly Lock writing = new();
    private readonly Timer patience;
    private string? last;
    private bool isPatient = true, isShown;

    public Progress() => patience = new(_ => LosePatience(), null, Patience, Timeout.InfiniteTimeSpan);

    public void Say(string what)
    {
        lock (writing)
        {
            last = what;
            if (!isPatient) Show();
        }
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        lock (writing)
        {
            if (isShown) Console.Error.Write("\r\u001b[K");
            (last, isShown) = (null, false);
        }
    }

    public void Dispose()
    {
        Clear();
        patience.Dispose();
    }

    /// <summary>What was said last may have begun the long work.</summary>
    private void LosePatience()
    {
        lock (writing)
        {
            isPatient = false;
            Show();
        }
    }

    private void Show()
    {
        if (!isVisible || last is null) return;
        Console.Error.Write($"\r\u001b[K{last}");
        isShown = true;
    }
}
