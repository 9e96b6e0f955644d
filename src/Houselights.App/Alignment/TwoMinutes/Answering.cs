using Houselights.App.Storage;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>One answer on its way into a test. Belongs to one write.</summary>
internal sealed class Answering(TestState state, GroupWriting writing)
{
    private const string Seal = """
        INSERT INTO TwoMinuteSeats (CodeHash, KeyHash, Name, Request, Answer) VALUES (@0, @1, @2, @3, @4)
        ON CONFLICT (CodeHash, KeyHash) DO UPDATE SET Name = excluded.Name, Request = excluded.Request, Answer = excluded.Answer
        """;

    private const string Raise = "UPDATE TwoMinuteTests SET Revision = Revision + 1, Head = coalesce(@1, Head) WHERE CodeHash = @0";

    public Outcome<Answered> Take(Keys keys, AnswerToTest answer, byte[] request)
    {
        var (seatKey, seat) = SeatOf(keys, request);
        var digest = state.Documents.DigestOf(request);
        if (state.IsOpen) return seat is not null && seat.Request.AsSpan().SequenceEqual(digest)
            ? new Done<Answered>(new(seatKey, true))
            : new Unfit<Answered>(Field.Whole, Wrong.LightsAreOn);

        var most = state.Head.People ?? FormCheck.MostPeople;
        if (seat is null && state.Seats.Length >= most) return new Unfit<Answered>(Field.Whole, Wrong.Full, most);
        var isStarter = SecretKey.Is(keys.Starter, state.StarterHash);
        var check = new FormCheck();
        var name = check.Name(answer.Name);
        if (check.IsSound && IsTaken(name, seat, isStarter)) check.Add(Field.Name, Wrong.NameTaken);
        var read = check.Answer(answer, state.Head.Dilemmas.Length);
        if (!check.IsSound) return check.Unfit<Answered>();

        var keyHash = SecretKey.Hash(seatKey)!;
        var head = isStarter ? state.Head with { StarterName = name } : state.Head;
        writing.Sql.Run(Seal, state.Code.Hash, keyHash, state.Documents.Close(name, keyHash), digest, state.Documents.Close(read, keyHash));
        writing.Sql.Run(Raise, state.Code.Hash, head == state.Head ? null : state.Documents.Close(head));
        var after = state with { Head = head, Revision = state.Revision + 1, Seats = [.. state.Seats.Where(each => each != seat), new(keyHash, name, digest)] };
        writing.Announce(state.Code.Topic, after.Revision);
        var isLast = after.Seats.Length == state.Head.People;
        if (isLast) new Reveal(after, writing).ByLastAnswer();
        return new Done<Answered>(new(seatKey, isLast));
    }

    // The device's seat where it has one in this test, else the one that the request makes: a repeated request finds it again.
    private (string Key, Seat? Seat) SeatOf(Keys keys, byte[] request)
    {
        if (state.SeatOf(SecretKey.Hash(keys.Seat)) is { } own) return (keys.Seat!, own);
        var key = SecretKey.Write(state.Documents.SeatKeyOf(request));
        return (key, state.SeatOf(SecretKey.Hash(key)));
    }

    private bool IsTaken(string name, Seat? own, bool isStarter) =>
        state.Seats.Any(seat => seat != own && LookAlike.To(seat.Name, name))
        || (!isStarter && LookAlike.To(state.Head.StarterName, name));
}
