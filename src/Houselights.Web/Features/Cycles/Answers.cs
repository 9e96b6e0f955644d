using System.Globalization;
using Houselights.App;
using Houselights.Core.Document;
using Houselights.Web.Parts;

namespace Houselights.Web.Features.Cycles;

/// <summary>Says in HTTP what a use case came to.</summary>
internal static class Answers
{
    /// <summary>The answer of an outcome that isn't done; what is done is for the endpoint to say.</summary>
    public static IResult Or<T>(this Outcome<T> outcome, Func<T, IResult> done) => outcome switch
    {
        Done<T> { Value: var value } => done(value),
        Missing<T> missing => Results.Problem(missing.What, statusCode: StatusCodes.Status404NotFound),
        Denied<T> denied => Results.Problem(denied.Reason.Words(), statusCode: StatusCodes.Status403Forbidden),
        Conflict<T> { Reason: not Refusal.None } conflict => Results.Problem(conflict.Reason.Words([.. conflict.Names]), statusCode: StatusCodes.Status409Conflict),
        Conflict<T> conflict => Results.Problem($"{conflict.Message} {conflict.Remedy}", statusCode: StatusCodes.Status409Conflict),
        Refused<T> refused => Refuse([.. refused.Errors]),
        _ => throw new InvalidOperationException($"An outcome {outcome.GetType()} has no answer."),
    };

    /// <summary>The status code of an outcome.</summary>
    public static int Status<T>(Outcome<T> outcome) => outcome switch
    {
        Done<T> => StatusCodes.Status200OK,
        Missing<T> => StatusCodes.Status404NotFound,
        Denied<T> => StatusCodes.Status403Forbidden,
        Conflict<T> => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Why it wasn't done, for a page.</summary>
    public static string Words<T>(Outcome<T> outcome) => outcome switch
    {
        Denied<T> denied => denied.Reason.Words(),
        Conflict<T> { Reason: not Refusal.None } conflict => conflict.Reason.Words([.. conflict.Names]),
        Conflict<T> conflict => $"{conflict.Message} {conflict.Remedy}",
        Refused<T> refused => string.Join(' ', refused.Errors.Take(3).Select(error => $"{error.MessageIn(CultureInfo.CurrentUICulture)} {error.RemedyIn(CultureInfo.CurrentUICulture)}")),
        Missing<T> missing => missing.What,
        _ => "",
    };

    private static IResult Refuse(IReadOnlyList<PlanError> errors) => Results.Problem(
        errors.Count == 1 ? "One error keeps the file from being a plan. Nothing was imported." : $"{errors.Count} errors keep the file from being a plan. Nothing was imported.",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = errors.Select(error => new { file = error.At.File, line = error.At.Line, column = error.At.Column, message = error.Message, text = error.Text, remedy = error.Remedy }),
        });
}
