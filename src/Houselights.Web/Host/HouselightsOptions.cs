using Houselights.Core.Document;

namespace Houselights.Web.Host;

/// <summary>What a server is told when it starts.</summary>
public sealed record HouselightsOptions
{
    /// <summary>The directory that holds the database; made where it isn't there.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Loopback addresses such as <c>http://localhost:5180</c>; port 0 with an IP address for any free port.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5180"];

    /// <summary>No accounts and no sign-in: everybody at this machine is <see cref="App.Actor.Local"/>. The mode of the demonstration.</summary>
    public bool OpenHouse { get; init; }

    /// <summary>
    /// An address that other machines may reach, such as <c>http://0.0.0.0:5181</c>: with accounts everything behind their sign-in, in an
    /// open house two-minute tests alone. Null for none.
    /// </summary>
    public string? FrontDoor { get; init; }

    /// <summary>What links and QR codes say, such as <c>https://test.example.org</c>; null: the address that the starter's browser used.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>The IP address of a proxy before the front door, which is believed about who asks; null for none.</summary>
    public string? Proxy { get; init; }

    /// <summary>Where mail is handed over; null where none is sent.</summary>
    public App.Mail.MailSettings? Mail { get; init; }

    /// <summary>Rounds that a password is hashed with; only tests ask for fewer than the default.</summary>
    public int PasswordIterations { get; init; } = new App.HouseholdSettings().PasswordIterations;

    /// <summary>Example plans to load as the demonstration; empty for none.</summary>
    public IReadOnlyList<PlanSource> Demonstration { get; init; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The least severe messages that are logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Where messages go; null for the console.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>Between two comparisons of a live page with the database, in case a notification was lost; over 0.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);
}
