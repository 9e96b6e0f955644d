using Houselights.Core.Beginning;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Tests.Beginning;

/// <summary>Single lines, each a rule that once was missing.</summary>
public sealed class PastedLineTests
{
    [Theory]
    [InlineData("Jens M., Marketing", "Jens M.", "Marketing", null)]
    [InlineData("Jens Müller (Head of Marketing)", "Jens Müller", "Marketing", Role.Member)]
    [InlineData("Leiterin Vertrieb: Petra S.", "Petra S.", "Vertrieb", Role.Member)]
    [InlineData("Petra S. – CFO", "Petra S.", "Finance", Role.Member)]
    [InlineData("Vertriebsleiterin Petra S.", "Petra S.", "Vertrieb", Role.Member)]
    [InlineData("• Dr. Ute Hafner, Geschäftsführerin", "Ute Hafner", null, Role.Leader)]
    [InlineData("Owen Tarrant, Advisor", "Owen Tarrant", null, Role.Advisor)]
    public void A_name_with_a_function_or_unit_is_a_person(string line, string name, string? unit, Role? role)
    {
        var person = One(line);

        Assert.Equal((ProposalKind.Person, name, unit, role), (person.Kind, person.Wording, person.Unit, person.Role));
    }

    /// <summary>Found by hand: “Laufend” left the priorities in force, and “Leitung” became one.</summary>
    [Fact]
    public void A_single_word_above_others_names_their_section()
    {
        var read = PastedText.Read("Prioritäten 2027\n- Regale im Norden gewinnen\n- Kosten laufend senken\nLaufend\n- CRM-Umstellung\n- Messe im Frühjahr\nLeitung\nPetra S., Vertrieb\nTomas R.\n");

        Assert.Equal(["Regale im Norden gewinnen", "Kosten laufend senken"], Of(ProposalKind.Candidate));
        Assert.Equal(["CRM-Umstellung", "Messe im Frühjahr"], Of(ProposalKind.WorkInFlight));
        Assert.Equal(["Petra S.", "Tomas R."], Of(ProposalKind.Person));

        IEnumerable<string> Of(ProposalKind kind) => read.Proposals.Where(each => each.Kind == kind).Select(each => each.Wording);
    }

    [Theory]
    [InlineData("Neue Website, Marketing")]
    [InlineData("Projekt Alpha (Vertrieb)")]
    [InlineData("• Digitale Akte")]
    [InlineData("Key Account Programme")]
    public void Capitalised_words_are_not_yet_a_person(string line) => Assert.Equal(ProposalKind.Candidate, One(line).Kind);

    [Theory]
    [InlineData("- App rollout (owner: Jens M., 31.03.2026, 40 PT)", "App rollout", "Jens M.", "2026-03-31", 40.0)]
    [InlineData("* App-Einführung – Verantwortlich: Petra S. – bis Ende Q2 2026", "App-Einführung", "Petra S.", "2026-06-30", null)]
    [InlineData("1. Zwei Filialen eröffnen (Hamm und Unna), bis Mai 2026", "Zwei Filialen eröffnen (Hamm und Unna)", null, "2026-05-31", null)]
    [InlineData("a) Sell the fleet by 2026-02-10, @Dana, €40k", "Sell the fleet", "Dana", "2026-02-10", null)]
    [InlineData("→ Cut waiting time to 5 days", "Cut waiting time to 5 days", null, null, null)]
    [InlineData("- Umsatz 2026 verdoppeln", "Umsatz 2026 verdoppeln", null, null, null)]
    public void Owner_date_and_effort_leave_the_words(string line, string wording, string? owner, string? by, double? days)
    {
        var work = One(line);

        Assert.Equal((wording, owner, by, days), (work.Wording, work.Owner, work.DueOn is { } day ? Iso(day) : null, work.Effort?.Amount));
    }

    [Theory]
    [InlineData("- Rollout läuft seit März", ProposalKind.WorkInFlight, GuessReason.RunningWords)]
    [InlineData("- Data migration (60 %)", ProposalKind.WorkInFlight, GuessReason.RunningWords)]
    [InlineData("- Partner portal - on hold", ProposalKind.WorkInFlight, GuessReason.RunningWords)]
    [InlineData("[x] Partner portal", ProposalKind.Ignored, GuessReason.Done)]
    [InlineData("- Audit wurde abgeschlossen", ProposalKind.Ignored, GuessReason.Done)]
    [InlineData("- Expansion (cancelled)", ProposalKind.Ignored, GuessReason.Dropped)]
    [InlineData("- Finish what we started", ProposalKind.Candidate, GuessReason.Unclear)]
    [InlineData("Slide 3", ProposalKind.Ignored, GuessReason.SlideChrome)]
    [InlineData("\u200b\u202e", ProposalKind.Ignored, GuessReason.NothingVisible)]
    [InlineData("31.12.2026", ProposalKind.Ignored, GuessReason.SlideChrome)]
    public void What_a_line_is_comes_with_its_reason(string line, ProposalKind kind, GuessReason reason) => Assert.Equal((kind, reason), (One(line).Kind, One(line).Reason));

    [Fact]
    public void The_same_words_in_another_inflection_are_one_proposal_with_both_lines()
    {
        var read = PastedText.Read("- Ausbildungsquote verdoppeln\n- Kosten senken\n- die Ausbildungsquoten verdoppeln\n");

        Assert.Equal([1, 3], read.Proposals.Single(each => each.Wording == "Ausbildungsquote verdoppeln").Lines.Select(line => line.Number));
    }

    [Fact]
    public void A_number_keeps_two_phases_apart() => Assert.Equal(2, PastedText.Read("- Portal Phase 1\n- Portal Phase 2\n").Proposals.Length);

    [Fact]
    public void A_short_form_is_the_person_whom_it_fits() =>
        Assert.Equal("Jens Müller", PastedText.Read("Jens Müller, Marketing\n- Webseite erneuern (Jens M.)\n").Proposals[^1].Owner);

    [Fact]
    public void Two_people_whom_a_short_form_fits_stay_apart() =>
        Assert.Equal("Jens M.", PastedText.Read("Jens Müller, Marketing\nJens Mauer, IT\n- Webseite erneuern (Jens M.)\n").Proposals.Single(each => each.Kind == ProposalKind.Candidate).Owner);

    [Fact]
    public void A_cell_may_span_lines()
    {
        var read = PastedText.Read("Projekt\tStatus\n\"Portal\nfür Händler\"\tläuft\n");
        var work = read.Proposals.Single(each => each.Kind == ProposalKind.WorkInFlight);

        Assert.Equal("Portal für Händler", work.Wording);
        Assert.Equal([2, 3], work.Lines.Select(line => line.Number));
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Proposal One(string line) => PastedText.Read(line).Proposals.First(each => !each.Lines.IsEmpty);
}
