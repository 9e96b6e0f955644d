using FsCheck.Fluent;
using Houselights.Core.Model;

namespace Houselights.Core.Tests.Model;

/// <summary>The index of ids beside a search through all of them.</summary>
public class IdIndexTests
{
    // Few letters, so that ids are often missing, often prefixes of each other, and often where another one wants to stand.
    private static readonly FsCheck.Gen<string[]> Ids = Gen.Elements("a", "b", "ab", "ba", "aab", "abb", "bab", "x-1", "x-11", "").ArrayOf(8).Select(ids => ids.Distinct().ToArray());

    [Fact]
    public void It_finds_what_a_search_finds() => Laws.Hold(Ids.Zip(Ids, (ids, asked) => (ids, asked)), given =>
    {
        var index = IdIndex.Of(given.ids.Length, at => given.ids[at]);

        Assert.All(given.asked, id => Assert.Equal(Array.IndexOf(given.ids, id), index.Find(id, at => given.ids[at])));
    });

    [Fact]
    public void Adding_one_by_one_is_making_it_at_once() => Laws.Hold(Ids, ids =>
    {
        var index = IdIndex.Of(0, at => ids[at]);
        for (var at = 0; at < ids.Length; at++) index = index.With(at, each => ids[each]);

        Assert.All(ids, id => Assert.Equal(Array.IndexOf(ids, id), index.Find(id, at => ids[at])));
    });

    [Fact]
    public void Adding_leaves_the_index_before_as_it_was()
    {
        string[] ids = ["a", "b", "c"];
        var before = IdIndex.Of(2, at => ids[at]);
        var after = before.With(2, at => ids[at]);

        Assert.Equal((-1, 2), (before.Find("c", at => ids[at]), after.Find("c", at => ids[at])));
    }
}
