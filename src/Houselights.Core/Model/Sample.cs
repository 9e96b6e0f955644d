using Houselights.Core.Document.Shapes;

namespace Houselights.Core.Model;

/// <summary>Size, mean and standard deviation of answers: all that is ever released of them.</summary>
public sealed record Sample : Item
{
    public double? N { get; internal set; }
    public double? Mean { get; internal set; }

    /// <summary>With n − 1 in the denominator.</summary>
    public double? Sd { get; internal set; }

    internal static readonly Shape<Sample> Shape = new("sample", () => new Sample(), "Size, mean and standard deviation.", inline: true)
    {
        { "n", Kinds.Count, s => s.N, (s, v) => s.N = v, "How many answered.", true },
        { "mean", Kinds.Number, s => s.Mean, (s, v) => s.Mean = v, "Their mean.", true },
        { "sd", Kinds.Positive, s => s.Sd, (s, v) => s.Sd = v, "Their standard deviation, with n − 1." },
    };
}
