using FsCheck.Fluent;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Storage;

namespace Houselights.App.Tests.Alignment.TwoMinutes;

public class NamesAndCodesTests
{
    private static readonly string[] Names = ["Ella", "Elia", "Anna", "Hanna", "Ben", "Bea", "Jan", "Jana", "Mila", "Milla", "Ina", "Ida", "Jörg", "Jürgen", "Søren", "Soraya", "Иван", "Ирина", "Μαρία", "Mario", "李雷", "韩梅梅", "محمد", "Zoë", "Tom", "Tim"];

    [Fact]
    public void A_name_looks_like_itself_in_another_case_spaced_out_or_with_marks() =>
        Laws.Hold(Gen.Elements(Names), name =>
        {
            Assert.True(LookAlike.To(name, name.ToUpperInvariant()));
            Assert.True(LookAlike.To(name, string.Join(' ', name.ToCharArray())));
            Assert.True(LookAlike.To(name + "\u0301", name));
            Assert.True(LookAlike.To("\u200b" + name + "\ufe0f", name));
        });

    [Fact]
    public void Different_names_of_a_team_are_told_apart()
    {
        foreach (var one in Names)
            foreach (var other in Names.Where(other => other != one))
                Assert.False(LookAlike.To(one, other), $"{one} and {other}");
    }

    [Fact]
    public void A_code_reads_back_however_it_is_typed() => Laws.Hold(Gen.Choose(0, int.MaxValue), number =>
    {
        var code = TestCode.From(Seal.Derive(new byte[32], "code", BitConverter.GetBytes(number)));

        Assert.Equal(12, code.Text.Length);
        Assert.DoesNotContain(code.Text, letter => letter is '0' or '1' or 'I' or 'L' or 'O');
        Assert.Equal(code.Text, TestCode.Read($" {code.Text[..4]}-{code.Text[4..8].ToLowerInvariant()} – {code.Text[8..]} ")?.Text);
        Assert.Null(TestCode.Read(code.Text + "2"));
        Assert.Null(TestCode.Read(code.Text[..11]));
        Assert.Null(TestCode.Read(code.Text[..11] + "0"));
    });

    [Fact]
    public void Letters_of_a_code_come_equally_often()
    {
        // Chi-squared of 31 letters: over 59.7 in one of a thousand honest runs; the run is the same every time.
        var counts = Enumerable.Range(0, 2000).SelectMany(number => TestCode.From(Seal.Derive(new byte[32], "code", BitConverter.GetBytes(number))).Text).CountBy(letter => letter).ToList();
        var expected = 2000 * 12 / 31.0;

        Assert.Equal(31, counts.Count);
        Assert.True(counts.Sum(count => Math.Pow(count.Value - expected, 2) / expected) < 59.7);
    }
}
