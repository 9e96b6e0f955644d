using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>What can be wrong with a field, with its remedy, in the reader's language.</summary>
internal static class Problem
{
    public static FieldProblem NameMissing => new("name", TwoMinutesText.ProblemNameMissing);
    public static FieldProblem NameTaken => new("name", TwoMinutesText.ProblemNameTaken);
    public static FieldProblem PriorityShort => new("priority", TwoMinutesText.ProblemPriorityShort);
    public static FieldProblem StopsMissing => new("stops", TwoMinutesText.ProblemStopsMissing);
    public static FieldProblem StopsBoth => new("stops", TwoMinutesText.ProblemStopsBoth);
    public static FieldProblem ExpectedMissing => new("expected", TwoMinutesText.ProblemExpectedMissing);
    public static FieldProblem People => new("people", TwoMinutesText.ProblemPeople);
    public static FieldProblem Naming => new("naming", TwoMinutesText.ProblemNaming);
    public static FieldProblem Own => new("own", TwoMinutesText.ProblemOwn);

    public static FieldProblem NameLong(int characters) => new("name", Say.With(TwoMinutesText.ProblemNameLong, Say.Number(characters)));

    public static FieldProblem ChoiceMissing(int dilemma) => new($"choice{dilemma}", TwoMinutesText.ProblemChoiceMissing);

    public static FieldProblem Dilemmas(int chosen) => new("dilemma", Say.With(TwoMinutesText.ProblemDilemmas, Say.Number(chosen)));

    /// <summary>Control, bidirectional or zero-width characters in a field.</summary>
    public static FieldProblem Hidden(string field) => new(field, TwoMinutesText.ProblemHidden);

    public static FieldProblem TooLong(string field, int characters, int most) =>
        new(field, Say.With(TwoMinutesText.ProblemTooLong, Say.Number(characters), Say.Number(most)));
}
