using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>
/// Challenges for passkeys: each is kept here until it is answered, once, within five minutes, by the browser that asked for it. An
/// answer that is sent again finds no challenge. Thread-safe.
/// </summary>
internal sealed class Ceremonies(Passkeys passkeys, HouselightsOptions options)
{
    public const string Cookie = "houselights-passkey";

    private const int Most = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private static readonly IOptions<IdentityPasskeyOptions> Settings = Options.Create(new IdentityPasskeyOptions
    {
        UserVerificationRequirement = "required",   // a key that was found or stolen isn't enough
        ResidentKeyRequirement = "required",        // so that nobody has to type who they are
        AuthenticatorTimeout = Lifetime,
        ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == OriginOf(context.HttpContext.Request)),
    });

    private readonly ConcurrentDictionary<string, Challenge> waiting = new(StringComparer.Ordinal);

    /// <summary>What a browser needs to sign in or to confirm with any passkey of this host; null where too many wait.</summary>
    public async Task<string?> AskFor(HttpContext context)
    {
        var made = await passkeys.Reading(users => Handler(users).MakeRequestOptionsAsync(null, context), context.RequestAborted);
        return Keep(context, made.AssertionState, null) ? made.RequestOptionsJson : null;
    }

    /// <summary>What a browser needs to make a passkey for an account; null where too many wait.</summary>
    public async Task<string?> AskForNew(HttpContext context, AccountProfile owner)
    {
        var made = await passkeys.Reading(
            users => Handler(users).MakeCreationOptionsAsync(new() { Id = owner.Id, Name = owner.Mail, DisplayName = owner.Name }, context), context.RequestAborted);
        return Keep(context, made.AttestationState, owner.Id) ? made.CreationOptionsJson : null;
    }

    /// <summary>What proves, inside a write, that an answer is good for the challenge of this browser.</summary>
    public Func<UserManager<Account>, Task<ProvedPasskey?>> Proof(HttpContext context, string? credential)
    {
        var challenge = Take(context);
        return async users =>
        {
            if (challenge is not { Owner: null } || string.IsNullOrEmpty(credential)) return null;
            var proved = await Handler(users).PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = challenge.State });
            return proved is { Succeeded: true } ? new(proved.User.Id, proved.Passkey) : null;
        };
    }

    /// <summary>What proves, inside a write, that a new passkey was made for the challenge of this browser and for its owner.</summary>
    public Func<UserManager<Account>, Task<UserPasskeyInfo?>> NewProof(HttpContext context, AccountProfile owner, string? credential)
    {
        var challenge = Take(context);
        return async users =>
        {
            if (challenge?.Owner != owner.Id || string.IsNullOrEmpty(credential)) return null;
            var proved = await Handler(users).PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = challenge.State });
            return proved is { Succeeded: true } && proved.UserEntity.Id == owner.Id ? proved.Passkey : null;
        };
    }

    private bool Keep(HttpContext context, string? state, string? owner)
    {
        var now = options.Time.GetUtcNow();
        foreach (var old in waiting.Where(each => each.Value.Until <= now)) waiting.TryRemove(old);
        if (waiting.Count >= Most) return false;
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        waiting[id] = new(state, owner, now + Lifetime);
        context.Response.Cookies.Append(Cookie, id, Kept(context));
        return true;
    }

    private Challenge? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } id || !waiting.TryRemove(id, out var challenge)) return null;
        context.Response.Cookies.Delete(Cookie, Kept(context));
        return challenge.Until > options.Time.GetUtcNow() ? challenge : null;
    }

    private static CookieOptions Kept(HttpContext context) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = Lifetime, IsEssential = true,
    };

    private static PasskeyHandler<Account> Handler(UserManager<Account> users) => new(users, Settings);

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private sealed record Challenge(string? State, string? Owner, DateTimeOffset Until);
}
