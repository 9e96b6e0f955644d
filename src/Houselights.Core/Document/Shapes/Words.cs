using System.Text.Json;
using Houselights.Core.Document.Syntax;

namespace Houselights.Core.Document.Shapes;

/// <summary>A finding's code: HL and three digits.</summary>
internal sealed class CodeKind : Kind<string>
{
    public override FormattableString Words => $"a finding’s code such as HL402";

    public override bool TryRead(SyntaxNode node, ReadContext context, out string value)
    {
        value = "";
        if (!node.IsScalar || node.Text is not ['H', 'L', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']) return Refuse(node, context);
        value = context.Pooled(node);
        return true;
    }

    public override void Write(string value, IPlanOutput output) => output.Word(value);

    public override bool IsEmpty(string value) => value.Length == 0;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", "^HL[0-9]{3}$");
    }
}

/// <summary>An id that may stand several times.</summary>
internal sealed class WordKind : Kind<string>
{
    private static readonly IdKind Id = new(null);

    public override FormattableString Words => Id.Words;

    public override bool TryRead(SyntaxNode node, ReadContext context, out string value) => Id.TryRead(node, context, out value);

    public override void Write(string value, IPlanOutput output) => output.Word(value);

    public override bool IsEmpty(string value) => value.Length == 0;

    public override void Describe(Utf8JsonWriter schema) => Id.Describe(schema);
}
