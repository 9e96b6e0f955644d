using Houselights.Core.Beginning.Words;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning;

/// <summary>
/// Takes from the end of a line what isn't the work itself: owner, date, effort, money, unit and state, in brackets or behind a
/// comma or dash. A part goes only where all of it is understood: “(Hamm and Unna)” stays.
/// </summary>
internal sealed class WorkWording
{
    private const int LongestPart = 70;
    private const int MostParts = 6;

    private static readonly string[] Separators = [" – ", " — ", " - ", " | ", " // ", "; ", ", ", " → ", " ("];
    private static readonly string[] Limits = [" bis ", " by ", " until ", " till ", " spätestens ", " due ", " ab ", " starting "];

    private static readonly PhraseSet OwnerLabels = new(
        "owner, owned by, verantwortlich, verantwortliche, verantwortlicher, verantw, verantwortung, lead, led by, leitung, responsible, sponsor, sponsored by, projektleitung, projektleiter, projektleiterin, pl, pm, "
        + "ansprechpartner, ansprechpartnerin, zuständig, wer, who, accountable, driver, champion, pate, patin, federführung, contact, v, r, project lead, project manager, dri");

    private static readonly PhraseSet DateLabels = new("termin, due, deadline, fällig, fertig, ende, end, zieltermin, target, eta, go-live, frist, date, datum");
    private static readonly PhraseSet OtherLabels = new("status, aufwand, effort, budget, kosten, cost, costs, team, bereich, abteilung, department, unit, kapazität");

    private readonly KnownPeople people;

    private WorkWording(string text, KnownPeople people) => (Name, this.people) = (text, people);

    public string Name { get; private set; }
    public string? Owner { get; private set; }
    public string? Unit { get; private set; }
    public string? Due { get; private set; }
    public NodaTime.LocalDate? DueOn { get; private set; }
    public Effort? Effort { get; private set; }
    public string? Budget { get; private set; }
    public Progress? Progress { get; private set; }

    public static WorkWording Of(string text, KnownPeople people)
    {
        var read = new WorkWording(text.Trim(), people);
        read.TakeLeadingOwner();
        for (var taken = 0; taken < MostParts && read.TakeLast(); taken++)
        {
        }

        if (read.Progress is null && RunningWording.Find(read.Name, out var name) is { } progress) (read.Progress, read.Name) = (progress, name);
        read.Name = read.Name.Trim().TrimEnd(',', ';', '–', '-', ' ').Trim();
        if (read.Name.EndsWith('.') && !read.Name.EndsWith("..", StringComparison.Ordinal)) read.Name = read.Name[..^1];

        // A line of a date alone is nothing without it.
        if (!read.Name.Any(char.IsLetterOrDigit)) read.Name = text.Trim();
        return read;
    }

    public void Fill(Draft draft)
    {
        draft.Owner = Owner;
        draft.Unit = Unit;
        (draft.Due, draft.DueOn) = (Due, DueOn);
        draft.Effort = Effort;
        draft.Budget = Budget;
    }

    /// <summary>“Greg: CRM cleanup”.</summary>
    private void TakeLeadingOwner()
    {
        var colon = Name.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 2 or > 40 || !people.TryRead(Name[..colon], labelled: false, out var owner)) return;
        (Owner, Name) = (owner, Name[(colon + 2)..].Trim());
    }

    private bool TakeLast()
    {
        if (TakeBrackets()) return true;
        var last = -1;
        var length = 0;
        foreach (var separator in Separators)
            if (Name.LastIndexOf(separator, StringComparison.Ordinal) is var at && at > last) (last, length) = (at, separator.Length);
        if (TakeFrom(last, length)) return true;

        // “Telefonanlage: läuft”; the colon of “– Owner: Meike T.” went with the dash before it.
        if (TakeFrom(Name.LastIndexOf(": ", StringComparison.Ordinal), 2)) return true;
        foreach (var limit in Limits)
        {
            var at = Name.LastIndexOf(limit, StringComparison.OrdinalIgnoreCase);
            if (at > 1 && Name.Length - at <= LongestPart && TakeDate(Name[(at + 1)..])) return Cut(at);
        }

        return false;
    }

    private bool TakeFrom(int at, int separator) =>
        at > 1 && Name.Length - at <= LongestPart && TakeAll(Name[(at + separator)..].TrimEnd(')')) && Cut(at);

    private bool TakeBrackets()
    {
        if (Name.Length < 4 || Name[^1] is not (')' or ']')) return false;
        var open = Name.LastIndexOf(Name[^1] == ')' ? '(' : '[');
        return open > 1 && Name.Length - open <= LongestPart + 30 && TakeAll(Name[(open + 1)..^1]) && Cut(open);
    }

    private bool Cut(int at)
    {
        Name = Name[..at].TrimEnd(' ', ',', ';', '–', '—', '-', '|', ':');
        return true;
    }

    /// <summary>Takes a part that consists of nothing but known things, several parted by commas.</summary>
    private bool TakeAll(string part)
    {
        var before = (Owner, Unit, Due, DueOn, Effort, Budget, Progress);
        if (Take(part)) return true;
        var pieces = part.Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length is > 1 and <= MostParts && pieces.All(Take)) return true;
        (Owner, Unit, Due, DueOn, Effort, Budget, Progress) = before;
        return false;
    }

    private bool Take(string part)
    {
        part = part.Trim().TrimEnd('.', ',', ';').Trim();
        if (part.Length == 0 || part.Length > LongestPart) return false;
        if (TakeDate(part) || TakeFigure(part)) return true;
        if (Progress is null && StatusWords.Of(part) is { } progress) return (Progress = progress) is not null;
        if (Owner is null && people.TryRead(part, part[0] == '@', out var name)) return (Owner = name) is not null;
        if (TakeLabelled(part)) return true;
        return Unit is null && UnitWords.TryRead(part, out var unit) && (Unit = unit) is not null;
    }

    /// <summary>“Owner: Petra S.”, “Verantwortlich Petra S.”, “runs until June 2026”.</summary>
    private bool TakeLabelled(string part)
    {
        var passage = Passage.Of(part);
        var end = OwnerLabels.Match(passage, 0);
        if (end > 0 && Owner is null && people.TryRead(After(passage, end), labelled: true, out var name)) return (Owner = name) is not null;
        if (end > 0 && Owner is null && UnitWords.TryRead(After(passage, end), out var unit)) return (Owner = unit) is not null;
        end = DateLabels.Match(passage, 0);
        if (end > 0 && TakeDate(After(passage, end))) return true;
        end = OtherLabels.Match(passage, 0);
        if (end > 0 && passage.Text(end) is ":") return After(passage, end) is { Length: > 0 } rest && Take(rest);
        end = StatusWords.At(passage, 0, out var progress);
        if (end <= 0 || end >= passage.Count || !DayWording.TryRead(After(passage, end), out var day)) return false;
        Progress ??= progress;
        return Due is not null || Set(After(passage, end), day);
    }

    private static string After(Passage passage, int end)
    {
        while (end < passage.Count && passage.Text(end) is ":" or "." or "=") end++;
        return end < passage.Count ? passage.Whole[passage[end].Start..].Trim() : "";
    }

    private bool TakeDate(string part) => Due is null && DayWording.TryRead(part.Trim(), out var day) && Set(part.Trim(), day);

    private bool Set(string due, NodaTime.LocalDate? day)
    {
        // “since March” dates a beginning; the plan has no place for it.
        if (due.StartsWith("seit ", StringComparison.OrdinalIgnoreCase) || due.StartsWith("since ", StringComparison.OrdinalIgnoreCase)) return (Progress ??= Words.Progress.Running) is Words.Progress.Running;
        (Due, DueOn) = (due, day);
        return true;
    }

    private bool TakeFigure(string part)
    {
        if (Effort is null && EffortWording.Read(part) is { } effort) return (Effort = effort) is not null;
        return Budget is null && EffortWording.IsMoney(part) && (Budget = part) is not null;
    }
}
