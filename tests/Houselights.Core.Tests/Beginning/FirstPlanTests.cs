using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Beginning;
using Houselights.Core.Decisions;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.Tests.Document;

namespace Houselights.Core.Tests.Beginning;

/// <summary>Confirmed proposals become a plan that the reader accepts.</summary>
public sealed class FirstPlanTests
{
    private static readonly FirstAnswers Answers = new("Fennmark", "Karl B.", Role.Leader, "2026", new(2026, 1, 5), new(2026, 12, 27), "Europe/Berlin", "en");

    private static readonly Gen<List<Proposal>> Confirmed =
        from text in Gen.OneOf(PastedTextLaws.Pasted, Gen.Elements(Pastes.All.Select(paste => paste.Text).ToArray()).Two().Select(two => two.Item1 + two.Item2))
        from seed in Gen.Choose(1, 255)
        select PastedText.Read(text).Proposals.Where((_, at) => ((seed >> (at % 8)) & 1) == 1).ToList();

    [Fact]
    public void A_plan_made_of_any_confirmed_subset_reads_back_as_it_is() => Laws.Hold(Confirmed, proposals =>
    {
        var plan = FirstPlan.Of(Answers, proposals);
        var read = Reading.Yaml(PlanWriter.ToYaml(plan));

        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        Assert.True(Plan.Same(plan, read.Plan!));
        Assert.Equal(proposals.Count(each => each.Kind == ProposalKind.Candidate), plan.Candidates.Length);
        Assert.Equal(proposals.Count(each => each.Kind == ProposalKind.WorkInFlight), plan.InFlight.Length);
    });

    [Fact]
    public void The_same_proposals_again_collide_with_nothing() => Laws.Hold(Confirmed, proposals =>
    {
        var once = FirstPlan.Of(Answers, proposals);
        var twice = FirstPlan.Added(once, proposals);
        var read = Reading.Yaml(PlanWriter.ToYaml(twice));

        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        Assert.Equal(once.People.Length, twice.People.Length);
        Assert.Equal(once.Units.Length, twice.Units.Length);
        Assert.Equal(2 * once.Candidates.Length, twice.Candidates.Length);
    });

    [Fact]
    public void Any_answers_with_names_make_a_plan() => Laws.Hold(Laws.AnyText.Three(), texts =>
    {
        var read = Reading.Yaml(PlanWriter.ToYaml(FirstPlan.Of(Answers with { Organisation = "F" + texts.Item1, AskerName = "K" + texts.Item2, CycleName = "C" + texts.Item3 }, [])));

        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
    });

    [Fact]
    public void A_slide_becomes_a_tree_of_units_with_people_candidates_and_undecided_work()
    {
        var plan = FirstPlan.Of(Answers with { Language = "de" }, PastedText.Read("""
            Unsere Prioritäten 2026
            • Umsatz im Direktvertrieb verdoppeln (Verantwortlich: Petra S.)
            • Neues Einstiegsmodell – bis Ende Q3 2026
            Laufende Projekte
            • ERP-Umstellung (Petra S., 40 PT)
            • Zertifizierung – abgeschlossen
            Führungskreis
            • Petra S., Leiterin Vertrieb
            • Ute Hafner, Geschäftsführerin
            """).Proposals);

        Assert.Equal(["company", "vertrieb"], plan.Units.Select(unit => unit.Id));
        Assert.Equal("petra-s", plan.Units[1].Head.Single);
        Assert.Equal(["karl-b Leader company", "petra-s Member vertrieb", "ute-hafner Member company"], plan.People.Select(person => $"{person.Id} {person.Role} {person.Unit}"));
        Assert.Equal(["Umsatz im Direktvertrieb verdoppeln", "Neues Einstiegsmodell (bis Ende Q3 2026)"], plan.Candidates.Select(candidate => candidate.What));
        Assert.Equal("petra-s", plan.Candidates[0].Sponsor.Single);
        var work = Assert.Single(plan.InFlight);
        Assert.Equal(("ERP-Umstellung", "vertrieb", WorkVerdict.Undecided, 8.0), (work.What, work.Unit, work.StatedVerdict!.Value, work.Load!.Value.Likely));
        Assert.Equal("Personenwochen", plan.Cycle!.CapacityUnit);
    }

    [Fact]
    public void A_cycle_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => FirstPlan.Of(Answers with { Ends = new(2025, 1, 1) }, []));

    [Theory]
    [InlineData(" \u200b ", "Karl", "2026", "UTC")]
    [InlineData("F", "", "2026", "UTC")]
    [InlineData("F", "Karl", "\u202e", "UTC")]
    [InlineData("F", "Karl", "2026", "Mars/Base")]
    public void An_answer_that_says_nothing_is_refused(string organisation, string name, string cycle, string zone) =>
        Assert.Throws<ArgumentException>(() => FirstPlan.Of(Answers with { Organisation = organisation, AskerName = name, CycleName = cycle, TimeZone = zone }, []));
}
