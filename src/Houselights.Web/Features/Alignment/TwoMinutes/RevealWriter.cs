namespace Houselights.Web.Features.Alignment.TwoMinutes;

internal static class RevealWriter
{
    public static Task<string> WriteAsync(RevealView view) => Task.FromResult(view.Word);
}
