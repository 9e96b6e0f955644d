using System.Collections.Immutable;
using Houselights.Core.Alignment.TwoMinutes;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

/// <summary>What simulated rooms are told, as shares of rooms.</summary>
/// <param name="SameChoices">“Same words, same choices.”</param>
/// <param name="OtherChoices">“Same words, other choices.”</param>
/// <param name="OtherPriorities">“Different priorities.”</param>
internal readonly record struct Told(double SameChoices, double OtherChoices, double OtherPriorities)
{
    public double SomethingDivides => OtherChoices + OtherPriorities;
}

/// <summary>
/// Simulated rooms of the labelled sentences, seeded: all mean the same; all mean the same and there are two camps on the
/// dilemmas; everybody has a priority of their own.
/// </summary>
internal sealed class Rooms(string split)
{
    private const int Tried = 2000;

    private readonly IReadOnlyList<LabelledSentences.Topic> topics = LabelledSentences.Topics(split);
    private readonly Dictionary<(string, string), Likeness> read = [];

    /// <summary>Everybody means one thing and one side of each dilemma: in words of their own, and each choice slips once in ten.</summary>
    public Told Healthy(int people, int dilemmas) => Simulate(people, random =>
    {
        var topic = topics[random.Next(topics.Count)];
        return (Drawn(topic.Same, people, random), Slipping(people, dilemmas, random, _ => Side.Left));
    });

    /// <summary>The same words, however people word them, and half of the room means the other side of every dilemma.</summary>
    public Told TwoCamps(int people, int dilemmas) => Simulate(people, random =>
    {
        var topic = topics[random.Next(topics.Count)];
        return (Drawn(topic.Same[..2], people, random), Slipping(people, dilemmas, random, at => at < people / 2 ? Side.Left : Side.Right));
    });

    /// <summary>Everybody has another priority, and chooses as a coin would.</summary>
    public Told OneEach(int people, int dilemmas) => Simulate(people, random =>
    {
        var language = topics[random.Next(topics.Count)].Language;
        var all = topics.Where(topic => topic.Language == language).SelectMany(topic => topic.Others.Prepend(topic.Same[0])).ToArray();
        random.Shuffle(all);
        return (all[..people], [.. Enumerable.Range(0, people).Select(_ => Enumerable.Range(0, dilemmas).Select(_ => (Side)random.Next(2)).ToImmutableArray())]);
    });

    private Told Simulate(int people, Func<Random, (string[] Sentences, ImmutableArray<Side>[] Choices)> room)
    {
        var random = new Random(people);
        var verdicts = Enumerable.Range(0, Tried).Select(_ => VerdictOf(room(random))).CountBy(verdict => verdict).ToDictionary();
        double Share(RoomVerdict verdict) => verdicts.GetValueOrDefault(verdict) / (double)Tried;
        return new(Share(RoomVerdict.SameWordsSameChoices), Share(RoomVerdict.SameWordsOtherChoices), Share(RoomVerdict.DifferentPriorities));
    }

    /// <summary>As <see cref="TwoMinuteReading"/> finds it, with each pair of sentences read once for all rooms.</summary>
    private RoomVerdict VerdictOf((string[] Sentences, ImmutableArray<Side>[] Choices) room)
    {
        var answers = room.Sentences.Zip(room.Choices, (sentence, choices) => new TwoMinuteAnswer(sentence, null, choices, 100)).ToImmutableArray();
        var pairs = ImmutableArray.CreateBuilder<PairReading>();
        for (var first = 0; first < answers.Length; first++)
            for (var second = first + 1; second < answers.Length; second++)
                pairs.Add(new(first, second, Read(answers[first].Priority, answers[second].Priority),
                    answers[first].Choices.Zip(answers[second].Choices).Count(choice => choice.First != choice.Second)));
        var all = pairs.ToImmutable();
        return Verdicts.Of(answers.Length, RoomWords.Of(all), RoomChoices.Of(answers, answers[0].Choices.Length), all, []).Verdict;
    }

    private Likeness Read(string first, string second) =>
        read.TryGetValue((first, second), out var likeness) ? likeness : read[(first, second)] = LabelledSentences.Read(first, second);

    private static string[] Drawn(string[] sentences, int people, Random random) =>
        [.. Enumerable.Range(0, people).Select(_ => sentences[random.Next(sentences.Length)])];

    private static ImmutableArray<Side>[] Slipping(int people, int dilemmas, Random random, Func<int, Side> meant) =>
        [.. Enumerable.Range(0, people).Select(at => Enumerable.Range(0, dilemmas)
            .Select(_ => random.NextDouble() < RoomChoices.Slip ? 1 - meant(at) : meant(at)).ToImmutableArray())];
}
