using Houselights.Core.Beginning;

namespace Houselights.Core.Tests.Beginning;

/// <summary>Runs while no other test of this process does, so that its processor time is the reader's.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Reading takes in proportion to a pasted text's length, whatever it holds.</summary>
[Collection(nameof(Alone))]
public sealed class PastedTextTimeTests
{
    private const int Runs = 5;

    /// <summary>Milliseconds below which nothing is compared.</summary>
    private const double Noise = 20;

    /// <summary>Texts of the greatest length, each made to be slow somewhere.</summary>
    [Theory]
    [InlineData("- Rollout der App (Jens M., bis Ende Q3 2026)\n")]
    [InlineData("Projekt A\tJens Müller\tläuft\t40 PT\n")]
    [InlineData("a\t")]
    [InlineData("(")]
    [InlineData("a, ")]
    [InlineData(": ")]
    [InlineData("\"\t\n")]
    [InlineData("Jens Müller, ")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("\uf0b7")]
    [InlineData("> > - ")]
    [InlineData("Ärger ")]
    [InlineData("Leiter der ")]
    [InlineData("Anna Bo\nBo Anna\n")]
    public void Four_times_the_text_takes_no_more_than_eight_times_as_long(string piece)
    {
        var (quarter, whole) = (Least(piece, PastedText.Limit / 4), Least(piece, PastedText.Limit));

        Assert.InRange(whole, 0, (8 * quarter) + Noise);   // a square would take sixteen times as long
    }

    private static double Least(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        return Enumerable.Range(0, Runs).Min(_ => ProcessorMilliseconds(text));
    }

    /// <summary>Processor time, not the clock's: what else the machine does makes no text slower.</summary>
    private static double ProcessorMilliseconds(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        PastedText.Read(text);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
