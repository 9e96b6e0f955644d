using System.Globalization;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;
using Houselights.Core.Numerics.Texts;

namespace Houselights.Core.Tests.Numerics;

/// <summary>Reasons have words in both languages, and numbers their signs.</summary>
public class OutcomeTests
{
    [Fact]
    public void Every_reason_has_a_sentence_in_both_languages()
    {
        foreach (var reason in Enum.GetValues<Reason>())
        {
            var (english, german) = (ReasonTexts.Of(new(reason, 1, 2), CultureInfo.GetCultureInfo("en")), ReasonTexts.Of(new(reason, 1, 2), CultureInfo.GetCultureInfo("de")));
            Assert.NotEqual(english, german);
            Assert.DoesNotContain("{", english + german, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Asking_for_what_is_undefined_says_why_there_is_none() =>
        Assert.Contains("TooFewRaters", Assert.Throws<InvalidOperationException>(() => KendallW.Of(Rankings.Of([1, 2])).Known).Message, StringComparison.Ordinal);

    [Fact]
    public void A_result_that_was_never_set_is_undefined_too() => Assert.Equal(Reason.NoData, default(Outcome<KendallW>).Undefined!.Reason);

    [Fact]
    public void Numbers_show_four_digits_and_a_true_minus()
    {
        Assert.Equal("−0,25", Arithmetic.Show(-0.25, CultureInfo.GetCultureInfo("de")));
        Assert.Equal("0.6667", Arithmetic.Show(2 / 3.0, CultureInfo.InvariantCulture));
        Assert.Equal("4e−5", Arithmetic.Show(0.00004, CultureInfo.InvariantCulture));
    }
}
