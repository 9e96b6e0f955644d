using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Houselights.Core.Document;
using NodaTime;
using NodaTime.Text;

namespace Houselights.App.Cycles.Editing;

/// <summary>
/// Something that people do to an item of a plan, by one verb: who may, when, and what it changes. Buttons are shown by the same
/// rule that the write is judged by. Stateless.
/// </summary>
/// <param name="Section">The section of the plan file that the item is in.</param>
/// <param name="Name">The verb, kebab-case, unique in its section; the address ends with it.</param>
public sealed record PlanAct(string Section, string Name)
{
    /// <summary>Whose act it is, whatever the item's state.</summary>
    public required Func<Situation, bool> Right { get; init; }

    /// <summary>What is said to others.</summary>
    public required Refusal Else { get; init; }

    /// <summary>Whether the item is in a state that takes the act.</summary>
    public Func<Situation, bool> Fits { get; init; } = _ => true;

    /// <summary>The fields that a form asks for, in order.</summary>
    public ImmutableArray<ActField> Asks { get; init; } = [];

    /// <summary>True where it stays on the record: it can't be undone.</summary>
    public bool Permanent { get; init; }

    /// <summary>True where the person has to prove again who they are.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Set by every act; a test goes through them all.</summary>
    internal Func<Hand, ActForm, Task<Outcome<Deed>>> Effect { get; init; } = null!;

    /// <summary>Whether this person could do it now: the button is theirs.</summary>
    public bool IsOpen(Situation situation) => Right(situation) && Fits(situation);

    /// <summary>An act that changes one item's row.</summary>
    internal static Func<Hand, ActForm, Task<Outcome<Deed>>> Row(string name, string section, Action<RowDraft, ActForm, Hand> write) => async (hand, form) =>
    {
        if (await hand.Row(section, form.Id) is not { } draft) return new Missing<Deed>($"There is no “{PlanError.Shorten(form.Id)}” in {section}.");
        write(draft, form, hand);
        return new Done<Deed>(Deed.Put(name, draft));
    };
}

/// <summary>A field of an act's form.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Kind">What is typed.</param>
/// <param name="Required">Whether the act can't do without.</param>
/// <param name="Question">What is asked by it, where the field's name doesn't say so: the words for it are found by this.</param>
public readonly record struct ActField(string Name, ActFieldKind Kind, bool Required = false, string? Question = null);

/// <summary>What is typed into a field of an act.</summary>
public enum ActFieldKind { Words, Date, Person, People, Option, Place, Choice, Load, Number, Flag }

/// <summary>An act's form as it was sent.</summary>
/// <param name="Id">The item.</param>
/// <param name="Fields">What was typed, by field.</param>
public sealed record ActForm(string Id, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What was typed; null for nothing.</summary>
    public string? this[string field] => Fields.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.ReplaceLineEndings("\n").Trim() : null;

    /// <summary>The place that was chosen, from 0; null where none of so many was.</summary>
    internal int? At(int count) => int.TryParse(this["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < count ? at : null;

    /// <summary>A record of what was typed and isn't empty.</summary>
    internal JsonObject Record(params ReadOnlySpan<(string Key, JsonNode? Value)> pairs)
    {
        var record = new JsonObject();
        foreach (var (key, value) in pairs)
            if (value is not null) record[key] = value;
        return record;
    }

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
