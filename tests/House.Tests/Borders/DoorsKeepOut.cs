using System.Text.RegularExpressions;

namespace House.Tests.Borders;

/// <summary>Doors (pages, API, command line) never touch the database, and App knows nothing of HTTP.</summary>
public sealed partial class DoorsKeepOut
{
    [Theory]
    [InlineData("Houselights.Web", "Houselights.Web.dll")]
    [InlineData("Houselights", "houselights.dll")]
    public void A_door_never_touches_the_database(string project, string file)
    {
        using var app = new CompiledCode(Repository.Built("Houselights.App", "Houselights.App.dll"));
        var contexts = app.TypesDerivedFrom("Microsoft.EntityFrameworkCore.").ToHashSet();

        Offences.None(DatabaseUses(Repository.Built(project, file), contexts));
    }

    [Fact]
    public void App_knows_nothing_of_HTTP() => Offences.None(HttpUses(Repository.Built("Houselights.App", "Houselights.App.dll")));

    [Fact]
    public void A_door_that_saves_is_noticed() =>
        Assert.Contains(DatabaseUses(Offender, []), found => found.Contains("ImpureOffender uses Microsoft.EntityFrameworkCore.DbContext::SaveChanges", StringComparison.Ordinal));

    [Fact]
    public void A_door_that_holds_a_context_of_App_is_noticed() =>
        Assert.Contains(DatabaseUses(Offender, ["System.Net.Http.HttpClient"]), found => found.Contains("ImpureOffender uses System.Net.Http.HttpClient", StringComparison.Ordinal));

    [Fact]
    public void A_context_is_recognised_by_what_it_derives_from()
    {
        using var code = new CompiledCode(Offender);
        Assert.Equal([typeof(OffendingContext).FullName], code.TypesDerivedFrom("Microsoft.EntityFrameworkCore."));
    }

    [Fact]
    public void An_app_that_answers_requests_is_noticed() =>
        Assert.Contains(HttpUses(Offender), found => found.Contains("ImpureOffender uses Microsoft.AspNetCore.Http.HttpContext", StringComparison.Ordinal));

    private static string Offender => typeof(DoorsKeepOut).Assembly.Location;

    private static IEnumerable<string> DatabaseUses(string assembly, ICollection<string> contexts)
    {
        using var code = new CompiledCode(assembly);
        return [.. code.Uses().Where(use => DatabaseLibrary().IsMatch(use.Assembly) || contexts.Contains(use.Type)).Select(use => use.ToString())];
    }

    private static IEnumerable<string> HttpUses(string assembly)
    {
        using var code = new CompiledCode(assembly);
        return [.. code.Uses().Where(use => HttpLibrary().IsMatch(use.Assembly)).Select(use => use.ToString())];
    }

    [GeneratedRegex(@"EntityFrameworkCore|^Microsoft\.Data\.|^System\.Data(\.|$)|^Npgsql|^SQLitePCL", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatabaseLibrary();

    /// <summary>Identity and data protection are App's: they hold no request.</summary>
    [GeneratedRegex(@"^Microsoft\.AspNetCore(?!\.(Identity|DataProtection|Cryptography))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HttpLibrary();

    private sealed class OffendingContext : Microsoft.EntityFrameworkCore.DbContext;
}
