using Microsoft.AspNetCore.Http;

namespace Houselights.Web.Tests.Gallery;

/// <summary>A live stream in its smallest form: one fragment, then the end.</summary>
internal static class SampleStream
{
    internal static async Task Send(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("data: <main id=\"main\" class=\"wrap\"><h1>The stream has spoken.</h1></main>\n\n");
        await context.Response.Body.FlushAsync();
        await context.Response.WriteAsync("event: end\ndata: end\n\n");
    }
}
