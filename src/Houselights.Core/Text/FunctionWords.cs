namespace Houselights.Core.Text;

/// <summary>English words that carry grammar, not content; no two sentences are alike because they share them.</summary>
internal static class FunctionWords
{
    private static readonly WordSet Words = new(
        "a an the this that these those some any each every either neither no not nor none all both such same other another "
        + "i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers it its itself they "
        + "them their theirs themselves who whom whose which what where when why how there here then than that's it's we're "
        + "and or but so yet if unless although though because since while until till as whether "
        + "of in on at by for with without from to into onto out up down over under above below between among through "
        + "during before after about against across along around behind beyond near off per upon toward towards within via "
        + "is am are was were be been being do does did done doing have has had having can could may might must shall should "
        + "will would let let's don't doesn't isn't aren't won't can't cannot "
        + "very too also just only even still already again ever never always often more most much many less least few fewer "
        + "own really quite rather simply once twice first last one two back away");

    /// <summary>Verbs that say nothing by themselves.</summary>
    private static readonly WordSet LightVerbs = new(
        "make makes made making get gets got getting give gives gave giving go goes going gone come comes came coming put "
        + "puts putting take takes taking took keep keeps keeping want wants try tries trying strive strives striving need needs "
        + "look mean means say says said see become becomes bring brings set sets use uses using work works");

    public static bool Has(ReadOnlySpan<char> word) => Words.Has(word);

    public static bool HasOrIsLight(ReadOnlySpan<char> word) => Words.Has(word) || LightVerbs.Has(word);
}
