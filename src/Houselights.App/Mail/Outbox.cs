using System.Threading.Channels;

namespace Houselights.App.Mail;

/// <summary>Letters that wait to be handed over, so that nobody waits for a mail server. What waits when the server stops isn't sent. Thread-safe.</summary>
public sealed class Outbox : IAsyncDisposable
{
    /// <summary>Letters that may wait.</summary>
    public const int Most = 2_000;

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(new BoundedChannelOptions(Most) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stopping = new();
    private readonly Task worker;

    public Outbox(Mailer mailer) => worker = Task.Run(async () =>
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync())
            try
            {
                if (mailer.IsConfigured && !stopping.IsCancellationRequested) await mailer.Send(letter, stopping.Token);
            }
            catch (Exception failure) when (failure is MailException or OperationCanceledException)
            {
                if (!stopping.IsCancellationRequested) Failed?.Invoke(failure);
            }
    });

    /// <summary>Told of a letter that couldn't be sent, for the server's log.</summary>
    public Action<Exception>? Failed { get; set; }

    /// <summary>Puts a letter in the queue; false where the queue is full.</summary>
    public bool Post(Letter letter) => waiting.Writer.TryWrite(letter);

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync();
        await worker;
        stopping.Dispose();
    }
}
