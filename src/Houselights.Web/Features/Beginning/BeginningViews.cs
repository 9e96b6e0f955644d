using Houselights.App.Beginning;
using Houselights.Core.Beginning;
using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Beginning;

/// <summary>The first screen as it was typed. Dates as forms send them, <c>2026-03-12</c>.</summary>
public sealed record WhoFields(string Organisation, string Name, string Role, string Cycle, string Starts, string Ends, string Zone);

/// <summary>Who are you: the first screen.</summary>
/// <param name="Fields">What was typed.</param>
/// <param name="Wrong">What is wrong, by field.</param>
/// <param name="Cycle">The cycle once it is there; null before. The organisation can't be renamed any more then.</param>
public sealed record WhoView(WhoFields Fields, IReadOnlyDictionary<string, string> Wrong, CycleHead? Cycle = null);

/// <summary>Where text is pasted.</summary>
public sealed record PasteView(CycleHead Cycle, string Text);

/// <summary>Where proposals are confirmed.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Step">Priorities, work or people.</param>
/// <param name="Rows">What is proposed.</param>
/// <param name="Ignored">What was left out, each for a reason.</param>
/// <param name="More">What was added by hand, one a line.</param>
/// <param name="Unread">The line from which nothing was read because the text is too long; null where all was read.</param>
/// <param name="Wrong">Why nothing was written; null where nothing was tried.</param>
public sealed record ProposalsView(CycleHead Cycle, BeginningStep Step, IReadOnlyList<ProposalRowView> Rows, IReadOnlyList<ProposalRowView> Ignored, string More, int? Unread, string? Wrong = null);

/// <summary>A proposal to confirm.</summary>
/// <param name="Id">The proposal's id.</param>
/// <param name="Taken">Whether it is ticked.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Wording">Its words.</param>
/// <param name="Reason">Why it was taken for that.</param>
/// <param name="Facts">Owner, date, effort, as read.</param>
/// <param name="Line">The line that it stands on.</param>
/// <param name="Folded">Other lines that say the same; empty for none.</param>
public sealed record ProposalRowView(string Id, bool Taken, ProposalKind Kind, string Wording, string Reason, string Facts, string Line, string Folded);

/// <summary>The last screen: what the plan says so far.</summary>
/// <param name="Acts">At most three next acts.</param>
/// <param name="Because">The arithmetic of the first.</param>
/// <param name="Count">All findings that want an answer.</param>
public sealed record FirstFindingsView(CycleHead Cycle, IReadOnlyList<ActView> Acts, IReadOnlyList<string> Because, int Count);
