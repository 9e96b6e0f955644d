using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace House.Tests.Borders;

/// <summary>Walks the instructions of a method body (ECMA-335 III) and yields the metadata tokens they name.</summary>
internal static class IntermediateCode
{
    private const byte TwoByteInstruction = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static IEnumerable<int> Tokens(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == TwoByteInstruction ? BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at)) : body[at];
            var operand = Operands[code];
            at += code > byte.MaxValue ? 2 : 1;

            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(body, at);

            at += Size(operand, body, at);
        }
    }

    private static int Size(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4,
    };
}
