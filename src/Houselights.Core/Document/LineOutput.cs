using System.Text;
using Houselights.Core.Document.Shapes;

namespace Houselights.Core.Document;

/// <summary>Writes a value on one line as people read it: <c>what: Radio, due: 2026-03-09</c>.</summary>
internal sealed class LineOutput : IPlanOutput
{
    private readonly StringBuilder line = new();
    private int depth;
    private bool afterKey;

    public void BeginMapping(bool inline) => Open('{');

    public void EndMapping() => Close('}');

    public void BeginList(bool inline) => Open('[');

    public void EndList() => Close(']');

    public void Key(string name)
    {
        Separate();
        line.Append(name).Append(": ");
        afterKey = true;
    }

    public void Word(string text) => Scalar(text);

    public void Number(string text) => Scalar(text);

    public void Flag(bool value) => Scalar(value ? "true" : "false");

    public void Text(string text) => Scalar(text.Replace('\n', ' '));

    public override string ToString() => line.ToString();

    private void Scalar(string text)
    {
        Separate();
        line.Append(text);
    }

    private void Open(char bracket)
    {
        Separate();
        if (depth++ > 0) line.Append(bracket);
    }

    private void Close(char bracket)
    {
        if (--depth > 0) line.Append(bracket);
        afterKey = false;
    }

    private void Separate()
    {
        if (!afterKey && line.Length > 0 && line[^1] is not ('{' or '[')) line.Append(", ");
        afterKey = false;
    }
}
