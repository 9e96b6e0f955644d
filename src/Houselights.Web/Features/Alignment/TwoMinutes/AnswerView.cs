using Houselights.Core.Alignment.TwoMinutes;
using Microsoft.Extensions.Primitives;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>The questions: <c>GET /t/{code}</c> for who has no seat yet, <c>GET /t/{code}/answer</c> for the starter and for who changes an answer.</summary>
/// <param name="Test">The test.</param>
/// <param name="StarterName">Who asks.</param>
/// <param name="Naming">How people are called once the lights are on: everybody is told before they answer.</param>
/// <param name="Dilemmas">One to three.</param>
/// <param name="Fields">What is filled in; nothing of an answer that the server already has.</param>
/// <param name="Problems">What is wrong; empty before the first try.</param>
/// <param name="Key">The form's idempotency key, the hidden field <c>once</c>: a new random one for <c>GET</c>, the posted one after that.</param>
public sealed record AnswerView(
    TestHead Test, string StarterName, Naming Naming, IReadOnlyList<TwoMinuteDilemma> Dilemmas, AnswerFields Fields, IReadOnlyList<FieldProblem> Problems, string Key)
{
    /// <summary>True for who has answered already: sending replaces that answer.</summary>
    public bool Again { get; init; }
}

/// <summary>The fields of an answer as they are typed, each called as in the form; posted to <c>/t/{code}</c>.</summary>
/// <param name="Name"><c>name</c>.</param>
/// <param name="Priority"><c>priority</c>.</param>
/// <param name="Stops"><c>stops</c>.</param>
/// <param name="NothingStops"><c>nothing</c>, with the value <c>yes</c>: nothing is stopped.</param>
/// <param name="Choices"><c>choice0</c> to <c>choice2</c>: <c>left</c>, <c>right</c>, or empty where nothing was chosen.</param>
/// <param name="Expected"><c>expected</c>: 0, 20, 40, 60, 80 or 100, or empty.</param>
public sealed record AnswerFields(string Name, string Priority, string Stops, bool NothingStops, IReadOnlyList<string> Choices, string Expected)
{
    public static AnswerFields Empty { get; } = new("", "", "", false, [], "");

    /// <summary>Reads the fields of a form; line ends and blanks around are dropped.</summary>
    /// <param name="field">A field's values by its name.</param>
    /// <param name="dilemmas">How many dilemmas the test has.</param>
    public static AnswerFields Of(Func<string, StringValues> field, int dilemmas) => new(
        StartFields.Typed(field, "name"), StartFields.Typed(field, "priority"), StartFields.Typed(field, "stops"), StartFields.Typed(field, "nothing") == "yes",
        [.. Enumerable.Range(0, dilemmas).Select(at => StartFields.Typed(field, $"choice{at}"))], StartFields.Typed(field, "expected"));
}
