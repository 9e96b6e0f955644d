using Houselights.App;
using Houselights.App.Cycles;
using Houselights.Core.Document;
using Houselights.Web.Host;
using Houselights.Web.Resources;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Houselights.Web.Features.Cycles;

/// <summary>Takes plan files: as a form's files, or as the body of the request.</summary>
internal static class PlanImportEndpoint
{
    /// <summary>Files, and what a form puts around them.</summary>
    private const int LargestBody = (16 * 1024 * 1024) + (64 * 1024);

    private const int MostFiles = 100;

    public static void AcceptsPlanFiles(this IEndpointConventionBuilder route) => route.WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    /// <summary>The files as a new cycle.</summary>
    public static async Task<IResult> New(HttpContext context, CycleShelf shelf) => await Import(context, shelf, into: null);

    /// <summary>The files as the next revision of a cycle; the header If-Match holds the revision that the sender saw.</summary>
    public static async Task<IResult> Revision(string cycle, HttpContext context, CycleShelf shelf) => await Import(context, shelf, cycle);

    private static async Task<IResult> Import(HttpContext context, CycleShelf shelf, string? into)
    {
        var request = context.Request;
        var files = request.HasFormContentType ? await FilesOf(request) : [await BodyOf(request)];
        if (files is null && WantsPage(request)) return await Again(context, shelf, [new("", null, null, ReadingText.NoPlan, null)], []);
        if (files is null) return Unreadable($"The form holds no file, a broken one, or more than {MostFiles}. Choose the plan’s files and send the form again.");
        if (!TryRevision(request.Headers.IfMatch.ToString(), out var expected)) return Unreadable("If-Match holds no revision. Send a number such as \"3\".");

        var key = request.Headers["Idempotency-Key"].ToString();
        var import = new PlanImport(files) { Into = into, Expected = expected, IdempotencyKey = key.Length == 0 ? null : key };
        var outcome = await shelf.Import(context.Actor(), import, context.RequestAborted);
        return outcome is Refused<Imported> refused && WantsPage(request)
            ? await Again(context, shelf, CyclesShowing.Problems(refused.Errors), files)
            : outcome.Or(imported => Imported(context, imported, isNew: into is null));
    }

    private static IResult Imported(HttpContext context, Imported imported, bool isNew)
    {
        var address = "/cycles/" + Uri.EscapeDataString(imported.CycleId);
        context.Response.Headers.ETag = $"\"{imported.Revision}\"";
        if (context.Request.HasFormContentType && !WantsJson(context.Request)) return SeeOther(context, address);
        var answer = new { cycle = imported.CycleId, revision = imported.Revision, added = imported.Added, changed = imported.Changed, removed = imported.Removed };
        return isNew ? Results.Created(address, answer) : Results.Ok(answer);
    }

    // 303 after a form: a reload asks for the page and not for the import.
    private static IResult SeeOther(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The form again, with everything that was wrong and what was pasted, to be corrected in place.</summary>
    private static async Task<IResult> Again(HttpContext context, CycleShelf shelf, IReadOnlyList<FileProblem> problems, IReadOnlyList<PlanSource> files)
    {
        var pasted = files.FirstOrDefault(file => file.Name == ReadingText.Pasted);
        var view = await CyclesShowing.Show(context.Actor(), shelf, context.RequestServices.GetRequiredService<Standings>(),
            new(problems, pasted is null ? null : System.Text.Encoding.UTF8.GetString(pasted.Bytes.Span)), context.RequestAborted);
        return Pages.Page<CyclesPage>(new { View = view }, StatusCodes.Status422UnprocessableEntity);
    }

    private static bool WantsPage(HttpRequest request) =>
        request.HasFormContentType && Wants.Html(request.HttpContext);

    private static bool WantsJson(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private static async Task<IReadOnlyList<PlanSource>?> FilesOf(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(new() { MultipartBodyLengthLimit = LargestBody, ValueCountLimit = 100 }, request.HttpContext.RequestAborted);
            if (form.Files.Count > MostFiles) return null;
            var files = new List<PlanSource>(form.Files.Count + 1);
            if (form["text"].ToString() is { Length: > 0 } pasted && !string.IsNullOrWhiteSpace(pasted)) files.Add(PlanSource.Of(ReadingText.Pasted, pasted.ReplaceLineEndings("\n")));
            foreach (var file in form.Files.Where(file => file.Length > 0))
            {
                await using var stream = file.OpenReadStream();
                files.Add(new(NameOf(file.FileName), await Bytes(stream, request.HttpContext.RequestAborted)));
            }

            return files.Count == 0 ? null : files;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<PlanSource> BodyOf(HttpRequest request)
    {
        var isJson = request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        var isYaml = request.ContentType?.Contains("yaml", StringComparison.OrdinalIgnoreCase) == true;
        return new(isJson ? "plan.json" : isYaml ? "plan.yaml" : "plan", await Bytes(request.Body, request.HttpContext.RequestAborted));
    }

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    // A browser may send a path; an error that shows it would tell more than the file's name.
    private static string NameOf(string name)
    {
        var last = name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1).Trim();
        return last.IsEmpty ? "plan" : PlanError.Shorten(last.ToString());
    }

    private static bool TryRevision(string ifMatch, out long? revision)
    {
        revision = null;
        if (ifMatch.Length == 0) return true;
        var read = long.TryParse(ifMatch.Trim('"'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number);
        revision = number;
        return read;
    }

    private static IResult Unreadable(string what) => Results.Problem(what, statusCode: StatusCodes.Status400BadRequest);
}
