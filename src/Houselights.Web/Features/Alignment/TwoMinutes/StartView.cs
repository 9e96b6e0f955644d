using Houselights.Core.Alignment.TwoMinutes;
using Microsoft.Extensions.Primitives;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>The page that starts a test: <c>GET /t/new</c>, and again with status 422 where what was posted can't be used.</summary>
/// <param name="Fields">What is filled in: <see cref="StartFields.Empty"/>, or everything that was posted, also where it is wrong.</param>
/// <param name="Problems">What is wrong; empty before the first try.</param>
/// <param name="Key">The form's idempotency key, the hidden field <c>once</c>: a new random one for <c>GET</c>, the posted one after that.</param>
public sealed record StartView(StartFields Fields, IReadOnlyList<FieldProblem> Problems, string Key);

/// <summary>The fields of the start as they are typed, each called as in the form; posted to <c>/t</c>.</summary>
/// <param name="Name"><c>name</c>: the starter's first name.</param>
/// <param name="Team"><c>team</c>: what the team calls itself; empty for nothing.</param>
/// <param name="People"><c>people</c>: how many will answer; empty until the starter ends it.</param>
/// <param name="Naming"><c>naming</c>: <c>names</c>, <c>initials</c> or <c>neither</c>.</param>
/// <param name="Dilemmas"><c>dilemma</c>, once for each that is ticked: ids of <see cref="DilemmaSuggestions"/>, or <c>own</c>.</param>
/// <param name="OwnLeft"><c>ownLeft</c>: one of two things that collide.</param>
/// <param name="OwnRight"><c>ownRight</c>: the other.</param>
/// <param name="OwnBoth"><c>ownBoth</c>: what both of them want; empty for the last euro.</param>
public sealed record StartFields(
    string Name, string Team, string People, string Naming, IReadOnlyList<string> Dilemmas, string OwnLeft, string OwnRight, string OwnBoth)
{
    /// <summary>The form before anything was typed: names are shown, the first two dilemmas are chosen.</summary>
    public static StartFields Empty { get; } = new("", "", "", "names", DilemmaSuggestions.Chosen, "", "", "");

    /// <summary>Reads the fields of a form, or of an address that starts a test with the questions of another; line ends and blanks around are dropped.</summary>
    public static StartFields Of(Func<string, StringValues> field) => new(
        Typed(field, "name"), Typed(field, "team"), Typed(field, "people"), Typed(field, "naming") is { Length: > 0 } naming ? naming : "names",
        [.. field("dilemma").OfType<string>().Distinct(StringComparer.Ordinal)], Typed(field, "ownLeft"), Typed(field, "ownRight"), Typed(field, "ownBoth"));

    /// <summary>The dilemmas that were ticked; an own one as it is worded, unknown ids left out.</summary>
    public IReadOnlyList<TwoMinuteDilemma> Chosen =>
        [.. Dilemmas.Select(id => id == DilemmaSuggestions.Own ? DilemmaSuggestions.Compose(OwnLeft, OwnRight, OwnBoth) : DilemmaSuggestions.Of(id)).OfType<TwoMinuteDilemma>()];

    internal static string Typed(Func<string, StringValues> field, string name) => (field(name).ToString() ?? "").ReplaceLineEndings(" ").Trim();
}

/// <summary>What is wrong with a field, said beside it.</summary>
/// <param name="Field">The field's name in the form, such as <c>priority</c> or <c>choice0</c>.</param>
/// <param name="Text">What is wrong and what to do, in the reader's language; see <see cref="Problem"/>.</param>
public sealed record FieldProblem(string Field, string Text);
