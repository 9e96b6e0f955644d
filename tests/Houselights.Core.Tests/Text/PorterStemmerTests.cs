using FsCheck.Fluent;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class PorterStemmerTests
{
    /// <summary>The examples of the paper, taken through all steps.</summary>
    [Theory]
    [InlineData("caresses caress ponies poni ties ti cats cat feed feed agreed agre plastered plaster bled bled motoring motor sing sing")]
    [InlineData("conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz failing fail filing file")]
    [InlineData("happy happi sky sky relational relat conditional condit rational ration digitizer digit radically radic differently differ")]
    [InlineData("operator oper feudalism feudal decisiveness decis hopefulness hope callousness callous formality formal sensitivity sensit")]
    [InlineData("triplicate triplic formative form formalize formal electricity electr electrical electr hopeful hope goodness good")]
    [InlineData("revival reviv allowance allow inference infer airliner airlin adjustable adjust irritant irrit replacement replac")]
    [InlineData("adjustment adjust dependent depend adoption adopt communism commun activate activ effective effect probate probat")]
    [InlineData("rate rate cease ceas controlling control roll roll generalizations gener oscillators oscil")]
    public void The_published_examples_come_out(string pairs)
    {
        foreach (var pair in pairs.Split(' ').Chunk(2)) Assert.Equal(pair[1], Stem(pair[0]));
    }

    [Theory]
    [InlineData("is")]
    [InlineData("größe")]
    [InlineData("q3")]
    public void A_short_or_foreign_word_stays(string word) => Assert.Equal(word, Stem(word));

    [Fact]
    public void A_stem_is_never_empty_and_never_longer_than_its_word() =>
        Laws.Hold(Gen.Elements("abceghilmnostuyz".ToCharArray()).NonEmptyListOf(), letters =>
        {
            var word = string.Concat(letters);
            Assert.InRange(Stem(word).Length, 1, word.Length);
        });

    private static string Stem(string word)
    {
        Span<char> buffer = new char[word.Length + 1];
        word.CopyTo(buffer);
        return buffer[..PorterStemmer.Stem(buffer, word.Length)].ToString();
    }
}
