using NodaTime;

namespace Houselights.Web.Shell;

/// <summary>A page of the product, as the masthead and the list of all pages know it.</summary>
public enum Place { Cycles, House, Strategy, Priorities, Decisions, InFlight, Scoreboards, OnePage, Commitments, Plan, Gate, Person, TwoMinutes, None }

/// <summary>Every address that a page links to, written once.</summary>
public static class Paths
{
    /// <summary>The start page: the deployment's cycles.</summary>
    public const string Cycles = "/";

    /// <summary>Where a plan file is posted to.</summary>
    public const string Import = "/cycles";

    /// <summary>Where one starts from nothing, or goes on where one stopped.</summary>
    public const string Begin = "/begin";

    /// <summary>Where another cycle is begun.</summary>
    public const string BeginAnother = Begin + "?another=yes";

    /// <summary>A screen of a beginning.</summary>
    public static string BeginAt(string cycle, string step) => $"{Begin}/{Uri.EscapeDataString(cycle)}/{step}";

    /// <summary>Where the first account is made.</summary>
    public const string FirstRun = "/first-run";

    /// <summary>Where people sign in, and where a session is ended.</summary>
    public const string SignIn = "/sign-in", SignOut = "/sign-out";

    /// <summary>One's own account.</summary>
    public const string Account = "/account";

    /// <summary>Every account of the server, for who looks after it.</summary>
    public const string AllAccounts = Account + "/all";

    /// <summary>Where a lost password is replaced.</summary>
    public const string Recovery = "/recovery";

    /// <summary>Where a session is confirmed before a sensitive act.</summary>
    public const string Confirm = "/confirm";

    /// <summary>Where invitations are accepted.</summary>
    public const string Invitations = "/invitations";

    /// <summary>Signs in, and leads back to a page of this host.</summary>
    public static string SignInTo(string back) => back == Cycles ? SignIn : $"{SignIn}?back={Uri.EscapeDataString(back)}";

    /// <summary>Confirms the session, and leads back to a page of this host.</summary>
    public static string ConfirmTo(string back) => $"{Confirm}?back={Uri.EscapeDataString(back)}";

    /// <summary>Where a code of a two-minute test is typed, and a new one is posted to.</summary>
    public const string Tests = "/t";

    /// <summary>Where a two-minute test is started.</summary>
    public const string NewTest = "/t/new";

    /// <summary>The page of a two-minute test, by its code.</summary>
    public static string Test(string code) => $"{Tests}/{Uri.EscapeDataString(code)}";

    /// <summary>The home of a cycle.</summary>
    public static string House(string cycle) => $"/cycles/{Uri.EscapeDataString(cycle)}";

    /// <summary>What somebody owes and gets in a cycle.</summary>
    public static string Person(string cycle, string person) => $"{House(cycle)}/people/{Uri.EscapeDataString(person)}";

    /// <summary>A page of a cycle.</summary>
    public static string Of(Place place, string cycle) => place switch
    {
        Place.Strategy => $"{House(cycle)}/strategy",
        Place.Priorities => $"{House(cycle)}/priorities",
        Place.Decisions => $"{House(cycle)}/decisions",
        Place.InFlight => $"{House(cycle)}/in-flight",
        Place.Scoreboards => $"{House(cycle)}/scoreboards",
        Place.OnePage => $"{House(cycle)}/one-page",
        Place.Commitments => $"{House(cycle)}/commitments",
        Place.Plan => $"{House(cycle)}/plan",
        Place.Gate => $"{House(cycle)}/gate",
        Place.House => House(cycle),
        _ => Cycles,
    };

    /// <summary>An item of a plan; an empty id for a section that is one value.</summary>
    public static string Item(string cycle, string section, string id) => $"{Section(cycle, section)}/{(id.Length == 0 ? "-" : Uri.EscapeDataString(id))}";

    /// <summary>Where a new item of a section is posted to.</summary>
    public static string Section(string cycle, string section) => $"{House(cycle)}/plan/{Uri.EscapeDataString(section)}";

    /// <summary>The form for a new item of a section.</summary>
    public static string NewItem(string cycle, string section) => $"{Section(cycle, section)}/new";

    /// <summary>Who is whom in a cycle.</summary>
    public static string Seats(string cycle) => $"{House(cycle)}/seats";

    /// <summary>Where the person at this machine takes a part.</summary>
    public static string Part(string cycle) => $"{House(cycle)}/part";

    /// <summary>All findings.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="from">How many to pass over.</param>
    public static string Findings(string cycle, int from = 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{House(cycle)}/findings{(from > 0 ? $"?from={from}" : "")}");

    /// <summary>The page of scoreboards about two units.</summary>
    public static string Pair(string cycle, string one, string other) => $"{Of(Place.Scoreboards, cycle)}?pair={Uri.EscapeDataString($"{one}+{other}")}";

    /// <summary>A finding's page.</summary>
    public static string Finding(string cycle, string finding) => $"{House(cycle)}/findings/{Uri.EscapeDataString(finding)}";

    /// <summary>Where an edit is taken back.</summary>
    public static string Undo(string cycle, long revision) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{House(cycle)}/undo/{revision}");
}

/// <summary>What every page of a cycle says about the cycle.</summary>
/// <param name="Slug">The cycle's part of the address.</param>
/// <param name="Organisation">Whose plan it is.</param>
/// <param name="Name">The cycle's name.</param>
/// <param name="AsOf">The day for which the page speaks, in the cycle's time zone.</param>
/// <param name="Revision">The cycle's revision that was read; at least 1.</param>
/// <param name="Record">One sentence on the ledger's state, such as when the last checkpoint left the house; null for none.</param>
public sealed record CycleHead(string Slug, string Organisation, string Name, LocalDate AsOf, long Revision, string? Record = null)
{
    /// <summary>Who of the plan the reader is; null for who has no role in it, and where a part is rendered for many.</summary>
    public Reader? Me { get; init; }

    /// <summary>Whom the person at this machine can play, in a house without accounts; empty anywhere else.</summary>
    public IReadOnlyList<Reader> Parts { get; init; } = [];
}

/// <summary>A person of the plan who reads.</summary>
/// <param name="Id">Their id in the plan.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their role, in the reader's language.</param>
public sealed record Reader(string Id, string Name, string Role);
