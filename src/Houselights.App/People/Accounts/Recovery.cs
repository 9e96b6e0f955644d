using System.Threading.Channels;
using Houselights.App.Mail;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.People.Accounts;

/// <summary>
/// A new password for who has lost theirs. Asking costs the same whether the address is known: the question is put in a queue, and
/// what is done with it nobody outside sees. Thread-safe.
/// </summary>
public sealed class Recovery : IAsyncDisposable
{
    /// <summary>How long a link opens.</summary>
    public static readonly TimeSpan Lifetime = RecoveryToken.Lifetime;

    private const int MostWaiting = 200;

    private readonly AccountStore store;
    private readonly Accounts accounts;
    private readonly Mailer mailer;
    private readonly Channel<Question> waiting = Channel.CreateBounded<Question>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stopping = new();
    private readonly Task worker;

    internal Recovery(AccountStore store, Accounts accounts, Mailer mailer)
    {
        (this.store, this.accounts, this.mailer) = (store, accounts, mailer);
        worker = Task.Run(Work);
    }

    /// <summary>Whether a link can be mailed; else an administrator makes one on the server.</summary>
    public bool CanMail => mailer.IsConfigured;

    /// <summary>Told of a letter that couldn't be sent, for the server's log; the person who asked is told nothing of it.</summary>
    public Action<Exception>? Failed { get; set; }

    /// <summary>Asks for a link. Returns at once, and nothing of what comes of it.</summary>
    /// <param name="mail">As typed.</param>
    /// <param name="linkOf">The whole address of a token's page, such as https://house.example.org/recovery/….</param>
    public void Ask(string? mail, Func<string, Uri> linkOf)
    {
        if (mail is { Length: > 0 and <= Account.LongestMail }) waiting.Writer.TryWrite(new(mail.Trim(), linkOf));
    }

    /// <summary>Whose password a link sets; <see cref="Unfitting{T}"/> where it was used, has run out or was never given.</summary>
    public async Task<Outcome<AccountProfile>> Of(string? token, CancellationToken cancel = default) =>
        await Opened(token, cancel) is { } account ? new Done<AccountProfile>(account.Profile) : Gone();

    /// <summary>Sets a new password, ends all sessions and opens the lock. The link is used up.</summary>
    public async Task<Outcome<AccountProfile>> Finish(string? token, string? password, CancellationToken cancel = default)
    {
        if (await Opened(token, cancel) is not { } account) return Gone();
        var form = new AccountForm();
        form.Password(password, await store.OwnWords(account.DisplayName, account.Email, cancel));
        return form.IsSound ? await accounts.SetPassword(account.Profile.Actor, account, password!, cancel) : form.Unfitting<AccountProfile>();
    }

    /// <summary>A token for who runs the server, made beside a running one: it reads the data directory and writes nothing.</summary>
    /// <returns>Null where no account that is in use has the address.</returns>
    /// <exception cref="StorageException">The directory holds no database or no key.</exception>
    public static async Task<string?> TokenFor(string directory, string mail, TimeProvider time, CancellationToken cancel = default)
    {
        var file = Path.Combine(directory, DataDirectory.DatabaseName);
        if (!File.Exists(file)) throw new StorageException($"{file} isn’t there. Name the server’s data directory with --data.");
        await using var db = new HouselightsDb(DataDirectory.OptionsFor(DataDirectory.ConnectionTo(file)));
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(each => each.NormalizedEmail == Users.Normal(mail.Trim()) && each.DisabledAt == null, cancel);
        return account is null ? null : RecoveryToken.Write(account, time.GetUtcNow() + Lifetime, DeploymentKey.Of(directory));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await stopping.CancelAsync();
        await worker;
        stopping.Dispose();
    }

    private async Task Work()
    {
        await foreach (var question in waiting.Reader.ReadAllAsync())
            try
            {
                if (mailer.IsConfigured && !stopping.IsCancellationRequested && await store.ByMail(question.Mail, stopping.Token) is { DisabledAt: null } account)
                    await mailer.Send(LetterTo(account, question.LinkOf), stopping.Token);
            }
            catch (Exception failure) when (failure is MailException or StorageException or OperationCanceledException or Microsoft.Data.Sqlite.SqliteException)
            {
                if (!stopping.IsCancellationRequested) Failed?.Invoke(failure);
            }
    }

    private Letter LetterTo(Account account, Func<string, Uri> linkOf)
    {
        var link = linkOf(RecoveryToken.Write(account, store.Time.GetUtcNow() + Lifetime, store.Key));
        return MailTexts.Recovery(account, link);
    }

    private async Task<Account?> Opened(string? token, CancellationToken cancel) =>
        RecoveryToken.AccountOf(token) is { } id && await store.ById(id, cancel) is { DisabledAt: null } account
        && RecoveryToken.Opens(token, account, store.Time.GetUtcNow(), store.Key) ? account : null;

    private static Unfitting<AccountProfile> Gone() => new(AccountField.Whole, AccountWrong.LinkGone);

    private sealed record Question(string Mail, Func<string, Uri> LinkOf);
}
