using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Houselights.Core.Tests.Text;

/// <summary>Texts for laws: anything at all, and sentences put together from the words that the readers look for.</summary>
internal static class Texts
{
    private const string Vocabulary =
        "we will to the a of by from in no not and then who launch launch roll out hire build close stop tell reduce increase double "
        + "revenue margin waiting time customers website CRM SAP migration project pilot Anna Berg March May Q3 2026 12 3,000 15 % "
        + "EUR 40m two forty half first quarter next month end year , ; : . - one best region only never without every owner trust";

    public static Gen<string> English { get; } = Gen.Elements(Vocabulary.Split(' ')).ArrayOf().Select(words => string.Join(' ', words));

    /// <summary>One clause after another of one sentence, with its full stop.</summary>
    public static Gen<string> Sentence { get; } = English.Select(text => text.Replace('.', ' ').Replace(':', ' ').Trim() + ".");

    public static Gen<string> Any { get; } = Gen.OneOf(Laws.AnyText, English);

    public static Gen<string> Space { get; } = Gen.Elements("  ", "\t", "\n", "\u00a0", " \n ", "   ");

    /// <summary>
    /// 60,000 characters of what makes a careless reader look ahead or back again and again. A tenth of a second each is
    /// usual; a reader whose work grows with the square needs minutes, so ten seconds tell the two apart on any machine.
    /// </summary>
    public static void EndlessOnes(Action<string> read)
    {
        foreach (var part in (string[])["a", "y", "9", "1,", "-", "a-", "'", "to ", "we will ", "of the end of ", "by Q3 ", "12 ", "12 of ", "no more than ",
                     "launch the ", "stop ", "Anna ", "chat bot ", "ü", "\u0301", "\ud83d", "% ", ". ", "\n\n"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 60_000 / part.Length));
            var watch = Stopwatch.StartNew();
            read(text);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"“{part}” again and again took {watch.Elapsed}.");
        }
    }
}
