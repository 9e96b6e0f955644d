using System.Collections.Immutable;
using System.Diagnostics;
using FsCheck.Fluent;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

public sealed class TwoMinuteReadingTests
{
    private const string Shelf = "Get the new snack onto the shelves of every drugstore";
    private const string ShelfToo = "Every drugstore has the new snack on its shelves";
    private const string Nurses = "Hire twelve night nurses before summer";
    private const string Audit = "Pass the security audit of the payment portal";

    [Fact]
    public void The_order_of_voices_does_not_matter() => Laws.Hold(RevealedRooms.Any, room =>
    {
        var reversed = room with { Voices = [.. room.Voices.Reverse()] };
        var (one, other) = (TwoMinuteReading.Of(room), TwoMinuteReading.Of(reversed));

        Assert.Equal((one.Verdict, one.Reason, one.Actual, one.Words, one.Stops.Nothing), (other.Verdict, other.Reason, other.Actual, other.Words, other.Stops.Nothing));
        Assert.Equal(one.Expected ?? -1, other.Expected ?? -1, 9);
        Assert.Equal(one.Choices.Splits, other.Choices.Splits);
        Assert.Equal(one.Choices.Likeness, other.Choices.Likeness);
        Assert.Equal(one.Marks.Select(marks => string.Join(' ', marks)), other.Marks.Reverse().Select(marks => string.Join(' ', marks)));
        Assert.Equal(one.Next.Select(talk => (talk.About, talk.Dilemma)), other.Next.Select(talk => (talk.About, talk.Dilemma)));
    });

    [Fact]
    public void The_actual_share_is_a_range_and_all_pairs_are_counted() => Laws.Hold(RevealedRooms.Any, room =>
    {
        var reading = TwoMinuteReading.Of(room);

        Assert.InRange(reading.Actual.Lower, 0, reading.Actual.Upper);
        Assert.InRange(reading.Actual.Upper, 0, 1);
        Assert.Equal(room.Voices.Length * (room.Voices.Length - 1) / 2, reading.Actual.All);
        Assert.Equal(reading.Actual.IsKnown, reading.Actual.All > 0 && reading.Actual.Lower.Equals(reading.Actual.Upper));
    });

    [Fact]
    public void Marks_lie_inside_the_sentence_and_never_overlap() => Laws.Hold(RevealedRooms.Any, room =>
    {
        var reading = TwoMinuteReading.Of(room);
        Assert.Equal(room.Voices.Length, reading.Marks.Length);
        foreach (var (voice, marks) in room.Voices.Zip(reading.Marks))
        {
            var end = 0;
            foreach (var mark in marks)
            {
                Assert.InRange(mark.Start, end, voice.Answer.Priority.Length - 1);
                Assert.InRange(mark.Length, 1, voice.Answer.Priority.Length - mark.Start);
                end = mark.End;
            }
        }
    });

    [Fact]
    public void One_more_voice_like_the_one_that_most_agree_with_never_lowers_the_lower_end() => Laws.Hold(RevealedRooms.Of(2, 7), room =>
    {
        var room2 = room with { Voices = [.. room.Voices.Select(voice => voice with { Answer = voice.Answer with { Priority = voice.Answer.Priority.Length < 3 ? Shelf : voice.Answer.Priority } })] };
        var before = TwoMinuteReading.Of(room2);
        var most = Enumerable.Range(0, room2.Voices.Length)
            .MaxBy(at => before.Pairs.Count(pair => (pair.First == at || pair.Second == at) && pair.Answers == Likeness.Same));
        var more = TwoMinuteReading.Of(room2 with { Voices = room2.Voices.Add(room2.Voices[most]) });

        if (more.Pairs.Single(pair => pair.First == most && pair.Second == room2.Voices.Length).Answers == Likeness.Same)
            Assert.True(more.Actual.Lower >= before.Actual.Lower - 1e-9, $"{before.Actual} then {more.Actual}");
    });

    [Fact]
    public void An_early_verdict_has_a_reason_and_no_other_has_one() => Laws.Hold(RevealedRooms.Any, room =>
    {
        var reading = TwoMinuteReading.Of(room);
        Assert.Equal(reading.Verdict == RoomVerdict.TooEarlyToTell, reading.Reason is not null);
    });

    [Fact]
    public void Nobody_is_named_where_nobody_is_to_be_and_the_starter_never_speaks_first() => Laws.Hold(RevealedRooms.Any, room =>
    {
        var starter = RevealedRooms.NameOf(0);
        foreach (var talk in TwoMinuteReading.Of(room, starter).Next)
        {
            if (room.Naming == Naming.Neither) Assert.Empty(talk.SpeakFirst);
            Assert.DoesNotContain(0, talk.SpeakFirst);
            Assert.Subset(talk.Voices.ToHashSet(), talk.SpeakFirst.ToHashSet());
        }

        Assert.All(TwoMinuteReading.Of(room).Next, talk => Assert.Empty(talk.SpeakFirst));
    });

    [Theory]
    [InlineData(RoomVerdict.SameWordsSameChoices, null, "rl rl rl", Shelf, ShelfToo, Shelf)]
    [InlineData(RoomVerdict.SameWordsOtherChoices, null, "ll ll rr rr", Shelf, ShelfToo, Shelf, Shelf)]
    [InlineData(RoomVerdict.SameWordsOtherChoices, null, "lr rl", Shelf, ShelfToo)]
    [InlineData(RoomVerdict.DifferentPriorities, null, "l l l", Shelf, Nurses, Audit)]
    [InlineData(RoomVerdict.DifferentPriorities, null, "l r", Shelf, Nurses)]
    [InlineData(RoomVerdict.TooEarlyToTell, TooEarly.OtherWordsSameChoices, "ll ll", Shelf, Nurses)]
    [InlineData(RoomVerdict.TooEarlyToTell, TooEarly.FewerThanTwo, "l", Shelf)]
    [InlineData(RoomVerdict.TooEarlyToTell, TooEarly.WordsMixed, "l l l", Shelf, ShelfToo, Nurses)]
    [InlineData(RoomVerdict.TooEarlyToTell, TooEarly.CouldBeSlips, "l r", Shelf, ShelfToo)]
    [InlineData(RoomVerdict.TooEarlyToTell, TooEarly.TooFewChoices, "l l", Shelf, ShelfToo)]
    [InlineData(RoomVerdict.TooEarlyToTell, TooEarly.Language, "l l", "Réduire le délai de livraison des commandes", "Recruter trois ingénieurs à Lyon")]
    public void A_room_is_told_what_its_words_and_choices_carry(RoomVerdict verdict, TooEarly? reason, string choices, params string[] sentences)
    {
        var answers = sentences.Zip(choices.Split(' '), (sentence, sides) => RevealedRooms.Answer(sentence, sides));
        var reading = TwoMinuteReading.Of(RevealedRooms.Room(Naming.Names, choices.IndexOf(' ') is var end && end > 0 ? end : choices.Length, answers));

        Assert.Equal((verdict, reason), (reading.Verdict, reading.Reason));
    }

    [Fact]
    public void Expected_is_a_mean_and_actual_counts_pairs()
    {
        var reading = TwoMinuteReading.Of(RevealedRooms.Room(Naming.Names, 1,
            RevealedRooms.Answer(Shelf, "l", expected: 100), RevealedRooms.Answer(ShelfToo, "l", expected: 80), RevealedRooms.Answer(Shelf, "r", expected: 60)));

        Assert.Equal(80, reading.Expected);
        Assert.Equal(new ShareOfPairs(1, 2, 0), reading.Actual);
    }

    [Fact]
    public void What_cannot_be_told_makes_a_range()
    {
        var reading = TwoMinuteReading.Of(RevealedRooms.Room(Naming.Names, 1, RevealedRooms.Answer("Growth", "l"), RevealedRooms.Answer(Shelf, "l")));

        Assert.Equal((0, 1, false), (reading.Actual.Lower, reading.Actual.Upper, reading.Actual.IsKnown));
    }

    [Fact]
    public void Shared_words_are_lit_and_what_one_person_says_is_dotted()
    {
        var marks = Marked("Snack on shelves of every drugstore", "Snack on the drugstore shelf, with night nurses in Graz");

        Assert.Equal(["+Snack", "+shelves", "+drugstore"], marks[0]);
        Assert.Equal(["+Snack", "+drugstore", "+shelf", "-night nurses in Graz"], marks[1]);
    }

    [Fact]
    public void A_dotted_phrase_does_not_run_across_punctuation() =>
        Assert.Equal(["+Snack", "-Graz", "-Linz"], Marked("Snack", "Snack, Graz, Linz")[1]);

    [Fact]
    public void A_word_of_two_in_a_room_of_five_is_neither_lit_nor_dotted() =>
        Assert.Empty(Marked("Snack", "Snack", "Audit", "Nurses", "Turbine")[0]);

    [Fact]
    public void Stops_are_counted_and_kept_with_who_said_them()
    {
        var stops = TwoMinuteReading.Of(RevealedRooms.Room(Naming.Names, 1,
            RevealedRooms.Answer(Shelf, "l"), RevealedRooms.Answer(Shelf, "l", "The fair"), RevealedRooms.Answer(Shelf, "l", " "))).Stops;

        Assert.Equal(2, stops.Nothing);
        Assert.Equal(new StoppedThing(1, "The fair"), Assert.Single(stops.Stopped));
    }

    [Fact]
    public void The_evenest_split_comes_first_and_its_smaller_side_speaks_without_the_starter()
    {
        var room = RevealedRooms.Room(Naming.Names, 2, new[] { "ll", "lr", "lr", "ll", "rl" }.Select(choices => RevealedRooms.Answer(Shelf, choices)));
        var split = TwoMinuteReading.Of(room, RevealedRooms.NameOf(1)).Next[0];

        Assert.Equal((TalkAbout.Split, 1), (split.About, split.Dilemma));
        Assert.Equal([1, 2], split.Voices);
        Assert.Equal([2], split.SpeakFirst);
    }

    [Fact]
    public void An_answer_with_a_choice_missing_is_refused() =>
        Assert.Throws<ArgumentException>(() => TwoMinuteReading.Of(RevealedRooms.Room(Naming.Names, 2, RevealedRooms.Answer(Shelf, "l"))));

    [Fact]
    public void Thirty_voices_take_a_moment()
    {
        var topics = LabelledSentences.Topics("held-out").SelectMany(topic => topic.Same).ToArray();
        var room = RevealedRooms.Room(Naming.Names, 3, Enumerable.Range(0, 30).Select(at => RevealedRooms.Answer(topics[at], "lrl")));
        TwoMinuteReading.Of(room);
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            TwoMinuteReading.Of(room);
            return watch.Elapsed;
        });

        Assert.True(best < TimeSpan.FromMilliseconds(100), $"{best}: a few milliseconds are usual.");
    }

    private static ImmutableArray<string[]> Marked(params string[] sentences)
    {
        var reading = TwoMinuteReading.Of(RevealedRooms.Room(Naming.Names, 1, sentences.Select(sentence => RevealedRooms.Answer(sentence, "l"))));
        return [.. sentences.Zip(reading.Marks, (sentence, marks) => marks
            .Select(mark => $"{(mark.Kind == MarkKind.Shared ? '+' : '-')}{sentence.AsSpan(mark.Start, mark.Length)}").ToArray())];
    }
}
