namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>The two-minute tests that are kept here. Thread-safe.</summary>
public sealed class TwoMinuteTests
{
    public Task<Outcome<StartedTest>> Start(StartOfTest asked, string? idempotencyKey, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>The test as the visitor with these keys may see it.</summary>
    public Task<Outcome<Room>> Of(string code, Keys keys, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<Outcome<Answered>> Answer(string code, Keys keys, AnswerToTest answer, string? idempotencyKey, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<Outcome<Opened>> Open(string code, string starterKey, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<Outcome<Deleted>> Delete(string code, string starterKey, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<int> DeleteOld(CancellationToken cancel = default) => throw new NotSupportedException();
}
