using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Beginning;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Decisions;
using Houselights.App.Incentives;
using Houselights.App.Live;
using Houselights.App.People.Accounts;
using Houselights.App.Storage;
using Houselights.Core.Document;

namespace Houselights.App.Tests;

/// <summary>Everything that a server keeps, on a real database in a directory that is gone afterwards.</summary>
internal sealed class House : IAsyncDisposable
{
    private House(string path, Clock clock)
    {
        (Path, Clock) = (path, clock);
        Data = DataDirectory.Open(path);
        Gate = new Commit(Data, Feed, clock);
        Shelf = new CycleShelf(Data, Gate);
        Standings = new Standings(Data, Shelf, Gate, clock);
        var desk = new Desk(Gate, Standings);
        Editing = new PlanEditing(desk);
        Acts = new PlanActs(desk);
        Verdicts = new InFlightVerdicts(desk);
        Scoreboards = new Scoreboards(desk);
        History = new EditHistory(Data, Standings, desk);
        Key = DeploymentKey.Open(Data);
        Beginnings = new Beginnings(Data, Gate, Shelf, desk, Key, clock);
        TwoMinuteTests = new TwoMinuteTests(Data, Gate, Key, clock);
        AccountStore = new AccountStore(Data, Gate, new Passwords(iterations: 1), Key, clock);
        Accounts = new Accounts(AccountStore);
        Passkeys = new Passkeys(AccountStore);
    }

    public string Path { get; }
    public Clock Clock { get; }
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
    public TwoMinuteTests TwoMinuteTests { get; }
    public DeploymentKey Key { get; }
    public AccountStore AccountStore { get; }
    public Accounts Accounts { get; }
    public Passkeys Passkeys { get; }

    /// <summary>Gives an account a person of a plan.</summary>
    public async Task<Actor> Seat(string cycle, string person, bool isKeeper = false)
    {
        var actor = new Actor("account-" + person, person);
        await using var db = Data.CreateDbContext();
        var organisation = db.Cycles.Single(row => row.Id == cycle).OrganisationId;
        db.Memberships.Add(new() { OrganisationId = organisation, AccountId = actor.Id, IsKeeper = isKeeper, Since = Clock.GetUtcNow() });
        db.Participants.Add(new() { OrganisationId = organisation, CycleId = cycle, PersonId = person, AccountId = actor.Id, Since = Clock.GetUtcNow() });
        await db.SaveChangesAsync();
        return actor;
    }

    public static House Open(string? path = null) => new(path ?? TemporaryDirectory(), new Clock());

    public static string TemporaryDirectory() => Directory.CreateTempSubdirectory("houselights-").FullName;

    public async Task<Imported> Import(string yaml, string? into = null, string? key = null)
    {
        var outcome = await Shelf.Import(Actor.Local, Of(yaml) with { Into = into, IdempotencyKey = key });
        if (outcome is Refused<Imported> refused) Assert.Fail(string.Join('\n', refused.Errors));
        return Assert.IsType<Done<Imported>>(outcome).Value;
    }

    public async Task<Standing> Standing(string cycle) => Assert.IsType<Done<Standing>>(await Standings.Of(Actor.Local, cycle)).Value;

    public static PlanImport Of(string yaml) => new([PlanSource.Of("plan.yaml", yaml)]);

    /// <summary>Stops, and leaves the directory for whoever opens it next.</summary>
    public async Task Stop()
    {
        await Gate.DisposeAsync();
        Data.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);   // another House of this directory may have been here
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class Clock : TimeProvider
{
    private DateTimeOffset now = new(2026, 2, 15, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;
}
