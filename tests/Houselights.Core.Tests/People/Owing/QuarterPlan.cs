using Houselights.Core.Alignment;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Tests.People.Owing;

/// <summary>
/// The plan with which a simulated quarter begins: an organisation of a leader, an integrator, eight members who lead a function each, forty
/// managers who lead a team each, and three hundred contributors.
/// </summary>
internal sealed class QuarterPlan(Random random)
{
    public const int Functions = 8, TeamsOfFunction = 5, Contributors = 300;

    public static readonly LocalDate Starts = new(2026, 1, 5);   // a Monday

    private static readonly string[] Verbs = ["Bring", "Write", "Test", "Move", "Open", "Settle", "Translate", "Deliver"];
    private static readonly string[] Things = ["the order of shelves", "the second depot", "prices for the season", "the training of drivers", "cold chain readings", "a list of stores", "the recipe trial", "the new till screen"];
    private static readonly string[] Ends = ["to every store in the north", "before the season opens", "with the chain’s buyer", "in three pilot towns", "without overtime", "so that sales can plan with it"];

    private int next;

    /// <summary>A title of six to ten words, as people write them.</summary>
    public string Title() => $"{Pick(Verbs)} {Pick(Things)} {Pick(Ends)}";

    public string Id(string kind) => $"{kind}-{next++}";

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public Plan Write()
    {
        var teams = Enumerable.Range(0, Functions * TeamsOfFunction).ToList();
        return new Plan
        {
            Organisation = "Fennmark",
            Cycle = new() { Name = "Quarter", Starts = Starts, Ends = Starts.PlusWeeks(13), Stage = Stage.Execute },
            Rhythm = new() { Weekly = IsoDayOfWeek.Monday, Monthly = 5, Quarterly = true },
            Ratifications = [new Ratification { On = Starts.PlusDays(-7), By = "leader" }],
            Units =
            [
                new() { Id = "company", Name = "Fennmark", Head = "leader", Level = UnitLevel.Leadership },
                .. Enumerable.Range(0, Functions).Select(at => new Unit { Id = $"function-{at}", Head = $"member-{at}", Parent = "company", Level = UnitLevel.Function }),
                .. teams.Select(at => new Unit { Id = $"team-{at}", Head = $"manager-{at}", Parent = $"function-{at / TeamsOfFunction}", Level = UnitLevel.Team }),
            ],
            People =
            [
                new() { Id = "leader", Role = Role.Leader, Unit = "company" },
                new() { Id = "integrator", Role = Role.Integrator, Unit = "company" },
                new() { Id = "advisor", Role = Role.Advisor, Unit = "company" },
                .. Enumerable.Range(0, Functions).Select(at => new Person { Id = $"member-{at}", Role = Role.Member, Unit = $"function-{at}" }),
                .. teams.Select(at => new Person { Id = $"manager-{at}", Role = Role.Manager, Unit = $"team-{at}" }),
                .. Enumerable.Range(0, Contributors).Select(at => new Person { Id = $"contributor-{at}", Role = Role.Contributor, Unit = $"team-{at % teams.Count}" }),
            ],
            Strategy = new() { Author = "leader", Decider = "leader", Excludes = [.. Enumerable.Range(0, 3).Select(at => new Core.Strategy.Exclusion { Id = $"no-{at}", What = Title(), GivesUp = $"member-{at}" })], PressureTests = [new() { By = "advisor", Says = $"{Title()}. {Title()}." }, new() { By = "advisor", Says = Title() }] },
            Priorities = [.. Enumerable.Range(0, 3).Select(Priority)],
            Candidates = [.. Enumerable.Range(0, 5).Select(at => new Candidate { Id = $"out-{at}", What = Title(), Sponsor = $"member-{at + 3}", Verdict = CandidateVerdict.Out })],
            InFlight = [.. Enumerable.Range(0, 12).Select(Work)],
            Objectives = [.. Enumerable.Range(0, Functions).Select(at => Objective($"function-{at}", $"member-{at}", at % 3)), .. teams.Select(at => Objective($"team-{at}", $"manager-{at}", at % 3))],
            Commitments =
            [
                .. Enumerable.Range(0, Functions * 3).Select(at => Request("leader", $"member-{at % Functions}", Starts, 12, rock: true)),
                .. teams.Select(at => Request($"member-{at / TeamsOfFunction}", $"manager-{at}", Starts, 11, rock: true)),
            ],
            Assumptions = [.. Enumerable.Range(0, 8).Select(at => new Assumption { Id = $"assumed-{at}", What = Title(), Owner = at % 2 == 0 ? $"member-{at}" : $"manager-{at}", TestBy = Starts.PlusWeeks(2 + at), NeededBy = $"objectives/of-team-{at}" })],
            Readings = [new Core.Alignment.Reading { Id = "understood", Kind = ReadingKind.Understanding, Asked = Starts.PlusDays(3), Of = Ids.Of(["leader", "integrator", .. Enumerable.Range(0, Functions).Select(at => $"member-{at}")]), Dilemmas = [.. Enumerable.Range(0, 3).Select(at => new Dilemma { Id = $"dilemma-{at}", Ask = Title() })] }],
        };
    }

    /// <summary>A request of somebody to somebody, due in so many weeks.</summary>
    public Commitment Request(string asker, string owner, LocalDate on, int weeks, bool rock = false) => new()
    {
        Id = Id("c"), What = Title(), DoneWhen = Title(), AskedBy = asker, Owner = owner, Due = on.PlusWeeks(weeks), Duration = new Duration(Math.Max(1, weeks - 2), 'w'),
        Rock = rock, StatedState = CommitmentState.Asked, History = [new() { On = on, By = asker, Kind = ActKind.Ask }],
    };

    private Priority Priority(int at) => new()
    {
        Id = $"priority-{at}", What = Title(), Why = Title(), Owner = $"member-{at}", Weight = 30,
        Behaviours = [new() { Person = "leader", Expect = Title() }, new() { Person = $"member-{at}", Expect = Title() }],
    };

    private WorkInFlight Work(int at) => at % 2 == 0
        ? new() { Id = $"work-{at}", What = Title(), Unit = $"function-{at % Functions}" }
        : new()
        {
            Id = $"work-{at}", What = Title(), Unit = $"team-{at}", StatedVerdict = WorkVerdict.Stop, DecidedBy = "leader", On = Starts.PlusDays(-10), GivesUp = $"manager-{at}",
            Tell = [new() { Who = "The supplier", By = Starts.PlusWeeks(1) }], VerifyBy = Starts.PlusWeeks(4 + (at % 4)),
        };

    private Objective Objective(string unit, string owner, int priority) => new()
    {
        Id = "of-" + unit, Unit = unit, Owner = owner, Serves = $"priorities/priority-{priority}", What = Title(),
        KeyResults = [.. Enumerable.Range(0, 2).Select(at => new KeyResult { Id = $"{unit}-{at}", What = Title(), From = 0, To = 100 })],
    };
}
