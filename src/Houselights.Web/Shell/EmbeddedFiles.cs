using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Houselights.Web.Shell;

/// <summary>Style, fonts and scripts: embedded in the assembly, each at an address that holds its content's digest.</summary>
/// <remarks>An address never changes its content, so a browser keeps it for a year. Thread safe; built once.</remarks>
public static partial class EmbeddedFiles
{
    /// <summary>The sheets that make the product's one style sheet, in the order of the cascade.</summary>
    private static readonly string[] Sheets =
    [
        "tokens", "base", "layout", "marks", "lamps", "rail", "acts", "findings", "drawings",
        "decisions", "commitments", "cycles", "one-page", "print",
    ];

    /// <summary>What the pages of the two-minute test need beside it, so that a phone loads no more than it shows.</summary>
    private static readonly string[] TwoMinuteSheets = ["reveal", "two-minutes", "two-minutes-print"];

    /// <summary>What the pages of accounts need beside it.</summary>
    private static readonly string[] AccountSheets = ["accounts"];

    /// <summary>What pages need on which a plan is written.</summary>
    private static readonly string[] WorkSheets = ["work"];

    /// <summary>What the page of running work needs, on which a plan is written too.</summary>
    private static readonly string[] InFlightSheets = ["work", "in-flight", "exclusions"];

    /// <summary>What the page of decisions needs for its ledger.</summary>
    private static readonly string[] ExclusionSheets = ["exclusions"];

    /// <summary>What the screens need on which one starts from nothing.</summary>
    private static readonly string[] BeginningSheets = ["beginning"];

    /// <summary>What the pages of the strategy and of the pecking order need beside the product's own.</summary>
    private static readonly string[] StrategySheets = ["work", "strategy", "priorities"];

    /// <summary>What the pages of scoreboards need, on which their numbers are written.</summary>
    private static readonly string[] ScoreboardSheets = ["work", "scoreboards"];

    private static readonly FrozenDictionary<string, EmbeddedFile> ByName = Load();
    private static readonly FrozenDictionary<string, EmbeddedFile> ByFile =
        ByName.Values.ToFrozenDictionary(asset => asset.File, StringComparer.Ordinal);

    /// <summary>The whole style sheet.</summary>
    public static string Look => Href("look.css");

    /// <summary>The name of the second style sheet of the two-minute test.</summary>
    public const string TwoMinutes = "two-minutes.css";

    /// <summary>The name of the second style sheet of accounts.</summary>
    public const string Accounts = "accounts.css";

    /// <summary>The name of the second style sheet of pages on which a plan is written.</summary>
    public const string Work = "work.css";

    /// <summary>The name of the second style sheet of running work.</summary>
    public const string InFlight = "in-flight.css";

    /// <summary>The name of the second style sheet of decisions: the ledger of what was ruled out.</summary>
    public const string Exclusions = "exclusions.css";

    /// <summary>The name of the second style sheet of the screens on which one starts from nothing.</summary>
    public const string Beginning = "beginning.css";

    /// <summary>The name of the second style sheet of the strategy and of the pecking order.</summary>
    public const string Strategy = "strategy.css";

    /// <summary>The name of the second style sheet of scoreboards.</summary>
    public const string Scoreboards = "scoreboards.css";

    /// <summary>The names of the scripts of scoreboards: the slider of a repair, and the sums under the matrix.</summary>
    public const string RepairScript = "repair.js", NumbersScript = "numbers.js";

    /// <summary>The name of the script of the pecking order: saving fields, and moving rows.</summary>
    public const string Ranking = "ranking.js";

    /// <summary>
    /// What follows a stream: htmx and its extension in one file. In two, htmx sometimes looked for its extensions before the second
    /// had come, and a page that was loaded while the machine was busy never went live.
    /// </summary>
    public static string Live => Href("live.js");

    /// <summary>The serif, in which people and verdicts speak.</summary>
    public static string Serif => Href("brygada-1918-latin-wght-normal.woff2");

    /// <summary>The sans, in which the instrument speaks.</summary>
    public static string Sans => Href("public-sans-latin-wght-normal.woff2");

    /// <summary>The address of an embedded file, such as <c>/assets/look.1f0c93ab2d.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of this name is embedded.</exception>
    public static string Href(string name) => $"/assets/{ByName[name].File}";

    /// <summary>The style sheet's text with its fonts inside, for a page that has to stand alone as a file.</summary>
    /// <param name="second">The name of a second sheet to add; null for none.</param>
    public static string LookWithFonts(string? second = null)
    {
        var css = Encoding.UTF8.GetString(ByName["look.css"].Content) + (second is null ? "" : Encoding.UTF8.GetString(ByName[second].Content));
        return AssetFont().Replace(css, font =>
            $"url(data:font/woff2;base64,{Convert.ToBase64String(ByFile[font.Groups["file"].Value].Content)})");
    }

    internal static EmbeddedFile? Find(string file) => ByFile.GetValueOrDefault(file);

    private static FrozenDictionary<string, EmbeddedFile> Load()
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("wwwroot/", StringComparison.Ordinal) && !name.EndsWith(".css", StringComparison.Ordinal))
            .Select(name => new EmbeddedFile(name[(name.LastIndexOf('/') + 1)..], Read(assembly, name)))
            .ToDictionary(asset => asset.Name, StringComparer.Ordinal);

        Add(files, assembly, "look.css", Sheets);
        Add(files, assembly, TwoMinutes, TwoMinuteSheets);
        Add(files, assembly, Accounts, AccountSheets);
        Add(files, assembly, Work, WorkSheets);
        Add(files, assembly, InFlight, InFlightSheets);
        Add(files, assembly, Exclusions, ExclusionSheets);
        Add(files, assembly, Beginning, BeginningSheets);
        Add(files, assembly, Strategy, StrategySheets);
        Add(files, assembly, Scoreboards, ScoreboardSheets);
        files[Ranking] = new EmbeddedFile(Ranking, [.. files["work.js"].Content, .. "\n;"u8, .. files["order.js"].Content]);
        files["live.js"] = new EmbeddedFile("live.js", [.. files["htmx.min.js"].Content, .. "\n;"u8, .. files["hx-sse.min.js"].Content]);
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, EmbeddedFile> files, Assembly assembly, string name, string[] sheets)
    {
        var look = string.Concat(sheets.Select(sheet => Encoding.UTF8.GetString(Read(assembly, $"wwwroot/style/{sheet}.css"))));
        var css = SheetFont().Replace(Condense(look), font => $"url(/assets/{files[font.Groups["font"].Value].File})");
        files[name] = new EmbeddedFile(name, Encoding.UTF8.GetBytes(css));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in {assembly.GetName().Name}: list it under wwwroot.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>Drops comments and the white space that only people need.</summary>
    private static string Condense(string css) =>
        Between().Replace(Space().Replace(Comment().Replace(css, ""), " "), "${mark}").Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@" ?(?<mark>[{};,]) ?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex("""url\("\.\./fonts/(?<font>[^"]+)"\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SheetFont();

    [GeneratedRegex(@"url\(/assets/(?<file>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetFont();
}

/// <summary>An embedded file with its compressed forms, each made once when first asked for.</summary>
internal sealed class EmbeddedFile
{
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    internal EmbeddedFile(string name, byte[] content)
    {
        Name = name;
        Content = content;
        Digest = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var dot = name.LastIndexOf('.');
        File = $"{name[..dot]}.{Digest}{name[dot..]}";
        Type = name[dot..] switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "text/plain; charset=utf-8",
        };
        brotli = new(() => Compression.Brotli(Content));
        gzip = new(() => Compression.Gzip(Content));
    }

    internal string Name { get; }

    /// <summary>Name, digest of the content, extension.</summary>
    internal string File { get; }

    internal string Digest { get; }
    internal string Type { get; }
    internal byte[] Content { get; }
    internal byte[] Brotli => brotli.Value;
    internal byte[] Gzip => gzip.Value;

    /// <summary>A font is compressed already.</summary>
    internal bool Compresses => Type != "font/woff2";
}
