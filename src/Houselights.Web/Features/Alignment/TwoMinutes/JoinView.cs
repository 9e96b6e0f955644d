namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>The page for a typed code: <c>GET /t?code=…</c> leads to <c>/t/{code}</c> or shows what to check; also the field of the front door's start page.</summary>
/// <param name="Typed">What was typed; empty before the first try.</param>
/// <param name="Problem">What is wrong with it; null for nothing.</param>
public sealed record JoinView(string Typed = "", JoinProblem? Problem = null);

/// <summary>What is wrong with a typed code.</summary>
public enum JoinProblem
{
    /// <summary>Not twelve characters.</summary>
    Length,

    /// <summary>A character that no code has.</summary>
    Character,

    /// <summary>No test has this code: mistyped, or deleted.</summary>
    Unknown,
}

/// <summary>Why there is nothing to do here.</summary>
public enum Notice
{
    /// <summary>The lights are on, and this visitor has no seat: 409 after an answer, 403 for a visit.</summary>
    Closed,

    /// <summary>No test has this code, or it was deleted: 404.</summary>
    Unknown,

    /// <summary>The test was deleted just now, by this visitor: 200.</summary>
    Deleted,

    /// <summary>Thirty people are in: 409.</summary>
    Full,

    /// <summary>Too many starts, answers or misses from this address: 429.</summary>
    TooMany,

    /// <summary>Too many tests live on this server: 503.</summary>
    NoRoom,

    /// <summary>The wall's key is wrong or missing: 403.</summary>
    NoKey,

    /// <summary>Somebody else wanted to turn on the lights or delete the test: 403.</summary>
    NotStarter,
}

/// <summary>A page that says why there is nothing to do here, and what to do instead.</summary>
/// <param name="Notice">Why.</param>
/// <param name="Minutes">When to try again, in minutes, 1 or more; null where trying again doesn't help.</param>
public sealed record NoticeView(Notice Notice, int? Minutes = null);
