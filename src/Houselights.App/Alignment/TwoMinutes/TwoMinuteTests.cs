using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>
/// The two-minute tests that are kept here. Until the lights are on nothing of an answer leaves this class, also not to who gave
/// it. Every key and code of a test follows from the request that made it and a key of the server, so that a repeated request gets
/// the same answer and nothing has to be kept in the clear. Thread-safe.
/// </summary>
public sealed class TwoMinuteTests
{
    /// <summary>Tests that live at one time.</summary>
    public const int Most = 2_000;

    private const string Insert = "INSERT INTO TwoMinuteTests (CodeHash, WrappedKey, StarterHash, WallHash, Head, Revision, StartedAt) VALUES (@0, @1, @2, @3, @4, 1, @5)";
    private const string Count = "SELECT count(*) FROM TwoMinuteTests";
    private const string Remove = "DELETE FROM TwoMinuteTests WHERE CodeHash = @0";
    private const string Old = "SELECT CodeHash FROM TwoMinuteTests WHERE StartedAt <= @0";

    private readonly Commit commit;
    private readonly DeploymentKey deployment;
    private readonly TestStates states;

    internal TwoMinuteTests(IDbContextFactory<HouselightsDb> contexts, Commit commit, DeploymentKey deployment, TimeProvider time)
    {
        (this.commit, this.deployment) = (commit, deployment);
        states = new(contexts, deployment, time);
    }

    /// <summary>Starts a test.</summary>
    /// <param name="asked">Who asks, and what.</param>
    /// <param name="idempotencyKey">At least 22 random characters: the same request with the same key starts one test. As secret as the starter's key.</param>
    /// <returns><see cref="Unfit{T}"/> where something is wrong with the form, or too many tests live.</returns>
    public async Task<Outcome<StartedTest>> Start(StartOfTest asked, string? idempotencyKey, CancellationToken cancel = default)
    {
        var check = new FormCheck();
        check.Key(idempotencyKey);
        var head = check.Head(asked);
        if (!check.IsSound) return check.Unfit<StartedTest>();

        byte[] request = [.. RequestOf(idempotencyKey), .. SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(head))];
        var code = TestCode.From(deployment.Derive("code", request));
        var starterKey = SecretKey.Write(deployment.Derive("starter", request));
        var started = new StartedTest(code.Text, starterKey, SecretKey.WallOf(starterKey));
        return await commit.WriteGrouped<StartedTest>(writing =>
        {
            if (TestState.Read(writing.Sql, deployment, code, writing.Now) is not null) return new Done<StartedTest>(started);
            if (writing.Sql.One(Count, row => row.GetInt32(0)) >= Most) return new Unfit<StartedTest>(Field.Whole, Wrong.TooManyTests, Most);
            var key = Seal.NewKey();
            writing.Sql.Run(
                Insert, code.Hash, deployment.Wrap(key, code.Hash), SecretKey.Hash(starterKey), SecretKey.Hash(started.WallKey),
                new Documents(key, code.Hash).Close(head), writing.Now.ToUnixTimeMilliseconds());
            return new Done<StartedTest>(started);
        }, cancel);
    }

    /// <summary>The key that opens the wall of the starter's test.</summary>
    public static string WallKeyOf(string starterKey) => SecretKey.WallOf(starterKey);

    /// <summary>The test as the visitor with these keys may see it.</summary>
    public async Task<Outcome<Room>> Of(string code, Keys keys, CancellationToken cancel = default) =>
        TestCode.Read(code) is { } read && await states.Of(read, cancel) is { } state ? new Done<Room>(state.RoomFor(keys)) : Gone<Room>();

    /// <summary>Seals an answer. From a device that has answered it replaces the answer; the last one turns on the lights.</summary>
    /// <param name="code">As typed.</param>
    /// <param name="keys">What the device brings along.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="idempotencyKey">At least 22 random characters: repeated, also after the reveal, it gives the same seat again. As secret as the seat's key.</param>
    /// <returns><see cref="Unfit{T}"/> where something is wrong with the form, the test is full, or the lights are on.</returns>
    public async Task<Outcome<Answered>> Answer(string code, Keys keys, AnswerToTest answer, string? idempotencyKey, CancellationToken cancel = default)
    {
        var check = new FormCheck();
        check.Key(idempotencyKey);
        if (!check.IsSound) return check.Unfit<Answered>();
        if (TestCode.Read(code) is not { } read) return Gone<Answered>();
        var request = RequestOf(idempotencyKey);
        return await commit.WriteGrouped<Answered>(writing =>
            TestState.Read(writing.Sql, deployment, read, writing.Now) is { } state ? new Answering(state, writing).Take(keys, answer, request) : Gone<Answered>(), cancel);
    }

    /// <summary>Turns on the lights with the answers that are in: the starter's right.</summary>
    /// <returns><see cref="Unfit{T}"/> where somebody else asks, or fewer than two have answered.</returns>
    public Task<Outcome<Opened>> Open(string code, string starterKey, CancellationToken cancel = default) =>
        AsStarter<Opened>(code, starterKey, (state, writing) =>
        {
            if (state.Revealed is { } before) return new Done<Opened>(new(before.Voices.Length));
            if (state.Seats.Length < FormCheck.FewestPeople) return new Unfit<Opened>(Field.Whole, Wrong.TooFewAnswers, FormCheck.FewestPeople);
            return new Done<Opened>(new(new Reveal(state, writing).ByStarter()));
        }, cancel);

    /// <summary>Deletes everything about a test: the starter's right.</summary>
    /// <returns><see cref="Unfit{T}"/> where somebody else asks.</returns>
    public async Task<Outcome<Deleted>> Delete(string code, string starterKey, CancellationToken cancel = default)
    {
        var outcome = await AsStarter<Deleted>(code, starterKey, (state, writing) =>
        {
            Forget(state.Code.Hash, state.Code.Topic, writing);
            return new Done<Deleted>(new());
        }, cancel);
        if (outcome is Done<Deleted>) states.Forget([TestCode.Read(code)!.Topic]);
        return outcome;
    }

    /// <summary>Deletes the tests that are older than 14 days, and erases what an earlier deletion left in the log.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeleteOld(CancellationToken cancel = default)
    {
        var outcome = await commit.WriteGrouped<List<string>>(writing =>
        {
            var old = writing.Sql.All(Old, row => row.GetFieldValue<byte[]>(0), (writing.Now - TestState.Lifetime).ToUnixTimeMilliseconds());
            foreach (var hash in old) Forget(hash, TestCode.TopicOf(hash), writing);
            writing.Erase();
            return new Done<List<string>>([.. old.Select(TestCode.TopicOf)]);
        }, cancel);
        var gone = ((Done<List<string>>)outcome).Value;
        states.Forget(gone);
        return gone.Count;
    }

    private async Task<Outcome<T>> AsStarter<T>(string code, string starterKey, Func<TestState, GroupWriting, Outcome<T>> act, CancellationToken cancel) =>
        TestCode.Read(code) is not { } read ? Gone<T>() : await commit.WriteGrouped(
            writing => TestState.Read(writing.Sql, deployment, read, writing.Now) is not { } state ? Gone<T>()
                : SecretKey.Is(starterKey, state.StarterHash) ? act(state, writing)
                : new Unfit<T>(Field.Whole, Wrong.NotTheStarter), cancel);

    // Its seats go with it; its key too, so that what a backup still holds can't be opened.
    private static void Forget(byte[] codeHash, string topic, GroupWriting writing)
    {
        writing.Sql.Run(Remove, codeHash);
        writing.Erase();
        writing.Announce(topic, long.MaxValue);
    }

    private static byte[] RequestOf(string? idempotencyKey) =>
        idempotencyKey is null ? Seal.NewKey() : SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey));

    private static Missing<T> Gone<T>() => new("There is no test with this code: it was never there, or it is deleted.");
}
