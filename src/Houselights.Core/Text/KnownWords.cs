namespace Houselights.Core.Text;

/// <summary>Reads those words of a sentence that an index holds: singly, joined (“chat bot” for “chatbot”) and split.</summary>
internal static class KnownWords
{
    public static bool IsContent(Passage passage, int at) =>
        passage.IsWord(at) && (!FunctionWords.Has(passage.Text(at)) || IsPartOfCompound(passage, at));

    /// <summary>“Self-checkout”, “pop-up”, “second-hand”: a hyphen makes a name of words that are grammar elsewhere.</summary>
    private static bool IsPartOfCompound(Passage passage, int at) =>
        !passage.Is(at, "to") && !passage.Is(at, "and") && !passage.Is(at, "of") && !passage.Is(at, "in") && !passage.Is(at, "at")
        && (passage.Kind(at + 1) == TokenKind.Hyphen || passage.Kind(at - 1) == TokenKind.Hyphen);

    public static void Read(DroppedWorkIndex index, Passage passage, int first, int end, ref List<(int Word, int Token)>? into)
    {
        Span<char> root = stackalloc char[WordRoot.LongestWord + 2];
        Span<char> joined = stackalloc char[(WordRoot.LongestWord * 2) + 2];
        var before = -1;
        for (var at = first; at < end; at++)
        {
            if (!passage.IsWord(at))
            {
                if (passage.Kind(at) != TokenKind.Hyphen) before = -1;
                continue;
            }

            if (index.MayHold(passage.Text(at))) ReadOne(index, root[..WordRoot.Of(passage.Text(at), root)], at, ref into);
            if (before >= 0 && index.MayHold(passage.Text(before))) ReadJoined(index, passage, before, at, joined, root, ref into);
            before = at;
        }
    }

    private static void ReadOne(DroppedWorkIndex index, ReadOnlySpan<char> root, int at, ref List<(int Word, int Token)>? into)
    {
        if (index.NumberOf.TryGetValue(root, out var word)) (into ??= []).Add((word, at));
        if (!index.CompoundOf.TryGetValue(root, out var parts)) return;
        (into ??= []).Add((parts.First, at));
        into.Add((parts.Second, at));
    }

    private static void ReadJoined(
        DroppedWorkIndex index, Passage passage, int before, int at, Span<char> joined, Span<char> root,
        ref List<(int Word, int Token)>? into)
    {
        ReadOnlySpan<char> head = passage.Text(before), tail = passage.Text(at);
        if (head.Length + tail.Length > WordRoot.LongestWord) return;
        head.CopyTo(joined);
        tail.CopyTo(joined[head.Length..]);
        var length = WordRoot.Of(joined[..(head.Length + tail.Length)], root);
        if (!index.NumberOf.TryGetValue(root[..length], out var word)) return;
        (into ??= []).Add((word, before));
        into.Add((word, at));
    }
}
