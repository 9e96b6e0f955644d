using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Houselights.Web.Tests.Gallery;
using NodaTime;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

/// <summary>What a reveal says, and what it never says.</summary>
public sealed class RevealShowingTests
{
    private static readonly Revealed Five = SampleTest.Nordwind();

    public static TheoryData<string> Languages() => new("en", "de");

    [Theory, MemberData(nameof(Languages))]
    public void Every_verdict_and_every_reason_has_its_sentences(string language) => In(language, () =>
    {
        var reading = TwoMinuteReading.Of(Five);
        foreach (var verdict in Enum.GetValues<RoomVerdict>())
            foreach (var reason in verdict == RoomVerdict.TooEarlyToTell ? Enum.GetValues<TooEarly>().Cast<TooEarly?>() : [null])
            {
                var view = (reading with { Verdict = verdict, Reason = reason }).Show(Five, DateTimeZone.Utc);
                Assert.All([view.Word, view.Because, .. view.FineIf, .. view.CouldAgree], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
            }

        foreach (var about in Enum.GetValues<TalkAbout>())
        {
            var talk = new NextTalk(about, about == TalkAbout.Split ? 0 : null, [0, 1], []);
            Assert.NotEmpty(Assert.Single((reading with { Next = [talk] }).Show(Five, DateTimeZone.Utc).Talks).Title);
        }
    });

    [Theory]
    [InlineData(4, 6, 0, "It was 40 %.")]
    [InlineData(0, 6, 4, "It was at most 40 %.")]
    [InlineData(6, 0, 4, "It was at least 60 %.")]
    [InlineData(2, 4, 4, "It was between 20 and 60 %.")]
    [InlineData(0, 0, 10, "What it was can’t be told yet.")]
    public void What_is_not_known_is_said_as_a_range(int same, int different, int unknown, string line) => In("en", () =>
    {
        var view = (TwoMinuteReading.Of(Five) with { Actual = new(same, different, unknown) }).Show(Five, DateTimeZone.Utc);
        Assert.Equal(line, Spaced(view.Lines[1]));
        Assert.Equal(unknown == 10, view.Cone.Lower is null);
    });

    [Fact]
    public void Marked_pieces_are_the_whole_sentence()
    {
        foreach (var text in new[] { "Win the shelf", "<b>&amp;</b> first", "أهم شيء", "a", "  two  spaces " })
            for (var start = 0; start < text.Length; start++)
                for (var length = 1; start + length <= text.Length; length++)
                {
                    var revealed = Five with { Voices = [.. Five.Voices.Select(voice => voice with { Answer = voice.Answer with { Priority = text } })] };
                    ImmutableArray<Houselights.Core.Alignment.TwoMinutes.Mark> marks = [new(start, length, MarkKind.Shared)];
                    var view = (TwoMinuteReading.Of(revealed) with { Marks = [.. Enumerable.Repeat(marks, 5)] }).Show(revealed, DateTimeZone.Utc);
                    Assert.All(view.Seats, seat => Assert.Equal(text, string.Concat(seat.Said.Select(piece => piece.Text))));
                }
    }

    [Fact]
    public async Task Where_nobody_is_named_no_name_is_in_the_page_and_no_row_belongs_to_a_sentence()
    {
        var nameless = Five with { Naming = Naming.Neither, Voices = [.. Five.Voices.Select(voice => voice with { Name = null })] };
        var view = SampleTest.Shown(nameless);
        var page = await RevealWriter.WriteAsync(view);
        Assert.All(Five.Voices, voice => Assert.DoesNotContain(voice.Name!, page[page.IndexOf("<body>", StringComparison.Ordinal)..], StringComparison.Ordinal));
        Assert.Equal(view.Arithmetic.Expected.Select(row => row.Sure), SampleTest.Shown(nameless with { Voices = [.. nameless.Voices.Reverse()] }).Arithmetic.Expected.Select(row => row.Sure));
    }

    [Fact]
    public async Task A_file_that_stands_alone_asks_nobody_for_anything()
    {
        var page = await RevealWriter.WriteAsync(SampleTest.Shown(Five));
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..];
        Assert.DoesNotContain("href=\"/", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("@font-face", page, StringComparison.Ordinal);
        Assert.Contains(".seat", page, StringComparison.Ordinal);
    }

    // The gap before a percent sign is thin and doesn't break.
    private static string Spaced(string text) => string.Concat(text.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter));

    internal static void In(string language, Action act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
