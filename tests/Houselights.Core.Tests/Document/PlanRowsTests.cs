using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Tests.Document;

public class PlanRowsTests
{
    private static readonly LocalDate Day = new(2026, 2, 15);

    [Fact]
    public void A_plan_taken_apart_and_put_together_is_the_same_plan_and_the_same_text()
    {
        var plan = Read(Rich);

        var again = PlanRows.Compose("again", PlanRows.Of(plan)).Plan!;

        Assert.True(Plan.Same(plan, again));
        Assert.Equal(PlanWriter.ToYaml(plan), PlanWriter.ToYaml(again));
    }

    [Fact]
    public void A_row_is_an_item_under_its_id_or_a_whole_value()
    {
        var rows = PlanRows.Of(Read(Rich));

        Assert.Equal("""{"id":"jens","name":"Jens “J” M.","role":"member","unit":"company"}""", rows.Single(row => row.Key == "jens").Json);
        Assert.Equal("\"Nordwind Ice Cream\"", rows.Single(row => row is { Section: "organisation", Key: "" }).Json);
        Assert.Equal("10", rows.Single(row => row.Section == "maintenance").Json);
        Assert.DoesNotContain(rows, row => row.Section == "houselights");
        Assert.DoesNotContain(rows, row => row.Json.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Items_without_an_id_get_keys_that_depend_on_what_they_say_alone()
    {
        var before = PlanRows.Of(Read(Rich)).Where(row => row.Section == "check-ins").ToList();
        var after = PlanRows.Of(Read(Rich.Replace("check-ins:", "check-ins:\n  - { on: 2026-01-01, by: karl, work: in-flight/crm, value: 1 }", StringComparison.Ordinal)))
            .Where(row => row.Section == "check-ins").ToList();

        Assert.Equal(3, before.Count);
        Assert.Equal(3, before.Select(row => row.Key).Distinct(StringComparer.Ordinal).Count());   // two of them say the same
        Assert.Equal(before, after[1..]);
    }

    [Fact]
    public void One_changed_row_changes_the_model_as_reading_the_changed_plan_would()
    {
        var changed = Rich.Replace("what: Radio campaign on air", "what: Radio campaign and posters", StringComparison.Ordinal);
        var row = PlanRows.Of(Read(changed)).Single(each => each.Key == "radio");

        var edit = PlanRows.With(PlanModel.Of(Read(Rich), Day), row);

        Assert.True(Plan.Same(Read(changed), edit.Model.Source));
        Assert.Equal(Sections.Commitments, edit.Changed);
        Assert.Equal("Radio campaign and posters", edit.Model.Commitments.Find("radio")!.What);
        Assert.NotNull(edit.Item);
    }

    [Fact]
    public void Replaced_sections_change_the_model_as_reading_the_changed_plan_would()
    {
        var changed = Rich
            .Replace("maintenance: 10", "maintenance: 15", StringComparison.Ordinal)
            .Replace("  - { on: 2026-01-12, by: jens, work: in-flight/crm, value: 2 }\n", "", StringComparison.Ordinal)
            .Replace("in-flight:\n", "in-flight:\n  - { id: erp, what: Old ERP, unit: company, load: 3 }\n", StringComparison.Ordinal);
        string[] sections = ["maintenance", "check-ins", "in-flight", "votes"];
        var rows = PlanRows.Of(Read(changed)).Where(row => sections.Contains(row.Section));

        var edit = PlanRows.With(PlanModel.Of(Read(Rich), Day), sections, rows);

        Assert.True(Plan.Same(Read(changed), edit.Model.Source));
        Assert.Equal(Sections.Maintenance | Sections.CheckIns | Sections.InFlight | Sections.Votes, edit.Changed);
    }

    [Fact]
    public void Every_section_of_the_format_can_be_named_as_changed()
    {
        var model = PlanModel.Of(Read(Rich), Day);
        var sections = PlanRows.Of(Read(Rich)).Select(row => row.Section).Distinct(StringComparer.Ordinal).ToList();

        foreach (var section in sections)
            Assert.NotEqual(Sections.None, PlanRows.With(model, [section], PlanRows.Of(model.Source).Where(row => row.Section == section)).Changed);
    }

    [Fact]
    public void A_broken_row_is_refused_with_the_place_of_the_break()
    {
        var model = PlanModel.Of(Read(Rich), Day);

        var broken = Assert.Throws<InvalidDataException>(() => PlanRows.With(model, new PlanRow("commitments", "radio", """{"id":"radio","wat":1}""")));

        Assert.Contains("“wat”", broken.Message, StringComparison.Ordinal);
        Assert.Single(PlanRows.Compose("kept", [new("organisation", "", "\"A\""), new("cycle", "", "{]")]).Errors);
    }

    private static Plan Read(string yaml)
    {
        var result = PlanReader.Read(PlanSource.Of("plan.yaml", yaml));
        Assert.Empty(result.Errors);
        return result.Plan!;
    }

    private const string Rich = """
        houselights: 1
        organisation: Nordwind Ice Cream
        cycle: { name: Shelf launch 2026, starts: 2025-11-03, ends: 2026-06-30, stage: execute, time-zone: Europe/Berlin, holidays: [2025-12-25] }
        settings: { decision-latency: 14d, promise-floor: 0.7 }
        previous: { strategy: "Everything,\neverywhere", protected: [legacy-erp], promises: { jens: { due: 10, kept: 3 } } }
        units:
          - { id: company, name: Nordwind, head: karl, level: leadership, capacity: [100, 120, 140] }
        people:
          - { id: karl, name: Karl B., role: leader, unit: company }
          - { id: jens, name: "Jens “J” M.", role: member, unit: company }
        strategy:
          author: [karl, jens]
          direction: "The premium ice cream: asked for by \"name\" \\ not by price — 冰"
          excludes: [ { id: no-discounters, what: Private label, gives-up: jens, confirmed: true } ]
        priorities:
          - { id: shelf-day, what: On every shelf, owner: karl, weight: 90, from: strategy/how, means: { load: 40, money: 300000, decides: [trade-terms] } }
        maintenance: 10
        in-flight:
          - { id: crm, what: CRM migration, unit: company, load: 12, verdict: stop, decided-by: karl, on: 2025-11-20 }
        metrics:
          - { id: margin, name: Margin, measure: kEUR, better: higher, scale: 0.1 }
        company-objective: { margin: 1 }
        scorecards:
          - { unit: company, weights: { margin: { weight: 1, from: 8, bonus: 5 } } }
        commitments:
          - id: media-budget
            what: Budget signed
            asked-by: jens
            owner: karl
          - id: radio
            what: Radio campaign on air
            asked-by: karl
            owner: jens
            due: 2026-03-09
            duration: [4w, 6w, 8w]
            needs: [media-budget]
            state: asked
            rock: true
            history: [ { on: 2025-11-21, by: karl, act: ask } ]
            evidence: [ { on: 2026-02-02, by: jens, kind: assertion, what: "true" } ]
        rhythm: { weekly: monday, monthly: 1, quarterly: true }
        votes: [ { id: closing-round, on: 2025-11-21T15:30:00+01:00, question: "Do we?", scale: 5, ballots: { karl: 5, jens: 4 } } ]
        check-ins:
          - { on: 2026-01-12, by: jens, work: in-flight/crm, value: 2 }
          - { on: 2026-01-12, by: karl, work: in-flight/crm, value: 3 }
          - { on: 2026-01-12, by: karl, work: in-flight/crm, value: 3 }
        ratifications: [ { on: 2025-11-21, by: karl, priorities: { shelf-day: 60 }, dues: { radio: 2026-03-09 } } ]

        """;
}
