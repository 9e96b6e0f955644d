using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Houselights.Web.Shell;

namespace Houselights.Web.Tests;

/// <summary>The texts are complete in English and German.</summary>
public sealed partial class ResourceTests
{
    public static TheoryData<string> Sets() => new(typeof(Pages).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith("Text.resources", StringComparison.Ordinal))
        .Select(name => name[..^".resources".Length]));

    [Fact]
    public void There_is_a_set_for_each_feature() => Assert.True(Sets().Count >= 8);

    [Theory, MemberData(nameof(Sets))]
    public void Every_key_is_there_in_both_languages(string set) =>
        Assert.Equal(Read(set, "").Keys.Order(StringComparer.Ordinal), Read(set, "de").Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Sets))]
    public void Both_languages_fill_the_same_places(string set)
    {
        var german = Read(set, "de");
        Assert.All(Read(set, ""), text => Assert.Equal(Places(text.Value), Places(german[text.Key])));
    }

    [Theory, MemberData(nameof(Sets))]
    public void Quotation_marks_are_typographic_and_nothing_is_empty(string set)
    {
        foreach (var language in new[] { "", "de" })
            Assert.All(Read(set, language), text =>
            {
                Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key);
                Assert.DoesNotContain('"', text.Value);
                Assert.DoesNotContain('\'', text.Value);
            });
    }

    private static string Places(string text) =>
        string.Join(" ", Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string set, string language)
    {
        var manager = new ResourceManager(set, typeof(Pages).Assembly);
        var resources = manager.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        Assert.NotNull(resources);
        return resources.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
