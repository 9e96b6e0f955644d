#pragma warning disable CA1050, MA0047 // The runtime looks for exactly this name, outside any namespace.

/// <summary>
/// Loaded by the runtime into a product process that a test started (DOTNET_STARTUP_HOOKS): writes at the end of that process
/// which assemblies it had loaded, so that the product needs no code for it.
/// </summary>
internal static class StartupHook
{
    /// <summary>Where to write the names, one a line.</summary>
    public const string Report = "HOUSE_TESTS_LOADED";

    /// <summary>An assembly to load besides: the deliberate offender.</summary>
    public const string Offender = "HOUSE_TESTS_ALSO_LOAD";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Report) is not { Length: > 0 } report)
            return;

        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Environment.GetEnvironmentVariable(Offender) is { Length: > 0 } offender)
                AppDomain.CurrentDomain.Load(offender);

            File.WriteAllLines(report, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!).Order(StringComparer.Ordinal));
        };
    }
}
