using Houselights.Core.Decisions;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Tests.Decisions;

public class UnitLoadsTests
{
    private const string Plan = """
        houselights: 1
        organisation: A
        cycle: { name: C, starts: 2026-01-01, ends: 2026-12-31, stage: plan }
        units:
          - { id: company, name: Company, capacity: 100 }
          - { id: sales, name: Sales, parent: company, capacity: 30 }
          - { id: north, name: North, parent: sales, capacity: 10 }
        people:
          - { id: ann, name: Ann, role: leader, unit: company }
          - { id: ben, name: Ben, role: manager, unit: north }
        in-flight:
          - { id: a, what: A, unit: north, load: 1, verdict: protect }
          - { id: b, what: B, unit: north, load: 2, load-after: 0.5, verdict: deprioritise }
          - { id: c, what: C, unit: sales, load: 4, verdict: deprioritise }
          - { id: d, what: D, unit: sales, load: [5, 8, 11] }
          - { id: e, what: E, unit: sales, load: 16, verdict: stop }
          - { id: f, what: F, load: 32, verdict: protect }
        objectives:
          - { id: o, what: O, unit: sales, load: 64 }
        commitments:
          - { id: p, what: P, owner: ben, asked-by: ann, load: 128, state: promised }
          - { id: q, what: Q, owner: ben, asked-by: ann, load: 256, state: declined }
          - { id: r, what: R, owner: ben, asked-by: ann, load: 512, state: withdrawn }
          - { id: s, what: S, owner: ben, asked-by: ann, load: 1024, state: broken }
          - { id: t, what: T, owner: ben, asked-by: ann, load: 2048, state: accepted }

        """;

    private static PlanModel Model => PlanModel.Of(PlanReader.Read(PlanSource.Of("plan.yaml", Plan)).Plan!, new LocalDate(2026, 2, 1));

    [Fact]
    public void A_unit_is_asked_for_what_its_units_are_asked_for_and_the_company_for_everything()
    {
        var loads = Model.UnitLoads.All.ToArray();

        Assert.Equal(["company", "sales", "north"], loads.Select(load => load.Unit.Id));
        Assert.Equal([33, 1, 1], loads.Select(load => load.Protected.Likely));
        Assert.Equal([4.5, 4.5, 0.5], loads.Select(load => load.Deprioritised.Likely));
        Assert.Equal([(5, 8, 11), (5, 8, 11), (0, 0, 0)], loads.Select(load => (load.Undecided.Low, load.Undecided.Likely, load.Undecided.High)));
        Assert.Equal([2240, 2240, 2176], loads.Select(load => load.New.Likely));
        Assert.Equal(33 + 4.5 + 8 + 2240, loads[0].Total.Likely);
        Assert.Equal(33 + 4.5 + 2240, loads[0].Decided.Likely);
    }

    [Fact]
    public void What_an_edit_changes_is_what_lies_above_it()
    {
        var model = Model;
        var before = model.UnitLoads;
        var after = model.With(model.Source.InFlight[2] with { Load = 6 }).Model.UnitLoads;
        Assert.Equal(6.5, after[1].Deprioritised.Likely);
        Assert.Equal(6.5, after[0].Deprioritised.Likely);
        Assert.Same(before[2], after[2]);
    }

    [Fact]
    public void Work_that_is_stopped_asks_for_nothing_and_gets_a_say_again_when_it_is_not()
    {
        var model = Model;
        var stopped = model.With(model.Source.InFlight[0] with { StatedVerdict = WorkVerdict.Stop }).Model;
        Assert.True(stopped.UnitLoads[2].Protected.IsZero);
        Assert.Equal(model.UnitLoads.All, stopped.With(model.Source.InFlight[0]).Model.UnitLoads.All);
    }
}
