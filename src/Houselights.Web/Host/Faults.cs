using Houselights.App.Storage;
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
                StatusCodes.Status413PayloadTooLarge => "The request is larger than this address accepts: 16 MB for a plan file, 64 kB for anything else.",
                StatusCodes.Status408RequestTimeout => "The request came too slowly. Send it again over a better connection.",
                _ => "The request can’t be read. Check how it was sent.",
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

    private static Task Answer(HttpContext context, int status, string what) => Results.Problem(what, statusCode: status).ExecuteAsync(context);
}
