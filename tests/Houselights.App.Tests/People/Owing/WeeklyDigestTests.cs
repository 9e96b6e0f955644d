using Houselights.App.Mail;
using Houselights.App.People.Owing;

namespace Houselights.App.Tests.People.Owing;

public class WeeklyDigestTests
{
    [Theory]
    [InlineData("en", "Promise, counter or decline: Radio on air", "waited for by Karl B.", "Hello Jens M.")]
    [InlineData("de", "Zusagen, gegenvorschlagen oder ablehnen: Radio on air", "darauf wartet Karl B.", "Guten Tag, Jens M.")]
    public async Task It_says_what_waits_for_whom_and_where(string language, string title, string note, string greeting)
    {
        var letter = await Write(OwingPlan.Weekly, "jens", language);

        Assert.Equal("jens@example.org", letter!.To);
        foreach (var body in new[] { letter.Text, System.Net.WebUtility.HtmlDecode(letter.Html!) })
        {
            Assert.Contains(title, body, StringComparison.Ordinal);
            Assert.Contains(note, body, StringComparison.Ordinal);
            Assert.Contains(greeting, body, StringComparison.Ordinal);
            Assert.Contains("https://house.example.org/cycles/c/people/jens", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_quiet_where_nothing_is_owed() => Assert.Null(await Write(OwingPlan.Weekly, "nora", "en"));

    [Fact]
    public async Task Nothing_that_somebody_wrote_about_others_is_in_it()
    {
        var letter = await Write(OwingPlan.Weekly + """
            decisions: [ { id: d, question: Which region, decider: karl, decided: 2026-02-02, dissent: [ { by: jens, says: He is wrong } ] } ]
            questions: [ { id: q, from: company, by: jens, on: 2026-02-02, asks: Why } ]
            strategy: { pressure-tests: [ { by: nora, says: Too thin } ] }
            readings: [ { id: r, kind: understanding, asked: 2026-02-12, of: [karl, jens], answered: [jens] } ]

            """, "karl", "en");

        Assert.Contains("Answer those who disagree: Which region", letter!.Text, StringComparison.Ordinal);
        Assert.Contains("Answer the sealed reading", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", letter.Text + letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Too thin", letter.Text + letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_is_text_and_no_markup_and_its_line_ends_are_gone()
    {
        var letter = await Write(OwingPlan.Weekly.Replace("what: Radio on air", "what: \"<img src=x>\\nBcc: all@example.org\"", StringComparison.Ordinal), "jens", "en");

        Assert.DoesNotContain("<img", letter!.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Subject, char.IsControl);
    }

    [Fact]
    public async Task A_cycle_s_name_makes_no_second_line_of_a_subject_and_no_long_one()
    {
        var letter = await Write(OwingPlan.Weekly.Replace("name: Shelf", $"name: {new string('x', 300)}", StringComparison.Ordinal), "jens", "en");

        Assert.True(letter!.Subject.Length <= Letter.LongestSubject);
    }

    private static async Task<Letter?> Write(string plan, string person, string language)
    {
        await using var house = House.Open();
        var standing = await house.Standing((await house.Import(plan)).CycleId);
        return WeeklyDigest.Write(OwingReading.Of(standing, person)!, new("c", person, person + "@example.org", language, new("https://house.example.org/cycles/c/people/" + person)));
    }
}
