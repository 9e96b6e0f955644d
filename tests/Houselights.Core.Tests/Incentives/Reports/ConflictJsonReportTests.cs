using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Houselights.Core.Document;
using Houselights.Core.Incentives.Reports;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;

namespace Houselights.Core.Tests.Incentives.Reports;

/// <summary>What programs read of a plan's conflicts, and the page that says what it means.</summary>
public sealed class ConflictJsonReportTests
{
    private const string Page = "docs/conflicts.md";

    private const string Promotions = "examples/promotion-against-rotation.yaml";

    [Fact]
    public void A_collision_is_there_with_its_numbers_and_its_repair()
    {
        var report = Report(Example(), repair: true);

        Assert.Equal("15 3 12 0 60", string.Join(' ', report.GetProperty("counts").EnumerateObject().Select(each => each.Value.GetInt64())));
        var worst = report.GetProperty("pairs")[0];
        Assert.Equal("sales procurement collision", $"{worst.GetProperty("one")} {worst.GetProperty("other")} {worst.GetProperty("verdict")}");
        Assert.Equal((10, 4, -7, -8.5), (Number(worst, "collision", "oneGain"), Number(worst, "collision", "otherGain"), Number(worst, "collision", "company"), Number(worst, "collision", "interaction")));
        Assert.Equal("promote lean-stock", $"{worst.GetProperty("collision").GetProperty("oneMoves")[0].GetProperty("move")} {worst.GetProperty("collision").GetProperty("otherMoves")[0].GetProperty("move")}");
        Assert.Equal("True True 1 4 True", $"{worst.GetProperty("confirmed")} {worst.GetProperty("blocking")} {worst.GetProperty("share")} {worst.GetProperty("looked")} {worst.GetProperty("whole")}");
        Assert.Equal("days-of-stock 1 0.69, stock-outs 0 0.31", string.Join(", ", worst.GetProperty("repair").GetProperty("weights").EnumerateArray()
            .Select(each => $"{each.GetProperty("metric")} {each.GetProperty("before")} {each.GetProperty("after")}").Order(StringComparer.Ordinal)));
        Assert.Equal([true, false, false], report.GetProperty("pairs").EnumerateArray().Select(pair => pair.GetProperty("blocking").GetBoolean()));
        Assert.InRange(report.GetProperty("pairs")[2].GetProperty("share").GetDouble(), 0.01, 0.89);
    }

    [Fact]
    public void Where_play_settles_comes_with_its_price_and_its_regret()
    {
        var report = Report(Example());

        Assert.Equal((-11.2, 13.1, 1.9), (Number(report, "together", "settles", "company"), Number(report, "together", "settles", "price"), Number(report, "together", "optimum", "company")));
        var span = 1.9 - Number(report, "together", "least");
        Assert.Equal(13.1 / span, Number(report, "together", "settles", "regret"), 8);
        Assert.Equal(13.1, report.GetProperty("groups").EnumerateArray().Sum(group => Number(group, "settles", "price")), 9);
    }

    [Theory]
    [InlineData("quality", "marketing")]
    [InlineData("marketing", "quality")]
    public void A_pair_that_is_asked_for_is_there_with_its_proof_though_it_is_harmless(string one, string other)
    {
        var pair = Assert.Single(Report(Example(), (one, other)).GetProperty("pairs").EnumerateArray());

        Assert.Equal("marketing quality harmless", $"{pair.GetProperty("one")} {pair.GetProperty("other")} {pair.GetProperty("verdict")}");
        Assert.Equal(JsonValueKind.Null, pair.GetProperty("witness").ValueKind);
        Assert.Equal(1, Number(pair, "multipliers", "one") + Number(pair, "multipliers", "other") + Number(pair, "multipliers", "company"), 9);
    }

    [Fact]
    public void A_plan_without_scorecards_has_none_of_it()
    {
        var report = Report(PlanModel.Of(Reading.Plan(""), new(2026, 2, 16)));

        Assert.Equal((0, 0, 0), (report.GetProperty("counts").GetProperty("pairs").GetInt32(), report.GetProperty("pairs").GetArrayLength(), report.GetProperty("groups").GetArrayLength()));
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(ConflictJsonReport.Write(Example(), Promotions, null, repair: true), ConflictJsonReport.Write(Example(), Promotions, null, repair: true));

    [Fact]
    public void Every_field_has_a_line_on_the_page()
    {
        var told = Regex.Matches(File.ReadAllText(Repository.At(Page)).Split("```")[0], "`([a-zA-Z]+)`").Select(match => match.Groups[1].Value).ToHashSet();
        var missing = Fields(Report(Example(), repair: true)).Concat(Fields(Report(Example(), ("quality", "marketing")))).Distinct().Where(field => !told.Contains(field));

        Assert.Equal("", string.Join(", ", missing));
    }

    /// <summary>Down to the first pair: the rest is of the same kind, and long.</summary>
    [Fact, Trait(Kept.Trait, Kept.Docs)]
    public void The_page_shows_what_is_printed() => Kept.Here.Matches(Kept.Docs, Page, present =>
        (present ?? "").Split("```")[0] + "```json\n" + Encoding.UTF8.GetString(ConflictJsonReport.Write(Example(), Promotions, ("sales", "procurement"), repair: true)).Split("  \"groups\"")[0] + "```\n");

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(each => Fields(each.Value).Prepend(each.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => ImmutableArray<string>.Empty,
    };

    private static double Number(JsonElement element, params string[] path) => path.Aggregate(element, (now, name) => now.GetProperty(name)).GetDouble();

    private static JsonElement Report(PlanModel plan, (string, string)? pair = null, bool repair = false) => JsonDocument.Parse(ConflictJsonReport.Write(plan, Promotions, pair, repair)).RootElement;

    private static PlanModel Example() => PlanModel.Of(PlanReader.Read(PlanSource.Of("plan.yaml", File.ReadAllText(Repository.At(Promotions)))).Plan!, new(2026, 2, 4));
}
