using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;

namespace Houselights.Core.Alignment;

/// <summary>What a reading asks: what I would choose, what we have decided, or whether I will.</summary>
public enum ReadingKind { Preference, Understanding, Commitment }

/// <summary>Sealed private judgements of several people.</summary>
public sealed record Reading : Identified
{
    public ReadingKind? Kind { get; internal set; }
    public Moment? Asked { get; internal set; }
    public Moment? Closed { get; internal set; }
    public Ids Of { get; internal set; }
    public Ids Answered { get; internal set; }
    public ImmutableArray<Dilemma> Dilemmas { get; internal set; } = [];
    public ImmutableArray<Answer> Answers { get; internal set; } = [];

    internal static readonly Shape<Reading> Shape = new("reading", () => new Reading(), "Sealed private judgements.")
    {
        { "id", Kinds.Id("readings"), r => r.Id, (r, v) => r.Id = v, "Its id.", true },
        { "kind", Kinds.Choice(("preference", ReadingKind.Preference), ("understanding", ReadingKind.Understanding), ("commitment", ReadingKind.Commitment)), r => r.Kind, (r, v) => r.Kind = v, "Preference, understanding or commitment.", true },
        { "asked", Kinds.Moment, r => r.Asked, (r, v) => r.Asked = v, "When it was opened." },
        { "closed", Kinds.Moment, r => r.Closed, (r, v) => r.Closed = v, "When it was closed." },
        { "of", Kinds.Many(Target.Person), r => r.Of, (r, v) => r.Of = v, "Who was asked." },
        { "answered", Kinds.Many(Target.Person), r => r.Answered, (r, v) => r.Answered = v, "Who answered." },
        { "dilemmas", Kinds.List(Dilemma.Shape), r => r.Dilemmas, (r, v) => r.Dilemmas = v, "What wins when two things collide." },
        { "answers", Kinds.List(Answer.Shape), r => r.Answers, (r, v) => r.Answers = v, "What they answered." },
    };
}

/// <summary>A choice between two good things.</summary>
public sealed record Dilemma : Identified
{
    public string? Ask { get; internal set; }
    public ImmutableArray<string?> Choices { get; internal set; } = [];
    public string? Priority { get; internal set; }

    /// <summary>What the leader means; null where there is no key.</summary>
    public string? Key { get; internal set; }

    /// <summary>True where it says what the leader means.</summary>
    public bool HasKey => !string.IsNullOrWhiteSpace(Key);

    /// <summary>True where a choice is what the leader means; without a key none is.</summary>
    public bool IsKey(string choice) => HasKey && string.Equals(choice.Trim(), Key!.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What was chosen in it, among the choices of several dilemmas; null where it wasn't answered.</summary>
    public string? ChoiceIn(Map<string?> choices)
    {
        foreach (var (id, choice) in choices)
            if (id.PointsAt(Id) && !string.IsNullOrWhiteSpace(choice)) return choice.Trim();
        return null;
    }

    internal static readonly Shape<Dilemma> Shape = new("dilemma", () => new Dilemma(), "A choice between two good things.", inline: true)
    {
        { "id", Kinds.Id("dilemmas"), d => d.Id, (d, v) => d.Id = v, "Its id, unique among all dilemmas.", true },
        { "ask", Kinds.Text, d => d.Ask, (d, v) => d.Ask = v, "The question." },
        { "choices", new ListKind<string?>(Kinds.Text, inline: true), d => d.Choices, (d, v) => d.Choices = v, "The answers to choose from." },
        { "priority", Kinds.To(Target.Priority), d => d.Priority, (d, v) => d.Priority = v, "The priority that it tests." },
        { "key", Kinds.Text, d => d.Key, (d, v) => d.Key = v, "What the leader means." },
    };
}

/// <summary>One person's sealed answer.</summary>
public sealed record Answer : Item
{
    /// <summary>A person's id, or an opaque code.</summary>
    public string? Who { get; internal set; }
    public string? Top { get; internal set; }
    public Ids Ranking { get; internal set; }
    public Map<double?> Points { get; internal set; }
    public Map<string?> Dilemmas { get; internal set; }
    public string? Words { get; internal set; }
    public string? Why { get; internal set; }
    public double? Commits { get; internal set; }
    public string? Reservation { get; internal set; }
    public Map<double?> Believes { get; internal set; }
    public double? Satisfied { get; internal set; }

    /// <summary>What stops for the priority; null where nothing does or nobody asked.</summary>
    public string? Stops { get; internal set; }

    /// <summary>How sure they were, 0 to 100, that the person next to them answers the same.</summary>
    public double? Expects { get; internal set; }

    internal static readonly Shape<Answer> Shape = new("answer", () => new Answer(), "One person's sealed answer.", inline: true)
    {
        { "who", Kinds.Text, a => a.Who, (a, v) => a.Who = v, "A person, or an opaque code." },
        { "top", Kinds.To(Target.Candidate), a => a.Top, (a, v) => a.Top = v, "What comes first." },
        { "ranking", Kinds.Many(Target.Candidate), a => a.Ranking, (a, v) => a.Ranking = v, "All in order; what is left out shares the last rank." },
        { "points", Kinds.Map(Kinds.Positive, Target.Candidate), a => a.Points, (a, v) => a.Points = v, "A hundred points divided." },
        { "dilemmas", Kinds.Map(Kinds.Text, Target.Dilemma), a => a.Dilemmas, (a, v) => a.Dilemmas = v, "What they would choose." },
        { "words", Kinds.Text, a => a.Words, (a, v) => a.Words = v, "In their own words." },
        { "why", Kinds.Text, a => a.Why, (a, v) => a.Why = v, "Why." },
        { "commits", Kinds.Between(1, 5), a => a.Commits, (a, v) => a.Commits = v, "How firmly they will, 1 to 5." },
        { "reservation", Kinds.Text, a => a.Reservation, (a, v) => a.Reservation = v, "With what reservation." },
        { "believes", Kinds.Map(Kinds.Between(1, 5), null), a => a.Believes, (a, v) => a.Believes = v, "Makes sense, fits reality, worth it: 1 to 5 each." },
        { "satisfied", Kinds.Between(1, 5), a => a.Satisfied, (a, v) => a.Satisfied = v, "How satisfied, 1 to 5." },
        { "stops", Kinds.Text, a => a.Stops, (a, v) => a.Stops = v, "What stops for the priority." },
        { "expects", Kinds.Percent, a => a.Expects, (a, v) => a.Expects = v, "How sure, 0 to 100, that the person next to them answers the same." },
    };
}

/// <summary>A public vote.</summary>
public sealed record Vote : Identified
{
    public string? Session { get; internal set; }
    public string? Decision { get; internal set; }
    public Moment? On { get; internal set; }
    public string? Question { get; internal set; }

    /// <summary>Highest ballot; the lowest is 1.</summary>
    public double? Scale { get; internal set; }
    public Map<double?> Ballots { get; internal set; }

    internal static readonly Shape<Vote> Shape = new("vote", () => new Vote(), "A public vote.")
    {
        { "id", Kinds.Id("votes"), v => v.Id, (v, x) => v.Id = x, "Its id.", true },
        { "session", Kinds.To(Target.Session), v => v.Session, (v, x) => v.Session = x, "Where it was taken." },
        { "decision", Kinds.To(Target.Decision), v => v.Decision, (v, x) => v.Decision = x, "The decision that it was about; none for the plan as a whole." },
        { "on", Kinds.Moment, v => v.On, (v, x) => v.On = x, "When." },
        { "question", Kinds.Text, v => v.Question, (v, x) => v.Question = x, "What was asked." },
        { "scale", Kinds.Between(2, 100), v => v.Scale, (v, x) => v.Scale = x, "Highest ballot; 5 by default." },
        { "ballots", Kinds.Map(Kinds.Between(0, 100), Target.Person), v => v.Ballots, (v, x) => v.Ballots = x, "Who voted what." },
    };
}
