using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace House.Tests.Borders;

/// <summary>Walks the instructions of a method body (ECMA-335 III).</summary>
internal static class IntermediateCode
{
    private const byte TwoByteInstruction = 0xFE;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>The metadata tokens that the instructions name; those of strings aside.</summary>
    public static IEnumerable<int> Tokens(byte[] body) =>
        from instruction in Instructions(body)
        where instruction.Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
        select instruction.Operand;

    /// <summary>Each instruction with its operand; 0 where that isn't four bytes long.</summary>
    public static IEnumerable<(OpCode Code, int Operand)> Instructions(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] == TwoByteInstruction ? BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at)) : body[at]];
            at += code.Size;
            var size = Size(code.OperandType, body, at);
            yield return (code, size == 4 ? BitConverter.ToInt32(body, at) : 0);
            at += size;
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
