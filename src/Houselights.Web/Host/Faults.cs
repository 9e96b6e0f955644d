using Houselights.App.Storage;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.Features;

namespace Houselights.Web.Host;

/// <summary>Puts what a request couldn't help or could have helped into an answer that says what to do.</summary>
internal static class Faults
{
    public static void UseFaults(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Answer(context, bad.StatusCode, bad.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => Say.With(ShellText.FaultTooLarge, Size(context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? HouselightsHost.LargestRequest)),
                StatusCodes.Status408RequestTimeout => ShellText.FaultSlow,
                _ => ShellText.FaultUnread,
            });
        }
        catch (StorageException failure) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Houselights.Storage").LogError(failure, "The database failed");
            context.Response.Headers.RetryAfter = "10";
            await Answer(context, StatusCodes.Status503ServiceUnavailable, failure.Message);
        }
    });

    /// <summary>Refuses a body by the length that it announces, also where nobody would have read it. Call it behind routing.</summary>
    public static void UseAnnouncedLength(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ? throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge)
            : next(context));

    /// <summary>Whoever looks with a browser gets a page; what was typed is still in the one before it.</summary>
    private static Task Answer(HttpContext context, int status, string what) => Wants.Html(context)
        ? Pages.Page<FaultPage>(new { Status = status, Says = what }, status).ExecuteAsync(context)
        : Results.Problem(what, statusCode: status).ExecuteAsync(context);

    private static string Size(long bytes) => bytes < 1024 * 1024 ? $"{bytes / 1024} kB" : $"{bytes / 1024 / 1024} MB";
}
