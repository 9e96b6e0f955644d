namespace Houselights.Core.Document.Syntax;

/// <summary>Receives a plan file part by part: a key of the top level, then its value, a list's elements one by one.</summary>
internal interface ISyntaxVisitor
{
    /// <summary>A key of the top level. Returns false where its value is of no interest.</summary>
    bool Key(string key, Place at, bool isList);

    /// <summary>The value of the last key, or one element of its list. The node is valid during the call.</summary>
    void Value(SyntaxNode node);

    /// <summary>Something that the syntax itself forbids.</summary>
    void Report(PlanError error);
}
