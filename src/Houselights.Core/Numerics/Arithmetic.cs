using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Houselights.Core.Numerics;

/// <summary>How a result came about: the table that it was computed from, and its formulas, bare and with the numbers filled in.</summary>
/// <param name="Formulas">Symbols of <paramref name="Terms"/> in braces: <c>{r̄} = ({m}·{W} − 1) / ({m} − 1)</c>.</param>
/// <param name="Table">The data; a head is a number (the how-manieth rater, unit or item, from 1) or a symbol.</param>
public sealed record Arithmetic(ImmutableArray<string> Formulas, ImmutableArray<Term> Terms, ImmutableArray<TableRow> Table)
{
    /// <summary>The formulas as a textbook prints them.</summary>
    public IEnumerable<string> Symbolic() => Formulas.Select(formula => Replace(formula, symbol => symbol));

    /// <summary>The formulas with the numbers in place of the symbols.</summary>
    public IEnumerable<string> Filled(IFormatProvider culture) => Formulas.Select(formula => Replace(formula, symbol => Show(Terms.First(term => term.Symbol == symbol).Value, culture)));

    /// <summary>A number with up to four digits after the point and a true minus.</summary>
    public static string Show(double value, IFormatProvider culture) =>
        value.ToString(Math.Abs(value) is > 0 and < 0.0001 ? "0.##e-0" : "#,0.####", culture).Replace(NumberFormatInfo.GetInstance(culture).NegativeSign, "−", StringComparison.Ordinal);

    private static string Replace(string formula, Func<string, string> replacement)
    {
        var text = new StringBuilder();
        for (var at = 0; at < formula.Length;)
        {
            var end = formula[at] == '{' ? formula.IndexOf('}', at) : -1;
            if (end < 0) text.Append(formula[at++]);
            else
            {
                text.Append(replacement(formula[(at + 1)..end]));
                at = end + 1;
            }
        }

        return text.ToString();
    }
}

/// <summary>A symbol of a formula and its value.</summary>
public readonly record struct Term(string Symbol, double Value);

/// <summary>One row of the table behind a result. A missing value is NaN.</summary>
public sealed record TableRow(string Head, ImmutableArray<double> Cells);
