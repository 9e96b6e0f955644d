using System.Collections.Immutable;
using Houselights.Core.Beginning;

namespace Houselights.App.Beginning;

/// <summary>The screens of a beginning, in their order.</summary>
public enum BeginningStep { Who, Paste, Priorities, Work, People, Findings }

/// <summary>What somebody made of a proposal.</summary>
/// <param name="Taken">Whether it goes into the plan.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Wording">Its words.</param>
public sealed record ProposalChoice(bool Taken, ProposalKind Kind, string Wording);

/// <summary>What somebody who begins has pasted and chosen so far: kept on the server, so that they can go back, on, and come again.</summary>
public sealed record BeginningNotes
{
    /// <summary>Who of the plan begins.</summary>
    public string Me { get; init; } = "";

    /// <summary>The screen on which they stopped.</summary>
    public BeginningStep Reached { get; init; } = BeginningStep.Paste;

    /// <summary>What was pasted.</summary>
    public string Text { get; init; } = "";

    /// <summary>Choices by the proposal's id; a proposal without one was not yet looked at.</summary>
    public ImmutableDictionary<string, ProposalChoice> Choices { get; init; } = ImmutableDictionary<string, ProposalChoice>.Empty;

    /// <summary>What was added by hand on a screen, one a line.</summary>
    public ImmutableDictionary<BeginningStep, string> More { get; init; } = ImmutableDictionary<BeginningStep, string>.Empty;

    /// <summary>What a screen is about; a line that is added there becomes one.</summary>
    public static ProposalKind KindOf(BeginningStep step) => step switch
    {
        BeginningStep.Work => ProposalKind.WorkInFlight,
        BeginningStep.People => ProposalKind.Person,
        _ => ProposalKind.Candidate,
    };

    /// <summary>What is made of a proposal as long as nobody has said anything else: what can't be told isn't taken.</summary>
    public ProposalChoice Of(Proposal proposal) => Choices.GetValueOrDefault(proposal.Id)
        ?? new(proposal.Kind != ProposalKind.Ignored && proposal.Reason != GuessReason.Unclear, proposal.Kind, proposal.Wording);

    /// <summary>What is confirmed: proposals as they were chosen and changed, then what was added by hand.</summary>
    public IReadOnlyList<Proposal> Confirmed()
    {
        var confirmed = new List<Proposal>();
        foreach (var proposal in PastedText.Read(Text).Proposals)
            if (Of(proposal) is { Taken: true, Kind: not ProposalKind.Ignored } choice && !string.IsNullOrWhiteSpace(choice.Wording)) confirmed.Add(proposal with { Kind = choice.Kind, Wording = choice.Wording });
        foreach (var (step, lines) in More.OrderBy(each => each.Key))
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                confirmed.Add(new() { Kind = KindOf(step), Id = line, Wording = Short(line), Lines = [], Reason = GuessReason.Unclear, Confidence = 1 });
        return confirmed;
    }

    /// <summary>Words cut to what a proposal may hold, never within a character.</summary>
    public static string Short(string words) => words.Length <= PastedText.LongestWording ? words
        : words[..(char.IsHighSurrogate(words[PastedText.LongestWording - 1]) ? PastedText.LongestWording - 1 : PastedText.LongestWording)];
}
