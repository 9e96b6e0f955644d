using FsCheck;
using FsCheck.Fluent;

namespace Houselights.Core.Tests;

/// <summary>States a law and tries it on many generated values, the same ones on every run and machine.</summary>
internal static class Laws
{
    private const int Tries = 500;

    /// <summary>A fixed seed: a law that fails must fail again for whoever looks at it.</summary>
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(Tries)
        .WithReplay(0x486F757365UL, 0x6C69676874UL | 1);

    /// <summary>Any string, null apart: control characters, lone surrogates and all.</summary>
    public static Gen<string> AnyText { get; } =
        ArbMap.Default.GeneratorFor<char>().ArrayOf().Select(characters => new string(characters));

    public static void Hold<T>(Gen<T> values, Func<T, bool> law) =>
        Check.One(Config, Prop.ForAll(values.ToArbitrary(), law));

    /// <summary>A law that states itself by assertions.</summary>
    public static void Hold<T>(Gen<T> values, Action<T> law) =>
        Hold(values, value =>
        {
            law(value);
            return true;
        });
}
