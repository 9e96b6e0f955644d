using System.Collections.Immutable;
using Houselights.App.Alignment.TwoMinutes;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Puts what is wrong with a form beside its fields, in the reader's language.</summary>
internal static class FlawShowing
{
    public static IReadOnlyList<FieldProblem> Show(this ImmutableArray<Flaw> flaws, StartFields fields) =>
        [.. flaws.Select(flaw => flaw.Field switch
        {
            Field.Name => Name(flaw, fields.Name),
            Field.Team => flaw.Wrong == Wrong.Hidden ? Problem.Hidden("team") : Problem.TooLong("team", fields.Team.Length, flaw.Limit),
            Field.People => Problem.People,
            Field.Dilemmas => flaw.Wrong == Wrong.NotOffered ? Problem.Dilemmas(fields.Dilemmas.Count) : flaw.Wrong == Wrong.Hidden ? Problem.Hidden("own") : Problem.Own,
            _ => Problem.Naming,
        }).DistinctBy(problem => problem.Field)];

    public static IReadOnlyList<FieldProblem> Show(this ImmutableArray<Flaw> flaws, AnswerFields fields) =>
    [
        .. flaws.SelectMany(flaw => flaw.Field switch
        {
            Field.Name => [Name(flaw, fields.Name)],
            Field.Priority => [flaw.Wrong switch
            {
                Wrong.Hidden => Problem.Hidden("priority"),
                Wrong.TooLong => Problem.TooLong("priority", fields.Priority.Length, flaw.Limit),
                _ => Problem.PriorityShort,
            }],
            Field.Stops => [flaw.Wrong switch
            {
                Wrong.Hidden => Problem.Hidden("stops"),
                Wrong.TooLong => Problem.TooLong("stops", fields.Stops.Length, flaw.Limit),
                _ => Problem.StopsMissing,
            }],
            Field.Choices => fields.Choices.Index().Where(choice => choice.Item is not ("left" or "right")).Select(choice => Problem.ChoiceMissing(choice.Index)),
            _ => (IEnumerable<FieldProblem>)[Problem.ExpectedMissing],
        }),
    ];

    private static FieldProblem Name(Flaw flaw, string name) => flaw.Wrong switch
    {
        Wrong.NameTaken => Problem.NameTaken,
        Wrong.Hidden => Problem.Hidden("name"),
        Wrong.TooLong => Problem.NameLong(name.Length),
        _ => Problem.NameMissing,
    };
}
