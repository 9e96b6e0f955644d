namespace House.Tests.Borders;

/// <summary>
/// Core has no clock, no files, no console, no network, no reflection, no environment: the same plan gives the same findings
/// on every machine and on every day.
/// </summary>
public sealed class CoreIsPure
{
    private static readonly string[] Libraries = ["System", "NodaTime", "YamlDotNet", "MathNet.Numerics"];

    /// <summary>What Core may not use: a type, all types of a namespace (<c>.*</c>), or members of a type (after <c>::</c>).</summary>
    private static readonly string[] Impure =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.IO.DriveInfo", "System.IO.FileSystemWatcher", "System.IO.Path::GetTempPath", "System.IO.Path::GetTempFileName",
        "System.IO.Path::GetFullPath", "System.Console", "System.Net.Http.*", "System.Net.Sockets.*", "System.Net.Dns",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Threading.Timer",
        "System.Threading.Thread::Sleep", "System.Threading.Tasks.Task::Delay", "NodaTime.SystemClock", "NodaTime.IClock",
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow", "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.Random::get_Shared",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Reflection.Emit.*", "System.Activator", "System.Type::GetType",
        "System.Type::GetMethod", "System.Type::GetMethods", "System.Type::GetProperty", "System.Type::GetProperties",
        "System.Type::GetField", "System.Type::GetFields", "System.Type::GetConstructor", "System.Type::GetConstructors",
        "System.Type::InvokeMember", "System.Type::MakeGenericType", "System.Reflection.Assembly::GetTypes",
        "System.Reflection.Assembly::GetExportedTypes", "System.Reflection.Assembly::Load", "System.Reflection.Assembly::LoadFrom",
    ];

    [Fact]
    public void Core_uses_nothing_impure() => Offences.None(ImpureUses(Repository.Built("Houselights.Core", "Houselights.Core.dll")));

    [Fact]
    public void Core_is_built_from_few_libraries() => Offences.None(ForeignLibraries(Repository.Built("Houselights.Core", "Houselights.Core.dll")));

    [Theory]
    [InlineData("System.IO.File::ReadAllText")]
    [InlineData("System.Console::WriteLine")]
    [InlineData("System.DateTime::get_Now")]
    [InlineData("System.TimeProvider::get_System")]
    [InlineData("System.Environment::get_MachineName")]
    [InlineData("System.Environment::get_NewLine")]
    [InlineData("System.Net.Http.HttpClient::.ctor")]
    [InlineData("System.Type::GetMethods")]
    [InlineData("System.Activator::CreateInstance")]
    [InlineData("System.Reflection.Emit.DynamicMethod::.ctor")]
    [InlineData("System.Threading.Tasks.Task::Delay")]
    public void An_impure_use_is_noticed(string use) =>
        Assert.Contains(ImpureUses(typeof(ImpureOffender).Assembly.Location), found => found.Contains($"{nameof(ImpureOffender)} uses {use} ", StringComparison.Ordinal));

    [Fact]
    public void An_iterator_is_pure_though_the_compiler_asks_it_for_its_thread() =>
        Assert.DoesNotContain(ImpureUses(typeof(ImpureOffender).Assembly.Location), found => found.Contains("get_CurrentManagedThreadId", StringComparison.Ordinal));

    [Theory]
    [InlineData("xunit.v3.assert")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore.Http.Abstractions")]
    public void A_foreign_library_is_noticed(string library) =>
        Assert.Contains(ForeignLibraries(typeof(ImpureOffender).Assembly.Location), found => found.EndsWith($" {library}", StringComparison.Ordinal));

    private static IEnumerable<string> ImpureUses(string assembly)
    {
        using var code = new CompiledCode(assembly);
        return [.. code.Uses().Where(IsImpure).Select(use => use.ToString())];
    }

    private static IEnumerable<string> ForeignLibraries(string assembly)
    {
        using var code = new CompiledCode(assembly);
        return [.. code.References()
            .Where(name => !Libraries.Any(library => name == library || name.StartsWith($"{library}.", StringComparison.Ordinal)))
            .Select(name => $"{Path.GetFileNameWithoutExtension(assembly)} is built on {name}")];
    }

    // Iterators ask on which thread they are: compiler's code, not the author's. Any other question to the environment is impure.
    private static bool IsImpure(Use use) =>
        use is { Type: "System.Environment", Member: not ("" or "get_CurrentManagedThreadId") }
        || Impure.Any(pattern => pattern.EndsWith(".*", StringComparison.Ordinal)
            ? use.Type.StartsWith(pattern[..^1], StringComparison.Ordinal)
            : pattern == use.Type || pattern == $"{use.Type}::{use.Member}");
}
