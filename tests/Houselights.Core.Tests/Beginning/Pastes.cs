using System.Globalization;
using System.Text;
using Houselights.Core.Beginning;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Beginning;

/// <summary>
/// Believable pastes, each labelled by hand before the reader was written: what every line is, and who and which units the whole
/// names. The rules were written on those of “development”; nothing was changed for the sake of one of “held-out”.
/// </summary>
internal sealed record Paste(string Split, string Name, string Text, IReadOnlyList<Paste.Label> Labels)
{
    /// <summary>What a line is; of a person or unit that is only named, without line.</summary>
    public sealed record Label(int? Line, string Kind, string Wording);

    public string Path(string ending) => $"{Pastes.Folder}/{Split}/{Name}.{ending}";
}

internal static class Pastes
{
    public const string Folder = "tests/Houselights.Core.Tests/Beginning/pastes";

    public static IReadOnlyList<Paste> All { get; } =
        [.. from split in (string[])[Labelled.Development, Labelled.HeldOut]
            from file in Directory.GetFiles(Repository.At($"{Folder}/{split}"), "*.txt").Order(StringComparer.Ordinal)
            select Of(split, Path.GetFileNameWithoutExtension(file))];

    /// <summary>Of one kind, the claims that a person made and that the reader makes: lines of work and of what is ignored, names of people and units.</summary>
    public static Reached Reach(string split, ProposalKind kind) => Reached.By(
        from paste in All
        where paste.Split == split
        let wanted = Wanted(paste, kind)
        let found = Found(paste, kind)
        from claim in wanted.Union(found)
        select (wanted.Contains(claim), found.Contains(claim)));

    /// <summary>Of the work whose kind is right, how often its words are exactly those that a person would keep.</summary>
    public static (int Right, int Of) Wordings(string split)
    {
        var pairs = (from paste in All
                     where paste.Split == split
                     let read = PastedText.Read(paste.Text).Proposals
                     from label in paste.Labels
                     where label.Kind is nameof(ProposalKind.Candidate) or nameof(ProposalKind.WorkInFlight)
                     let proposal = read.FirstOrDefault(each => each.Kind.ToString() == label.Kind && each.Lines.Any(line => line.Number == label.Line))
                     where proposal is not null
                     select string.Equals(proposal.Wording, label.Wording, StringComparison.OrdinalIgnoreCase)).ToList();
        return (pairs.Count(same => same), pairs.Count);
    }

    /// <summary>The proposals of a paste as a person reads them in a review.</summary>
    public static string Recorded(Paste paste)
    {
        var text = new StringBuilder();
        foreach (var proposal in PastedText.Read(paste.Text).Proposals)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Numbers(proposal.Lines, "+")}{Numbers(proposal.NamedIn, "~")} {proposal.Kind} {proposal.Id} {proposal.Reason} {proposal.Confidence:0.0#}: {proposal.Wording}");
            Add(text, "owner", proposal.Owner);
            Add(text, "unit", proposal.Unit);
            Add(text, "function", proposal.Function);
            Add(text, "role", proposal.Role);
            Add(text, "starts", proposal.Starts?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            Add(text, "due", proposal.Due);
            Add(text, "by", proposal.DueOn?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            if (proposal.Effort is { } effort) Add(text, "effort", string.Create(CultureInfo.InvariantCulture, $"{effort.Amount} {effort.Unit}"));
            Add(text, "budget", proposal.Budget);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Numbers(IEnumerable<PastedLine> lines, string mark) => string.Concat(lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{mark}{line.Number}")));

    private static void Add(StringBuilder text, string key, object? value)
    {
        if (value is not null) text.Append(CultureInfo.InvariantCulture, $" | {key} {value}");
    }

    private static HashSet<string> Wanted(Paste paste, ProposalKind kind) =>
        [.. paste.Labels.Where(label => label.Kind == kind.ToString()).Select(label => Claim(paste, kind, label.Line, label.Wording))];

    private static HashSet<string> Found(Paste paste, ProposalKind kind)
    {
        var wrapped = paste.Labels.Where(label => label.Kind == "Continued").Select(label => label.Line).ToHashSet();
        var proposals = PastedText.Read(paste.Text).Proposals.Where(proposal => proposal.Kind == kind);
        return IsNamed(kind)
            ? [.. proposals.Select(proposal => Claim(paste, kind, null, proposal.Wording))]
            : [.. proposals.SelectMany(proposal => proposal.Lines).Where(line => !wrapped.Contains(line.Number)).Select(line => Claim(paste, kind, line.Number, ""))];
    }

    private static string Claim(Paste paste, ProposalKind kind, int? line, string wording) => IsNamed(kind) ? $"{paste.Name}:{wording}" : $"{paste.Name}:{line}";

    private static bool IsNamed(ProposalKind kind) => kind is ProposalKind.Person or ProposalKind.Unit;

    private static Paste Of(string split, string name)
    {
        var path = Repository.At($"{Folder}/{split}/{name}");
        var labels = File.ReadLines(path + ".labels.tsv").Skip(1).Select(line => line.Split('\t'))
            .Select(row => new Paste.Label(row[0] == "-" ? null : int.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[2]));
        return new Paste(split, name, File.ReadAllText(path + ".txt"), [.. labels]);
    }
}
