using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>The kinds that shapes are written with.</summary>
internal static class Kinds
{
    public static readonly TextKind Text = new();
    public static readonly TextKind Name = new(isName: true);
    public static readonly ListKind<string?> Texts = new(Text);
    public static readonly NumberKind Number = new();
    public static readonly NumberKind Positive = new(0);
    public static readonly NumberKind Percent = new(0, 100);
    public static readonly NumberKind Count = new(0, 1e9, whole: true);
    public static readonly MoneyKind Money = new();
    public static readonly FlagKind Flag = new();
    public static readonly DateKind Date = new();
    public static readonly MomentKind Moment = new();
    public static readonly LoadKind Load = new();
    public static readonly LeadTimeKind LeadTime = new();
    public static readonly DurationKind Duration = new();

    public static readonly ChoiceKind<Stage> Stage = new(
        ("align", Model.Stage.Align), ("vision", Model.Stage.Vision), ("diagnose", Model.Stage.Diagnose),
        ("plan", Model.Stage.Plan), ("execute", Model.Stage.Execute), ("optimise", Model.Stage.Optimise));

    public static NumberKind Between(double least, double most) => new(least, most);

    /// <summary>An id unique in a section of the plan.</summary>
    public static IdKind Id(string section) => new(section);

    /// <summary>An id unique in its own list only.</summary>
    public static IdKind LocalId { get; } = new(null);

    public static ReferenceKind To(Target target) => new(target);

    /// <summary>One id where a healthy plan has one, and however many a sick one has.</summary>
    public static ReferencesKind OneOrMore(Target target) => new(target);

    public static ReferencesKind Many(Target target) => new(target, alwaysList: true);

    public static ListKind<TRecord> List<TRecord>(Shape<TRecord> shape) where TRecord : Item => new(shape!);

    public static MapKind<TValue> Map<TValue>(Kind<TValue> element, Target? keys) => new(element, keys);

    public static ChoiceKind<TChoice> Choice<TChoice>(params (string Word, TChoice Value)[] choices) where TChoice : struct => new(choices);
}
