using System.Text.RegularExpressions;
using System.Xml.Linq;
using House.Tests.Borders;

namespace House.Tests.Sources;

/// <summary>
/// Every text exists in English and German, with the same places for values. <c>Name.resx</c> is English, <c>Name.de.resx</c> German,
/// or, for sentences that stand in the code, <c>Name.de.resx</c> alone with the English ones as names.
/// </summary>
public sealed partial class BothLanguages
{
    [Fact]
    public void Every_text_exists_in_both_languages() => Offences.None(Unmatched([.. Offences.Texts(@"^src/.*\.resx$").Where(file => !Sentences.ContainsValue(file.Path))]));

    [Theory]
    [InlineData("Houselights.Core")]
    [InlineData("Houselights.App")]
    public void Every_sentence_in_the_code_exists_in_German(string project)
    {
        var german = Offences.Texts("^" + Regex.Escape(Sentences[project]) + "$").Single();
        using var code = new CompiledCode(Repository.Built(project, project + ".dll"));
        var english = new SourceText(project, new XElement("root", code.Sentences().Distinct().Select(each => new XElement("data", new XAttribute("name", each), new XElement("value", each)))).ToString());
        Offences.None(Between(german, english));
    }

    [Fact]
    public void A_sentence_in_the_code_is_found()
    {
        using var code = new CompiledCode(typeof(SentenceOffender).Assembly.Location);
        Assert.Superset(new HashSet<string>(["Nothing to fill.", "The {0} of {1}.", "an {0:X4} within", "outside {0}"]), code.Sentences().ToHashSet());
        Assert.DoesNotContain("no sentence {0}", code.Sentences());
    }

    [Theory]
    [InlineData("<data name='A'><value>{0} of {1}</value></data>", "<data name='A'><value>{1} von {0}</value></data>", "")]
    [InlineData("<data name='A'><value>{count:0.0}</value></data>", "<data name='A'><value>{count:0,0}</value></data>", "")]
    [InlineData("<data name='A'><value>a</value></data><data name='B'><value>b</value></data>", "<data name='A'><value>a</value></data>", "has no B")]
    [InlineData("<data name='A'><value>a</value></data>", "<data name='A'><value>a</value></data><data name='B'><value>b</value></data>", "has no B")]
    [InlineData("<data name='A'><value>{0}</value></data>", "<data name='A'><value>{1}</value></data>", "places")]
    [InlineData("<data name='A'><value>{0} {1}</value></data>", "<data name='A'><value>{0}</value></data>", "places")]
    [InlineData("<data name='A'><value>a</value></data>", "<data name='A'><value> </value></data>", "empty")]
    [InlineData("<data name='A'><value>a</value></data><data name='A'><value>b</value></data>", "<data name='A'><value>a</value></data>", "twice")]
    public void A_text_that_differs_is_noticed(string english, string german, string because)
    {
        var offences = Unmatched([new("src/Texts.resx", $"<root>{english}</root>"), new("src/Texts.de.resx", $"<root>{german}</root>")]);

        Assert.Equal(because.Length > 0, offences.Any());
        Assert.All(offences, offence => Assert.Contains(because, offence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("src/Texts.resx")]
    [InlineData("src/Texts.de.resx")]
    public void A_missing_file_is_noticed(string alone) => Assert.NotEmpty(Unmatched([new(alone, "<root/>")]));

    /// <summary>By project, the German of the sentences in its code.</summary>
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["Houselights.Core"] = "src/Houselights.Core/Document/Texts/PlanErrors.de.resx",
        ["Houselights.App"] = "src/Houselights.App/FileErrors.de.resx",
    };

    private static IEnumerable<string> Unmatched(IReadOnlyList<SourceText> files) =>
        from pair in files.GroupBy(file => file.Path.Replace(".de.resx", ".resx", StringComparison.Ordinal), StringComparer.Ordinal)
        from offence in pair.Count() == 2 ? Between(pair.First(IsGerman), pair.First(file => !IsGerman(file))) : [$"{pair.First().Path} has no counterpart in the other language"]
        select offence;

    private static bool IsGerman(SourceText file) => file.Path.EndsWith(".de.resx", StringComparison.Ordinal);

    private static IEnumerable<string> Between(SourceText german, SourceText english) =>
        Within(german).Concat(Within(english)).Concat(Missing(german, english)).Concat(Missing(english, german)).Concat(OtherPlaces(german, english));

    private static IEnumerable<string> Within(SourceText file) =>
        from text in Texts(file)
        where text.Count() > 1 || text.Any(string.IsNullOrWhiteSpace)
        select $"{file.Path}: {text.Key} is {(text.Count() > 1 ? "there twice" : "empty")}";

    private static IEnumerable<string> Missing(SourceText here, SourceText there) =>
        from text in Texts(there)
        where !Texts(here).Contains(text.Key)
        select $"{here.Path} has no {text.Key}";

    private static IEnumerable<string> OtherPlaces(SourceText german, SourceText english) =>
        from text in Texts(english)
        let counterpart = Texts(german)[text.Key].FirstOrDefault()
        where counterpart is not null && !Places(counterpart).SetEquals(Places(text.First()))
        select $"{german.Path}: {text.Key} has other places for values than in English";

    private static ILookup<string, string> Texts(SourceText file) =>
        XDocument.Parse(file.Text).Root!.Elements("data").ToLookup(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "", StringComparer.Ordinal);

    private static HashSet<string> Places(string text) =>
        PlaceForValue().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>\w+)[^{}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceForValue();
}
