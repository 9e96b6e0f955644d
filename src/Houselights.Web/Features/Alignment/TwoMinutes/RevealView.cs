using Houselights.Web.Parts;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>The lights are on: what a room said, side by side. Every sentence stands here as it is shown.</summary>
/// <param name="Kicker">Whose test: “The two-minute test, Nordwind leadership”.</param>
/// <param name="Answered">Who answered and when it opened: “Five of five answered, opened together at 14:32”.</param>
/// <param name="Lines">The verdict's lines: “You expected 90 %.” “It was 40 %.”</param>
/// <param name="Word">The plain verdict, one short sentence.</param>
/// <param name="Because">What it rests on, one or two sentences.</param>
/// <param name="Cone">The big lamp.</param>
/// <param name="Seats">A person to a seat, in the order of the alphabet.</param>
/// <param name="Key">What is lit and dotted in the sentences; null where nothing is.</param>
/// <param name="Order">“In the order of the alphabet”.</param>
/// <param name="StopsNote">“Three of five stop nothing.”</param>
/// <param name="Splits">A dilemma each.</param>
/// <param name="Talks">What to talk about, the most telling first.</param>
/// <param name="Arithmetic">The tables behind “why”.</param>
/// <param name="CouldAgree">Could a team that agrees look like this? Sentences.</param>
/// <param name="FineIf">When the verdict would be wrong; sentences.</param>
/// <param name="Missing">Who joined and didn't answer; null for nobody.</param>
public sealed record RevealView(
    string Kicker,
    string Answered,
    IReadOnlyList<string> Lines,
    string Word,
    string Because,
    ConeView Cone,
    IReadOnlyList<SeatView> Seats,
    KeyView? Key,
    string Order,
    string StopsNote,
    IReadOnlyList<SplitView> Splits,
    IReadOnlyList<ActView> Talks,
    ArithmeticView Arithmetic,
    IReadOnlyList<string> CouldAgree,
    IReadOnlyList<string> FineIf,
    string? Missing);

/// <summary>The big lamp: the beam as wide as what was, the dashed cone as wide as what was expected.</summary>
/// <param name="Lower">What was at least, 0 to 100; null where nothing can be told, and the lamp is unlit.</param>
/// <param name="Upper">What was at most, from <paramref name="Lower"/> to 100.</param>
/// <param name="Expected">What was expected, 0 to 100; null where nobody answered.</param>
/// <param name="Title">The drawing in one sentence.</param>
/// <param name="Told">The word under the beam: “it was 40 %”.</param>
/// <param name="Guess">The word under the cone: “expected 90 %”.</param>
public sealed record ConeView(int? Lower, int? Upper, int? Expected, string Title, string Told, string? Guess)
{
    /// <summary>Before anybody has answered: a lamp without light, and what is expected around it.</summary>
    internal static ConeView Question => new(null, null, 90, Resources.TwoMinutesText.ConeTitle, "", null);
}

/// <summary>What one person said.</summary>
/// <param name="Name">As it is shown; null where nobody is named.</param>
/// <param name="Said">The sentence in pieces.</param>
/// <param name="Stops">What stops, in their words; null where nothing does.</param>
public sealed record SeatView(string? Name, IReadOnlyList<Piece> Said, string? Stops);

/// <summary>A stretch of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Sign">Lit, dotted, or plain.</param>
public readonly record struct Piece(string Text, Sign Sign);

/// <summary>How a stretch of a sentence is shown.</summary>
public enum Sign { Plain, Shared, Parted }

/// <summary>What the marks in the sentences mean; null for a mark that isn't there.</summary>
public sealed record KeyView(string? Shared, string? Parted);

/// <summary>A dilemma: two sides and a wall between.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
/// <param name="Note">What the split can mean: “Three against two could be a slip or two.”</param>
public sealed record SplitView(string Ask, SideView Left, SideView Right, string Note);

/// <summary>One side of a dilemma.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="Count">By how many.</param>
/// <param name="Names">By whom; empty where nobody is named.</param>
public sealed record SideView(string Choice, int Count, IReadOnlyList<string> Names);

/// <summary>The arithmetic behind the two figures.</summary>
/// <param name="Summary">“40 %, against 90 %”.</param>
/// <param name="Expected">A row for each answer: who, and how sure.</param>
/// <param name="ExpectedMean">The mean: “mean 90 %”.</param>
/// <param name="Pairs">How many pairs answered the same, differed and can't be told, with what was counted.</param>
/// <param name="PairsFoot">“4 of 10 pairs the same: 40 %”.</param>
/// <param name="Splits">Each dilemma's count and probabilities.</param>
public sealed record ArithmeticView(
    string Summary,
    IReadOnlyList<(string Who, string Sure)> Expected, string ExpectedMean,
    IReadOnlyList<(string What, string Count)> Pairs, string PairsFoot,
    IReadOnlyList<(string Ask, string Count, string Slips, string Coins)> Splits);
