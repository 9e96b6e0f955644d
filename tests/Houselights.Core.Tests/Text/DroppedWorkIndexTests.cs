using FsCheck.Fluent;
using Houselights.Core.Text;

namespace Houselights.Core.Tests.Text;

public sealed class DroppedWorkIndexTests
{
    [Fact]
    public void On_held_out_names_few_claims_are_wrong_and_few_are_missed()
    {
        var reached = TextWork.ReturningWork(Labelled.HeldOut);

        Assert.True(reached.Rows >= 60, $"{reached.Rows} rows prove nothing.");
        Assert.InRange(reached.Precision, 0.89, 1);
        Assert.InRange(reached.Recall, 0.89, 1);
    }

    [Fact]
    public void Of_held_out_pairs_that_are_strangers_fewer_than_one_in_a_thousand_match()
    {
        var (matches, pairs) = TextWork.Strangers(Labelled.HeldOut);

        Assert.True(matches * 1000 < pairs, $"{matches} of {pairs}");
    }

    [Theory]
    [InlineData("Migrating the CRM to the cloud")]
    [InlineData("CRM migration, phase 2")]
    [InlineData("Migrate our CRM")]
    [InlineData("Prepare the migration of the old CRM")]
    [InlineData("Resume the CRM migration that was stopped")]
    public void Stopped_work_is_found_under_another_name(string text) =>
        Assert.Equal("crm", Assert.Single(new DroppedWorkIndex([("crm", "CRM migration")]).Matches(text)).Key);

    [Theory]
    [InlineData("Stop the CRM migration")]
    [InlineData("Tell the CRM vendor that the migration ends")]
    [InlineData("Wind down the CRM migration by June")]
    [InlineData("CRM migration stopped")]
    [InlineData("Put the CRM migration on ice")]
    [InlineData("Termination of the CRM migration contract")]
    [InlineData("Migration of the customers to the new price list")]
    [InlineData("Customer project 2026")]
    [InlineData("")]
    public void Ending_it_or_something_else_is_no_return(string text) =>
        Assert.Empty(new DroppedWorkIndex([("crm", "CRM migration"), ("customers", "Customer programme project 2026")]).Matches(text));

    [Fact]
    public void An_excluded_ending_returns_as_an_ending_only()
    {
        var index = new DroppedWorkIndex([("haren", "Close the Haren plant")]);

        Assert.Single(index.Matches("Closure of the Haren plant"));
        Assert.Empty(index.Matches("Modernise the Haren plant"));
    }

    [Theory]
    [InlineData("Support chat bot", "Chatbot for support")]
    [InlineData("Self-checkout", "New selfcheckout tills")]
    [InlineData("Roll out of smart meters", "Smart meter rollout")]
    [InlineData("Plant in Mexico", "Mexican plant")]
    [InlineData("Colour range", "Range of colors")]
    [InlineData("Centralised purchasing", "Centralize purchasing")]
    public void Spelling_and_joining_do_not_hide_it(string dropped, string text) =>
        Assert.Single(new DroppedWorkIndex([("it", dropped)]).Matches(text));

    [Fact]
    public void The_shared_words_are_quoted_as_the_text_writes_them()
    {
        var match = Assert.Single(new DroppedWorkIndex([("it", "Loyalty newsletter")]).Matches("Launch the NEWSLETTER for loyal customers"));

        Assert.Equal(["NEWSLETTER", "loyal"], match.SharedWords);
        Assert.Equal(1, match.Similarity, 12);
    }

    [Fact]
    public void The_best_match_comes_first_and_a_key_comes_once()
    {
        var index = new DroppedWorkIndex([("b", "Night express to Vienna"), ("a", "Vienna night express for parcels"), ("b", "Express night train Vienna")]);

        Assert.Equal(["b", "a"], index.Matches("Vienna night express. Night express, Vienna.").Select(match => match.Key));
    }

    [Fact]
    public void An_exclusion_may_be_written_as_a_negation() =>
        Assert.Single(new DroppedWorkIndex([("it", "No private label for discounters")]).Matches("Private label line for a discounter"));

    [Fact]
    public void Every_name_with_content_finds_itself_wholly() => Laws.Hold(Texts.Sentence, sentence =>
    {
        var name = WithoutOpposites($"Parcel lockers {sentence}");

        Assert.Equal(1, Assert.Single(new DroppedWorkIndex([("it", name)]).Matches(name)).Similarity, 9);
    });

    [Fact]
    public void Similarity_is_a_share_and_case_does_not_matter() => Laws.Hold(Texts.English.Zip(Texts.English, (a, b) => (a, b)), pair =>
    {
        var index = new DroppedWorkIndex([("it", pair.a)]);
        var matches = index.Matches(pair.b);

        Assert.All(matches, match => Assert.InRange(match.Similarity, DroppedWorkIndex.MatchesFrom, 1));
        Assert.Equal(matches.Select(match => match.Similarity), index.Matches(pair.b.ToUpperInvariant()).Select(match => match.Similarity));
    });

    [Fact]
    public void Any_text_may_be_indexed_and_looked_up() => Laws.Hold(Texts.Any.Zip(Texts.Any, (a, b) => (a, b)), pair =>
        Assert.NotNull(new DroppedWorkIndex([("a", pair.a), ("b", pair.b)]).Matches(pair.a + pair.b)));

    /// <summary>Only words whose root is in the index are worth finding the root of: none of them may be passed over unread.</summary>
    [Fact]
    public void No_word_is_passed_over_whose_root_is_in_the_index() => Laws.Hold(Texts.English.Zip(Texts.English, (a, b) => (a, b)), pair =>
    {
        var index = new DroppedWorkIndex([("it", $"{pair.a} launch store app children doctors lease lorry hiring")]);
        var words = Passage.Of($"{pair.b} rollouts Shops APPLICATIONS kids physician rented trucks recruiter youngsters colours {pair.a}");

        for (var at = 0; at < words.Count; at++)
            if (words.IsWord(at) && index.NumberOf.ContainsKey(WordRoot.Of(words.Text(at)))) Assert.True(index.MayHold(words.Text(at)), words.Text(at).ToString());
    });

    [Fact]
    public void Most_words_of_other_names_are_passed_over()
    {
        var index = new DroppedWorkIndex([("it", "CRM migration")]);

        Assert.DoesNotContain(["deliver", "second", "warehouse", "north"], word => index.MayHold(word));
    }

    [Fact]
    public void Long_texts_take_time_in_proportion()
    {
        var index = new DroppedWorkIndex([("a", "chat bot launch"), ("b", "Anna's till"), ("c", "y")]);
        Texts.EndlessOnes(text => index.Matches(text));
    }

    /// <summary>A negation in a name is read differently from one in a text, on purpose.</summary>
    private static string WithoutOpposites(string text) =>
        string.Join(' ', text.Split(' ').Where(word => word is not ("no" or "not" or "never" or "without")));
}
