using Houselights.Core.Cascade.Drift;
using Houselights.Core.Model;
using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Checks;

/// <summary>A value that a finding stores: text, number, date, duration, money, load, a word of the plan file, or a list of texts or such words.</summary>
/// <remarks>Values are kept, not sentences: the sentence is made for whoever reads it, in their language.</remarks>
public readonly record struct Value
{
    private Value(object? raw) => Raw = raw;

    /// <summary>A string, int, double, LocalDate, Duration, Money, Load, PlanWord, array of strings or PlanWords, or a slot and what became of it.</summary>
    public object? Raw { get; }

    public static implicit operator Value(string? text) => new(text ?? "");

    public static implicit operator Value(int count) => new(count);

    public static implicit operator Value(double number) => new(number);

    public static implicit operator Value(LocalDate date) => new(date);

    public static implicit operator Value(LocalDate? date) => new(date is { } known ? known : "");

    public static implicit operator Value(Duration duration) => new(duration);

    public static implicit operator Value(Money money) => new(money);

    public static implicit operator Value(Load load) => new(load);

    public static implicit operator Value(string[] texts) => new(texts);

    public static implicit operator Value(PlanWord word) => new(word);

    public static implicit operator Value(PlanWord[] words) => new(words);

    public static implicit operator Value(SlotKinds slot) => new(slot);

    public static implicit operator Value(SlotVerdict verdict) => new(verdict);

    public bool Equals(Value other) => (Raw, other.Raw) switch
    {
        (string[] mine, string[] theirs) => mine.AsSpan().SequenceEqual(theirs),
        (PlanWord[] mine, PlanWord[] theirs) => mine.AsSpan().SequenceEqual(theirs),
        _ => Equals(Raw, other.Raw),
    };

    public override int GetHashCode() => Raw is Array list ? list.Length : Raw?.GetHashCode() ?? 0;
}
