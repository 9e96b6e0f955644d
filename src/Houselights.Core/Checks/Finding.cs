using System.Collections.Immutable;
using Houselights.Core.Document;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using NodaTime;

namespace Houselights.Core.Checks;

/// <summary>A claim that can be wrong: what it is about, the values that it rests on, and where they stand.</summary>
/// <remarks>
/// The sentences (message, because, to do, fine if) are in the texts of its code, see <see cref="Texts.FindingTexts"/>; a finding
/// holds what they are made of. Immutable.
/// </remarks>
public sealed record Finding
{
    public required CheckInfo Check { get; init; }

    /// <summary>At most the check's severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary><c>section/id</c>, or sorted <c>a+b</c> for a pair; each check documents its own.</summary>
    public required string Subject { get; init; }

    public required Place Place { get; init; }

    /// <summary>Which of the code's messages; null for the plain one.</summary>
    public string? Variant { get; init; }

    public ImmutableArray<(string Name, Value Value)> Values { get; init; } = [];

    /// <summary>The arithmetic, line by line.</summary>
    public ImmutableArray<Reason> Because { get; init; } = [];

    public ImmutableArray<EvidenceLine> Evidence { get; init; } = [];

    /// <summary>People whose finding it is where the audience is the owner.</summary>
    public Ids Owners { get; init; }

    /// <summary>True where its gate lies ahead of the plan's stage: shown, and closes nothing.</summary>
    public bool Coming { get; init; }

    public Override? Override { get; init; }

    public Dispute? Dispute { get; init; }

    public string Code => Check.Code;

    /// <summary>True where it closes its gate.</summary>
    public bool Closes => Severity == Severity.Blocking && !Coming && Override is null;

    /// <summary>How it counts: a coming finding as a note.</summary>
    public Severity CountsAs => Coming ? Severity.Note : Severity;

    public Value this[string name]
    {
        get
        {
            foreach (var (key, value) in Values)
                if (key == name) return value;
            return default;
        }
    }

    /// <summary>Adds a line of arithmetic: the text <c>CODE.because.key</c> with these values and the finding's own.</summary>
    public Finding With(string key, params (string Name, Value Value)[] values) => this with { Because = Because.Add(new Reason(key, [.. values])) };

    /// <summary>Adds a result's formulas, bare and with the numbers filled in.</summary>
    public Finding With(Arithmetic arithmetic) => this with { Because = Because.Add(new Reason("", []) { Arithmetic = arithmetic }) };

    /// <summary>Adds a row to look at.</summary>
    public Finding Seen(string subject, string? quote = null, string? by = null, LocalDate? on = null) =>
        this with { Evidence = Evidence.Add(new EvidenceLine(subject, quote, by, on)) };

    /// <summary>Says whose finding it is.</summary>
    public Finding For(Ids owners) => this with { Owners = owners };
}

/// <summary>One line of a finding's arithmetic.</summary>
/// <param name="Key">The text's key below <c>CODE.because</c>.</param>
/// <param name="Values">What is filled in, besides the finding's own values.</param>
public sealed record Reason(string Key, ImmutableArray<(string Name, Value Value)> Values)
{
    /// <summary>The formulas that this line shows instead of a text; null for a text.</summary>
    public Arithmetic? Arithmetic { get; init; }
}

/// <summary>A row of the plan that a finding rests on, with the words that stand there.</summary>
/// <param name="Subject"><c>section/id</c>.</param>
/// <param name="Quote">Words of the plan, as they are.</param>
/// <param name="By">Who said them, as a name.</param>
/// <param name="On">When.</param>
public sealed record EvidenceLine(string Subject, string? Quote, string? By, LocalDate? On);
