using Houselights.Core.Document.Shapes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Houselights.Core.Document;

/// <summary>Writes a plan as YAML: small records on one line, texts quoted only where they have to be.</summary>
internal sealed class YamlOutput : IPlanOutput
{
    private static readonly EmitterSettings Settings = EmitterSettings.Default.WithBestWidth(int.MaxValue).WithMaxSimpleKeyLength(128).WithIndentedSequences();

    private readonly Emitter emitter;
    private int depth;

    public YamlOutput(TextWriter text)
    {
        emitter = new Emitter(text, Settings);
    }

    public void BeginMapping(bool inline)
    {
        if (depth++ == 0)
        {
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart());
        }

        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, inline ? MappingStyle.Flow : MappingStyle.Block));
    }

    public void EndMapping()
    {
        emitter.Emit(new MappingEnd());
        if (--depth > 0) return;
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
    }

    public void BeginList(bool inline)
    {
        depth++;
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, inline ? SequenceStyle.Flow : SequenceStyle.Block));
    }

    public void EndList()
    {
        depth--;
        emitter.Emit(new SequenceEnd());
    }

    public void Key(string name) => Plain(name);

    public void Word(string text) => Plain(text);

    public void Number(string text) => Plain(text);

    public void Flag(bool value) => Plain(value ? "true" : "false");

    /// <summary>A text that would read as nothing, or has an edge that plain style loses, is quoted.</summary>
    public void Text(string text)
    {
        var style = text is "" or "~" or "null" or "Null" or "NULL" || text.AsSpan().ContainsAny("\n\r\t\u0085") || text[0] == ' ' || text[^1] == ' '
            ? ScalarStyle.DoubleQuoted
            : ScalarStyle.Any;
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
    }

    private void Plain(string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
}
