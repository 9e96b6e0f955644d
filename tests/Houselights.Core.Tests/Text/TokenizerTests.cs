using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Roll-out by Q3.", "Roll - out by Q3 .")]
    [InlineData("people's 3,000 EUR 40m", "people's 3,000 EUR 40 m")]
    [InlineData("Dr. Stan, 4.5 %", "Dr . Stan , 4.5 %")]
    [InlineData("a—b (c)", "a — b ( c )")]
    public void A_text_is_cut_into_words_numbers_and_marks(string text, string tokens)
    {
        var passage = Passage.Of(text);

        Assert.Equal(tokens, string.Join(' ', Enumerable.Range(0, passage.Count).Select(at => passage.Text(at).ToString())));
    }

    [Theory]
    [InlineData("Dr. Stan", TokenKind.Mark)]
    [InlineData("End. Stan", TokenKind.Stop)]
    public void A_full_stop_after_a_title_ends_no_sentence(string text, object kind) => Assert.Equal(kind, Passage.Of(text)[1].Kind);

    [Fact]
    public void Tokens_stand_in_order_and_leave_out_white_space_only() => Laws.Hold(Laws.AnyText, text =>
    {
        var at = 0;
        foreach (var token in Passage.Of(text).Tokens)
        {
            Assert.InRange(token.Start, at, text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Start]));
            Assert.InRange(token.Length, 1, text.Length - token.Start);
            at = token.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });
}
