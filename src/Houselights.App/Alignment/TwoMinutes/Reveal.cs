using System.Collections.Immutable;
using Houselights.App.Storage;
using Houselights.Core.Alignment.TwoMinutes;
using NodaTime;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>
/// The lights go on: inside one transaction all answers are opened, put into an order that says nothing of who came first, sealed
/// again as one document, and removed one by one. Nobody sees it or everybody does.
/// </summary>
internal sealed class Reveal(TestState state, GroupWriting writing)
{
    private const string Sealed = "SELECT KeyHash, Answer FROM TwoMinuteSeats WHERE CodeHash = @0";
    private const string Keep = "UPDATE TwoMinuteTests SET Revision = Revision + 1, Revealed = @1 WHERE CodeHash = @0";
    private const string Clear = "UPDATE TwoMinuteSeats SET Answer = NULL WHERE CodeHash = @0";

    public void ByLastAnswer() => Run([]);

    /// <returns>How many answered.</returns>
    public int ByStarter() => Run(state.Seats.Any(seat => seat.Name == state.Head.StarterName) ? [] : [state.Head.StarterName]);

    private int Run(ImmutableArray<string> missing)
    {
        var shown = ShownNames.Of(state.Seats.Select(seat => seat.Name).Append(state.Head.StarterName).Distinct(StringComparer.Ordinal), state.Head.Naming);
        var answers = writing.Sql.All(Sealed, row => (Key: row.GetFieldValue<byte[]>(0), Closed: row.GetFieldValue<byte[]>(1)), state.Code.Hash);
        var voices = answers.Select(each => new Voice(shown[state.SeatOf(each.Key)!.Name], state.Documents.OpenAnswer(each.Closed, each.Key)))
            .OrderBy(voice => voice.Name ?? "", ShownNames.ByName)
            .ThenBy(voice => voice.Answer.Priority, StringComparer.Ordinal)
            .ThenBy(voice => voice.Answer.Stops, StringComparer.Ordinal)
            .ThenBy(voice => string.Concat(voice.Answer.Choices))
            .ThenBy(voice => voice.Answer.Expected);
        var revealed = new Revealed(
            state.Head.Team, state.Head.Naming, state.Head.Dilemmas, [.. voices], [.. missing.Select(name => shown[name] ?? name)],
            state.Asked, Instant.FromUnixTimeMilliseconds(writing.Now.ToUnixTimeMilliseconds()));
        writing.Sql.Run(Keep, state.Code.Hash, state.Documents.Close(revealed));
        writing.Sql.Run(Clear, state.Code.Hash);
        if (state.Head.Naming == Naming.Neither) writing.Erase();   // the log would still say who wrote what
        writing.Announce(state.Code.Topic, state.Revision + 1);
        return revealed.Voices.Length;
    }
}
