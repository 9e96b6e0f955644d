namespace Houselights.Core.Document;

/// <summary>The bytes of one plan file and the name that errors give it.</summary>
/// <param name="Name">Shown in errors and findings; its ending decides the format (<c>.json</c>, else YAML).</param>
/// <param name="Bytes">UTF-8, with or without a byte order mark.</param>
public sealed record PlanSource(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A source from text, as tests and the application have it.</summary>
    public static PlanSource Of(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>True where the file is JSON: by its name, or else because it starts with a brace.</summary>
    public bool IsJson => Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || (!Name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            && !Name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            && StartsWithBrace());

    private bool StartsWithBrace()
    {
        var text = Bytes.Span.TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] == (byte)'{';
    }
}
