using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Beginning;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Decisions;
using Houselights.App.Incentives;
using Houselights.App.Live;
using Houselights.App.Mail;
using Houselights.App.People;
using Houselights.App.People.Accounts;
using Houselights.App.People.Owing;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App;

/// <summary>Everything that one data directory holds, put together: what a door opens, and all that it needs to know. Thread-safe.</summary>
public sealed class Household : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private Household(DataDirectory data, DeploymentKey key, TimeProvider time, HouseholdSettings settings)
    {
        Data = data;
        Gate = new Commit(data, Feed, time);
        Shelf = new CycleShelf(data, Gate);
        Standings = new Standings(data, Shelf, Gate, time);
        var desk = new Desk(Gate, Standings);
        Editing = new PlanEditing(desk);
        Acts = new PlanActs(desk);
        Verdicts = new InFlightVerdicts(desk);
        Scoreboards = new Scoreboards(desk);
        History = new EditHistory(data, Standings, desk);
        Beginnings = new Beginnings(data, Gate, Shelf, desk, key, time);
        Seats = new CycleSeats(data, Gate, Standings, Shelf);
        Demonstration = new DemoHouse(data, Shelf);
        TwoMinuteTests = new TwoMinuteTests(data, Gate, key, time);
        Mailer = new Mailer(settings.Mail);
        SessionKeys = new SessionKeys(data, key);
        var accounts = new AccountStore(data, Gate, new Passwords(settings.PasswordIterations), key, time);
        Accounts = new Accounts(accounts);
        Passkeys = new Passkeys(accounts);
        Recovery = new Recovery(accounts, Accounts, Mailer);
        Outbox = new Outbox(Mailer);
        Digests = new DigestRound(data, Gate, Standings, Mailer, time);
        Invitations = new Invitations(accounts, Accounts, Outbox);
    }

    public DataDirectory Data { get; }

    public LiveFeed Feed { get; } = new();

    public Commit Gate { get; }

    public CycleShelf Shelf { get; }

    public Standings Standings { get; }

    public PlanEditing Editing { get; }

    public PlanActs Acts { get; }

    public InFlightVerdicts Verdicts { get; }

    public Scoreboards Scoreboards { get; }

    public EditHistory History { get; }

    public Beginnings Beginnings { get; }

    public CycleSeats Seats { get; }

    public DigestRound Digests { get; }

    public DemoHouse Demonstration { get; }

    public TwoMinuteTests TwoMinuteTests { get; }

    public Mailer Mailer { get; }

    public SessionKeys SessionKeys { get; }

    public Accounts Accounts { get; }

    public Passkeys Passkeys { get; }

    public Recovery Recovery { get; }

    public Outbox Outbox { get; }

    public Invitations Invitations { get; }

    /// <summary>Opens a data directory and its key; see <see cref="DataDirectory.Open"/>.</summary>
    /// <exception cref="StorageException">It can't be used; the message says why and what to do.</exception>
    /// <exception cref="MailException">A setting of the mail can't be used.</exception>
    public static Household Open(string directory, TimeProvider time, HouseholdSettings? settings = null)
    {
        var data = DataDirectory.Open(directory);
        try
        {
            return new(data, DeploymentKey.Open(data), time, settings ?? new());
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Returns where the database can be read and a write that changes nothing passes the gate within five seconds.</summary>
    /// <exception cref="Exception">It can't.</exception>
    public async Task Prove(CancellationToken cancel)
    {
        await using var db = Data.CreateDbContext();
        await db.Cycles.AnyAsync(cancel);
        await Gate.Write<bool>(Actor.Local, _ => Task.FromResult<Outcome<bool>>(new Missing<bool>("Nothing.")), cancel).WaitAsync(Patience, cancel);
    }

    /// <summary>Finishes the writes that wait, and lets go of the directory.</summary>
    public async ValueTask DisposeAsync()
    {
        await Recovery.DisposeAsync();
        await Outbox.DisposeAsync();
        Digests.Dispose();
        await Gate.DisposeAsync();
        Data.Dispose();
    }
}

/// <summary>What a household is told when it opens.</summary>
public sealed record HouseholdSettings
{
    /// <summary>Where mail is handed over; null where none is sent.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Rounds of PBKDF2-HMAC-SHA512 for a password, 1 or more; only tests ask for fewer than are set here.</summary>
    public int PasswordIterations { get; init; } = 210_000;
}
