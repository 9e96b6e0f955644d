using Houselights.Core.Document;

namespace Houselights.Core.Tests.Document;

/// <summary>What the reader accepts, and how it says what is wrong.</summary>
public class PlanReaderTests
{
    [Fact]
    public void The_least_plan_is_a_plan()
    {
        var plan = Reading.Plan("");
        Assert.Equal("Fennmark", plan.Organisation);
        Assert.Equal("company", plan.Units[0].Id);
    }

    [Fact]
    public void An_unknown_key_is_named_with_its_place_and_the_nearest_key()
    {
        var error = Reading.Error("commitments:\n  - { id: radio, ownr: jens }\n");
        Assert.Equal((6, 18), (error.At.Line, error.At.Column));
        Assert.Equal("ownr", error.Text);
        Assert.Contains("no key “ownr”", error.Message, StringComparison.Ordinal);
        Assert.Equal("Did you mean “owner”?", error.Remedy);
    }

    [Fact]
    public void Every_error_of_a_file_comes_at_once_in_the_order_of_lines()
    {
        var read = Reading.Yaml(Reading.Least + """
            commitments:
              - { id: radio, due: 2026-02-30 }
              - { id: Radio Two, load: heavy }
              - { what: no id }
            peple: []
            """);
        Assert.Null(read.Plan);
        Assert.Equal([6, 7, 7, 8, 9], read.Errors.Select(error => error.At.Line));
        Assert.All(read.Errors, error => Assert.NotEmpty(error.Remedy));
    }

    [Theory]
    [InlineData("people: [ { id: a }, { id: a } ]", "given twice in people")]
    [InlineData("commitments: [ { id: a, owner: nobody } ]", "no person “nobody”")]
    [InlineData("priorities: [ { id: x } ]\nobjectives: [ { id: x }, { id: y, serves: x } ]", "could mean priorities/x or objectives/x")]
    [InlineData("commitments: [ { id: a, needs: [metrics/b] } ]", "is in commitments")]
    [InlineData("commitments: [ { id: a, load: -1 } ]", "“-1” is not a load")]
    [InlineData("commitments: [ { id: a, load: [3, 2, 4] } ]", "is not a load")]
    [InlineData("commitments: [ { id: a, duration: 6 weeks } ]", "is not a duration")]
    [InlineData("commitments: [ { id: a, state: promissed } ]", "is not one of asked")]
    [InlineData("commitments: [ { id: a, state: promised, history: [ { on: 2026-01-05, act: ask } ] } ]", "its history ends with “asked”")]
    [InlineData("commitments: { id: a }", "is not a list")]
    [InlineData("maintenance: 120", "from 0 to 100")]
    [InlineData("maintenance: .nan", "is not a number")]
    [InlineData("maintenance: 0x10", "is not a number")]
    [InlineData("organisation: Twice", "given twice")]
    [InlineData("people: [ { id: a, role: leader }, { id: b, role: leader } ]", "second leader")]
    [InlineData("votes: [ { id: v, on: 2026-01-05T10:00:00 } ]", "is not a date, or an instant with its offset")]
    [InlineData("people: [ { id: a, name: \"A\\u202Eb\" } ]", "invisible character (U+202E)")]
    public void What_is_wrong_is_said(string more, string message)
    {
        var error = Reading.Error(more);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.At.Line >= 5);
    }

    [Theory]
    [InlineData("owner: null")]
    [InlineData("owner: []")]
    [InlineData("owner: [a, b]")]
    [InlineData("owner: a")]
    public void A_sick_owner_is_a_matter_for_checks(string owner) =>
        Assert.Single(Reading.Plan("people: [ { id: a }, { id: b } ]\nobjectives: [ { id: o, " + owner + " } ]").Objectives);

    [Fact]
    public void Two_roots_none_and_a_circle_of_units_are_errors()
    {
        const string Head = "houselights: 1\norganisation: F\ncycle: { name: One, starts: 2026-01-05, ends: 2026-06-30, stage: plan }\n";
        Assert.Contains("exactly one has none", Reading.Yaml(Head + "units: [ { id: a }, { id: b } ]").Errors.Single().Message, StringComparison.Ordinal);
        Assert.Contains("exactly one has none", Reading.Yaml(Head + "units: [ { id: a, parent: b }, { id: b, parent: a } ]").Errors.Single().Message, StringComparison.Ordinal);
        Assert.Contains("in a circle", Reading.Yaml(Head + "units: [ { id: r }, { id: a, parent: b }, { id: b, parent: a } ]").Errors.Single().Message, StringComparison.Ordinal);
        Assert.Contains("no unit", Reading.Yaml(Head + "units: []").Errors.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_comes_first_and_is_one()
    {
        Assert.Contains("starts with its format version", Reading.Yaml("organisation: F\nhouselights: 1").Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("“2” is not", Reading.Yaml(Reading.Least.Replace("houselights: 1", "houselights: 2", StringComparison.Ordinal)).Errors.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_plan_needs_is_asked_for()
    {
        var read = Reading.Yaml("houselights: 1\norganisation: F");
        Assert.Equal(["cycle", "units"], read.Errors.Select(error => error.Message.Split('“', '”')[1]));
    }

    [Fact]
    public void Several_files_make_one_plan()
    {
        var read = PlanReader.Read(
        [
            PlanSource.Of("plan.yaml", Reading.Least + "people: [ { id: a } ]\n"),
            PlanSource.Of("more.yaml", "people: [ { id: b } ]\ncommitments: [ { id: c, owner: a, asked-by: b } ]\n"),
            PlanSource.Of("more.json", """{ "people": [ { "id": "d" } ] }"""),
        ]);
        Assert.Empty(read.Errors);
        Assert.Equal(["a", "b", "d"], read.Plan!.People.Select(person => person.Id));
        Assert.Equal("more.yaml", read.Plan.Commitments[0].Place.File);
    }

    [Fact]
    public void Files_that_contradict_each_other_are_told_apart()
    {
        var read = PlanReader.Read(
        [
            PlanSource.Of("plan.yaml", Reading.Least + "people: [ { id: a } ]\n"),
            PlanSource.Of("more.yaml", "organisation: Other\npeople: [ { id: a } ]\n"),
        ]);
        Assert.Equal(["more.yaml:1:1", "more.yaml:2:17"], read.Errors.Select(error => error.At.ToString()));
        Assert.Contains("stated twice; first at plan.yaml:2:1", read.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_and_yaml_say_the_same_and_give_the_same_places_and_errors()
    {
        const string Json = """
            { "houselights": 1, "organisation": "F", "cycle": { "name": "One", "starts": "2026-01-05", "ends": "2026-06-30", "stage": "plan" },
              "units": [ { "id": "company" } ],
              "commitments": [ { "id": "radio", "ownr": "x" },
                               { "id": "tv", "due": "soon" } ] }
            """;
        var asJson = Reading.Json(Json);
        var asYaml = Reading.Yaml(Json);
        Assert.Equal(2, asJson.Errors.Length);
        Assert.Equal(asYaml.Errors.Select(error => error.ToString()), asJson.Errors.Select(error => error.ToString().Replace("plan.json", "plan.yaml", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_thousand_errors_are_enough()
    {
        var read = Reading.Yaml(Reading.Least + "commitments:\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"  - {{ id: c{i}, due: never }}\n")));
        Assert.Equal(1001, read.Errors.Length);
        Assert.Contains(read.Errors, error => error.Message.StartsWith("More than 1000 errors", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.5, b: 0.4", "add to 0.9")]
    [InlineData("1, b: 0.5", "add to 1.5")]
    [InlineData("0.4, b: -0.3", "add to 0.7")]
    public void Weights_that_do_not_add_to_one_are_told(string weights, string sum) => Assert.Contains(sum, Reading.Error(Card(weights)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.33, b: 0.67")]
    [InlineData("0.5, b: -0.5")]
    [InlineData("0")]
    public void Weights_that_add_to_one_or_to_nothing_are_read(string weights) => Assert.Single(Reading.Plan(Card(weights)).Scorecards);

    private static string Card(string weights) => $"metrics: [ {{ id: a }}, {{ id: b }} ]\nscorecards: [ {{ unit: company, weights: {{ a: {weights} }} }} ]";
}
