using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Rehearsal;

/// <summary>A tabletop exercise in which the plan was tried under pressure.</summary>
public sealed record Exercise : Identified
{
    public string? Scenario { get; internal set; }
    public LocalDate? On { get; internal set; }
    public ImmutableArray<ExerciseDecision> Decisions { get; internal set; } = [];

    internal static readonly Shape<Exercise> Shape = new("rehearsal", () => new Exercise(), "A tabletop exercise.")
    {
        { "id", Kinds.Id("rehearsals"), r => r.Id, (r, v) => r.Id = v, "Its id.", true },
        { "scenario", Kinds.Text, r => r.Scenario, (r, v) => r.Scenario = v, "What was played." },
        { "on", Kinds.Date, r => r.On, (r, v) => r.On = v, "When." },
        { "decisions", Kinds.List(ExerciseDecision.Shape), r => r.Decisions, (r, v) => r.Decisions = v, "What people decided." },
    };
}

/// <summary>What somebody decided under pressure.</summary>
public sealed record ExerciseDecision : Item
{
    public string? Inject { get; internal set; }
    public string? Dilemma { get; internal set; }

    /// <summary>A person, or the word team.</summary>
    public string? Who { get; internal set; }
    public string? Choice { get; internal set; }
    public string? Favours { get; internal set; }
    public double? Seconds { get; internal set; }
    public double? AtMinute { get; internal set; }

    internal static readonly Shape<ExerciseDecision> Shape = new("rehearsed decision", () => new ExerciseDecision(), "What somebody decided under pressure.", inline: true)
    {
        { "inject", Kinds.Text, d => d.Inject, (d, v) => d.Inject = v, "What happened." },
        { "dilemma", Kinds.To(Target.Dilemma), d => d.Dilemma, (d, v) => d.Dilemma = v, "The dilemma that it tests." },
        { "who", Kinds.To(Target.Player), d => d.Who, (d, v) => d.Who = v, "Who, or team." },
        { "choice", Kinds.Text, d => d.Choice, (d, v) => d.Choice = v, "What they chose." },
        { "favours", Kinds.To(Target.Priority), d => d.Favours, (d, v) => d.Favours = v, "The priority that the choice favours." },
        { "seconds", Kinds.Positive, d => d.Seconds, (d, v) => d.Seconds = v, "How long they took." },
        { "at-minute", Kinds.Positive, d => d.AtMinute, (d, v) => d.AtMinute = v, "Minutes after the start." },
    };
}
