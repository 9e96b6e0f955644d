using Houselights.Core.Beginning.Lines;
using Houselights.Core.Beginning.Words;

namespace Houselights.Core.Beginning;

/// <summary>The parts of a letter or mail that are about the letter: sender, greeting, closing words, signature.</summary>
internal sealed class Letter
{
    private const int LinesOfASignature = 8;
    private const int LongestSignature = 60;

    private readonly DraftBook book;
    private readonly bool isMail;
    private Draft? signer;
    private int left;

    public Letter(List<SourceLine> lines, DraftBook book)
    {
        this.book = book;
        isMail = lines.Where(line => line is { IsEmpty: false, IsMarked: false }).Take(400).Count(line => ChromeWords.IsMailLabel(line.Passage)) >= 2;
    }

    /// <summary>Forgets that a signature has begun.</summary>
    public void End() => (signer, left) = (null, 0);

    /// <summary>Takes the line where it belongs to the frame of the letter.</summary>
    public bool TryRead(SourceLine line, int at)
    {
        if (line.IsMarked || line.Mark == Mark.Title)
        {
            End();
            return false;
        }

        if (isMail && ChromeWords.IsMailLabel(line.Passage)) return ReadLabel(line);
        if (ChromeWords.IsGreeting(line.Text, line.Passage) && at < 40) return Ignore(line, GuessReason.Courtesy);
        if (ChromeWords.IsClosing(line.Passage))
        {
            (signer, left) = (null, LinesOfASignature);
            return Ignore(line, GuessReason.Courtesy);
        }

        return left-- > 0 && line.Text.Length <= LongestSignature && ReadSignature(line);
    }

    private bool ReadLabel(SourceLine line)
    {
        End();
        Ignore(line, GuessReason.MailChrome);
        var isSender = line.Passage.Is(0, "from") || line.Passage.Is(0, "von");
        var name = line.Text[(line.Text.IndexOf(':') + 1)..].Split('<')[0];
        if (isSender && NameShape.Of(name, out var sender) > NameLikeness.No)
            book.Add(new Draft(ProposalKind.Person, sender, GuessReason.Signature, 0.7).Beside(line.Pasted));
        return true;
    }

    private bool ReadSignature(SourceLine line)
    {
        if (signer is null && NameShape.Of(line.Text, out var name) > NameLikeness.No) return Sign(line, name);
        if (signer is null) return Ignore(line, GuessReason.Signature);
        if (signer.Function is null && FunctionTitles.Read(line.Text, book.IsGerman) is { } title)
        {
            (signer.Function, signer.Role, signer.Unit, signer.HeadsUnit) = (line.Text, title.Role, title.Unit, title.Heads);
            signer.At(line.Pasted);
            if (title.Unit is not null) book.Add(new Draft(ProposalKind.Unit, title.Unit, GuessReason.NamedBeside, 0.6).Beside(line.Pasted));
            return true;
        }

        return Ignore(line, GuessReason.Signature);
    }

    private bool Sign(SourceLine line, string name)
    {
        signer = new Draft(ProposalKind.Person, name, GuessReason.Signature, 0.8).At(line.Pasted);
        book.Add(signer);
        return true;
    }

    private bool Ignore(SourceLine line, GuessReason reason)
    {
        book.Add(Draft.Ignored(line.Pasted, line.Text, reason));
        return true;
    }
}
