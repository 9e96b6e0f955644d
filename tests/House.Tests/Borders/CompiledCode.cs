using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace House.Tests.Borders;

/// <summary>A use of another assembly's type or member in compiled code.</summary>
/// <param name="User">The type in whose code the use stands, or the assembly's name if it stands in a declaration.</param>
/// <param name="Assembly">The assembly that the used type was compiled against.</param>
/// <param name="Type">Full name of the used type; a nested one after a plus.</param>
/// <param name="Member">Name of the used member, empty if only the type is named.</param>
internal sealed record Use(string User, string Assembly, string Type, string Member)
{
    public override string ToString() => $"{User} uses {Type}{(Member.Length > 0 ? $"::{Member}" : "")} of {Assembly}";
}

/// <summary>Reads what a compiled assembly uses of others. Looks at the assembly as a file and never loads it.</summary>
internal sealed class CompiledCode : IDisposable
{
    private readonly PEReader image;
    private readonly MetadataReader metadata;

    public CompiledCode(string path)
    {
        image = new PEReader(File.OpenRead(path));
        metadata = image.GetMetadataReader();
    }

    public void Dispose() => image.Dispose();

    /// <summary>Names of the assemblies that this one was compiled against.</summary>
    public IEnumerable<string> References() =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

    /// <summary>Full names of the types declared here that derive directly from a type whose full name starts so.</summary>
    public IEnumerable<string> TypesDerivedFrom(string prefix) =>
        from handle in metadata.TypeDefinitions
        let type = metadata.GetTypeDefinition(handle)
        where Resolve(type.BaseType) is { } parent && parent.Type.StartsWith(prefix, StringComparison.Ordinal)
        select NameOf(handle);

    /// <summary>Every use of a type or member of another assembly.</summary>
    public IReadOnlyCollection<Use> Uses() => [.. InCode().Concat(InDeclarations()).Distinct()];

    /// <summary>
    /// The sentences with gaps that become a <see cref="FormattableString"/>: texts that are loaded right before the array of their values.
    /// </summary>
    public IReadOnlyCollection<string> Sentences() =>
    [
        .. from handle in metadata.MethodDefinitions
           let method = metadata.GetMethodDefinition(handle)
           where method.RelativeVirtualAddress != 0
           let code = IntermediateCode.Instructions(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!).ToList()
           where code.Exists(each => IsCall(each, "System.Runtime.CompilerServices.FormattableStringFactory", "Create"))
           from at in Enumerable.Range(0, Math.Max(0, code.Count - 2))
           where code[at].Code == OpCodes.Ldstr && (IsCall(code[at + 1], "System.Array", "Empty") || code[at + 2].Code == OpCodes.Newarr)
           select metadata.GetUserString((UserStringHandle)MetadataTokens.Handle(code[at].Operand)),
    ];

    private bool IsCall((OpCode Code, int Operand) instruction, string type, string member) =>
        instruction.Code == OpCodes.Call && Resolve(MetadataTokens.EntityHandle(instruction.Operand)) is { } used && used.Type == type && used.Member == member;

    private IEnumerable<Use> InCode() =>
        from handle in metadata.MethodDefinitions
        let method = metadata.GetMethodDefinition(handle)
        where method.RelativeVirtualAddress != 0
        let user = NameOf(method.GetDeclaringType()).Split("+<")[0] // Without the class that the compiler makes of an iterator or lambda.
        from token in IntermediateCode.Tokens(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!)
        let used = Resolve(MetadataTokens.EntityHandle(token))
        where used is not null
        select used with { User = user };

    private IEnumerable<Use> InDeclarations() =>
        metadata.TypeReferences.Select(handle => Resolve(handle)!);

    private Use? Resolve(EntityHandle handle)
    {
        if (handle.IsNil)
            return null;

        return handle.Kind switch
        {
            HandleKind.TypeReference => OfType((TypeReferenceHandle)handle),
            HandleKind.TypeSpecification => Resolve(GenericType((TypeSpecificationHandle)handle)),
            HandleKind.MemberReference => OfMember(metadata.GetMemberReference((MemberReferenceHandle)handle)),
            HandleKind.MethodSpecification => Resolve(metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
            _ => null,
        };
    }

    private Use? OfMember(MemberReference member) =>
        Resolve(member.Parent) is { } type ? type with { Member = metadata.GetString(member.Name) } : null;

    private Use OfType(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        var self = metadata.GetString(metadata.GetAssemblyDefinition().Name);

        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return OfType((TypeReferenceHandle)type.ResolutionScope) is var outer ? outer with { Type = $"{outer.Type}+{name}" } : null!;

        var scope = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : self;

        return new Use(self, scope, type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}", "");
    }

    // ECMA-335 II.23.2.14: GENERICINST (CLASS | VALUETYPE) TypeDefOrRef …; other specifications name no type to forbid.
    private EntityHandle GenericType(TypeSpecificationHandle handle)
    {
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);

        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return default;

        blob.ReadByte();
        return blob.ReadTypeHandle();
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);

        if (!type.GetDeclaringType().IsNil)
            return $"{NameOf(type.GetDeclaringType())}+{name}";

        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
