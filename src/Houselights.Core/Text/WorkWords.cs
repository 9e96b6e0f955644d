namespace Houselights.Core.Text;

/// <summary>Words that name no work by themselves: two plans may share all of them and have nothing in common.</summary>
internal static class WorkWords
{
    private static readonly HashSet<string> GenericRoots = Roots(
        "project program initiative plan work task activity effort campaign customer client user partner people team member staff "
        + "employee company business organisation department unit group year month week day quarter time date phase stage step part "
        + "new first second third next last big small better best good main general full extra additional further further "
        + "launch rollout roll kick start begin open build create develop offer introduce implement install deliver run make do set record "
        + "pilot trial test beta release version study feasibility try attempt "
        + "improve improvement strategy strategic management process system service product solution market "
        + "report review meeting update status goal target objective priority key result measure number "
        + "support add enter expand plan prepare manage lead own provide bring found establish drill "
        + "all every some two three four five six seven eight nine ten summer autumn winter spring "
        + "january february march april may june july august september october november december");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Generic =
        GenericRoots.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsGenericRoot(ReadOnlySpan<char> root) => Generic.Contains(root);

    private static HashSet<string> Roots(string words) =>
        words.Split(' ').Select(word => WordRoot.Of(word)).ToHashSet(StringComparer.Ordinal);
}
