using System.Text.RegularExpressions;

namespace House.Tests.Sources;

/// <summary>
/// The same feature names recur in every project, so that a search for <c>**/Commitments/**</c> shows a whole feature. A folder
/// has the name of a feature or of one of the few technical parts; nothing is called by a name that says nothing.
/// </summary>
public sealed partial class NamesRecur
{
    private static readonly string[] Features =
    [
        "Strategy", "Baseline", "Alignment", "Decisions", "Incentives", "Cascade", "Commitments", "SayDo", "Rhythm", "Sessions",
        "Negotiation", "Rehearsal", "People", "Ledger", "Beginning", "Gates",
    ];

    /// <summary>Which folders a folder of the product may hold. A new technical part is named here first, with its reason in the commit.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src"] = ["Houselights", "Houselights.Core", "Houselights.App", "Houselights.Web"],
        ["src/Houselights"] = ["Commands", "Resources", .. Features],
        ["src/Houselights.Core"] = ["Document", "Model", "Checks", "Gates", "Numerics", "Text", "Time", "Resources", .. Features],
        ["src/Houselights.Core/Checks"] = ["Reports", "Texts", .. Features],
        ["src/Houselights.App"] = ["Storage", "Live", "Cycles", "Gates", "Mail", "Resources", .. Features],
        ["src/Houselights.Web"] = ["Features", "Parts", "Shell", "Host", "Live", "Api", "Resources", "Properties", "wwwroot", "vendor", .. Features],
        ["src/Houselights.Web/Features"] = ["House", "Cycles", "OnePage", "InFlight", .. Features],
    };

    [Fact]
    public void Folders_have_the_agreed_names() => Offences.None(StrangeFolders(Repository.Files("^src/")));

    [Fact]
    public void Files_have_names_that_say_something() => Offences.None(EmptyNames(Repository.Files(@"^(src|tests|bench)/.*\.(cs|razor)$")));

    [Theory]
    [InlineData("src/Houselights.Core/Checks/Promises/LateOwner.cs")]
    [InlineData("src/Houselights.Web/Features/Dashboard/Dashboard.razor")]
    [InlineData("src/Houselights.App/Services/CommitmentBook.cs")]
    [InlineData("src/Houselights.Domain/Plan.cs")]
    public void A_strange_folder_is_noticed(string path) => Assert.NotEmpty(StrangeFolders([path]));

    [Theory]
    [InlineData("src/Houselights.Core/Checks/Commitments/LateOwner.cs")]
    [InlineData("src/Houselights.Core/Commitments/Network/Path.cs")]
    [InlineData("src/Houselights.Web/Houselights.Web.csproj")]
    public void An_agreed_folder_is_not(string path) => Assert.Empty(StrangeFolders([path]));

    [Theory]
    [InlineData("src/Houselights.Core/Model/DateUtils.cs")]
    [InlineData("src/Houselights.Core/Model/PlanHelper.cs")]
    [InlineData("src/Houselights.App/Storage/CycleManager.cs")]
    [InlineData("src/Houselights.Core/Common/Guard.cs")]
    public void A_name_that_says_nothing_is_noticed(string path) => Assert.NotEmpty(EmptyNames([path]));

    private static IEnumerable<string> StrangeFolders(IEnumerable<string> paths) =>
        from path in paths
        let parts = path.Split('/')
        from depth in Enumerable.Range(1, parts.Length - 2)
        let parent = string.Join('/', parts[..depth])
        where Allowed.TryGetValue(parent, out var names) && !names.Contains(parts[depth])
        select $"{parent} holds {parts[depth]}, which is no agreed name";

    private static IEnumerable<string> EmptyNames(IEnumerable<string> paths) =>
        from path in paths
        where EmptyName().IsMatch(path)
        select $"{path} has a name that says nothing: what is it, in the field's own words?";

    [GeneratedRegex(@"(Utils?|Utilit(y|ies)|Helpers?|Manager|Common|Misc)(/|\.(cs|razor)$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyName();
}
