using System.Text.RegularExpressions;

namespace House.Tests.Sources;

/// <summary>A source file is read in one sitting: mostly under 150 lines, never over 350. Splitting goes by noun.</summary>
public sealed partial class FilesStayShort
{
    private const int Limit = 350;

    [Fact]
    public void No_source_file_is_too_long() => Offences.None(Offences.Texts(@"^(src|tests|bench)/.*\.(cs|razor|css|js)$|^build\.cs$").SelectMany(TooLong));

    [Theory]
    [InlineData("src/Houselights.Core/Model/Person.cs", 350, false)]
    [InlineData("src/Houselights.Core/Model/Person.cs", 351, true)]
    [InlineData("src/Houselights.App/Storage/Migrations/20260101_First.cs", 351, false)]
    [InlineData("src/Houselights.Web/wwwroot/lib/htmx.min.js", 351, false)]
    public void A_long_file_is_noticed_unless_nobody_wrote_it(string path, int lines, bool noticed) =>
        Assert.Equal(noticed, TooLong(new(path, string.Concat(Enumerable.Repeat("line\n", lines)))).Any());

    private static IEnumerable<string> TooLong(SourceText file)
    {
        var lines = file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

        if (lines > Limit && !NotWrittenByHand().IsMatch(file.Path))
            yield return $"{file.Path} has {lines} lines, at most {Limit} are allowed: split it by noun";
    }

    [GeneratedRegex(@"/Migrations/|/wwwroot/lib/|\.(g|Designer)\.cs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotWrittenByHand();
}
