using Microsoft.Net.Http.Headers;

namespace Houselights.Web.Shell;

/// <summary>Serves what <see cref="EmbeddedFiles"/> holds.</summary>
internal static class EmbeddedFileEndpoint
{
    internal static void MapEmbeddedFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{file}", Serve).AllowAnonymous().ExcludeFromDescription();

    private static IResult Serve(string file, HttpContext context)
    {
        if (EmbeddedFiles.Find(file) is not { } asset) return Results.NotFound();

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        var (content, coding) = Choose(asset, context.Request.Headers.AcceptEncoding.ToString());
        if (coding is not null) headers.ContentEncoding = coding;
        var tag = new EntityTagHeaderValue($"\"{asset.Digest}{coding}\"");
        return Results.Bytes(content, asset.Type, entityTag: tag);
    }

    private static (byte[] Content, string? Coding) Choose(EmbeddedFile asset, string accepts) =>
        !asset.Compresses ? (asset.Content, null)
        : Accepts(accepts, "br") ? (asset.Brotli, "br")
        : Accepts(accepts, "gzip") ? (asset.Gzip, "gzip")
        : (asset.Content, null);

    private static bool Accepts(string accepts, string coding) =>
        StringWithQualityHeaderValue.TryParseList([accepts], out var list)
        && list.Any(item => item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && item.Quality is null or > 0);
}
