using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>Writes what units are paid for and what they can do. Thread-safe.</summary>
public sealed class Scoreboards
{
    /// <summary>A sheet of more changed cells than these is refused: no hand typed it.</summary>
    public const int MostCells = 4_000;

    private readonly Desk desk;

    internal Scoreboards(Desk desk) => this.desk = desk;

    /// <summary>Begins with what functions are usually paid for and can do; what the plan already says stays.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="functions">The function of each unit that is begun with; units that have a scorecard or moves are passed over.</param>
    /// <param name="language">The language in which metrics and moves are named.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Begin(
        Actor actor, string cycleId, IReadOnlyDictionary<string, BusinessFunction> functions, CultureInfo language, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"scoreboards begin\n{JsonSerializer.Serialize(functions)}", hand =>
        {
            if (!hand.At("").IsTeam) return Task.FromResult<Outcome<Deed>>(new Denied<Deed>(Refusal.TeamOnly));
            var busy = NumbersSheet.UnitsOf(hand.Plan).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
            var begun = functions.Where(each => hand.Plan.Units.Find(each.Key) is not null && !busy.Contains(each.Key)).ToList();
            return Task.FromResult<Outcome<Deed>>(begun.Count == 0
                ? new Conflict<Deed>(Refusal.NothingChosen)
                : new Done<Deed>(new Deed("edit", "scorecards") { Puts = new PresetWriting(hand.Plan, language).Rows(begun) }));
        }, cancel);

    /// <summary>Keeps changed cells of the sheet, all or none. A cell that somebody else changed meanwhile is never overwritten.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="was">The cells as the form showed them.</param>
    /// <param name="now">The cells as they came back; those that aren't named stay.</param>
    /// <param name="language">The language in which their numbers are written.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Keep(
        Actor actor, string cycleId, IReadOnlyDictionary<string, string> was, IReadOnlyDictionary<string, string> now, CultureInfo language, string? key = null, CancellationToken cancel = default)
    {
        var changed = now.Where(cell => cell.Value.Trim() != was.GetValueOrDefault(cell.Key, "").Trim()).ToDictionary(cell => cell.Key, cell => cell.Value.Trim(), StringComparer.Ordinal);
        return desk.Write(actor, cycleId, key, $"scoreboards keep\n{JsonSerializer.Serialize(changed)}", async hand =>
        {
            if (changed.Count > MostCells) return new Conflict<Deed>(Refusal.NotNow);
            var stands = NumbersSheet.Of(hand.Plan, language);
            var clashes = ImmutableArray.CreateBuilder<Clash>();
            foreach (var (cell, text) in changed.OrderBy(each => each.Key, StringComparer.Ordinal))
                if (stands[cell] != was.GetValueOrDefault(cell, "").Trim() && stands[cell] != text)
                    clashes.Add(new(cell, text, stands[cell], was.GetValueOrDefault(cell), await EditHistory.WriterOf(hand, "scorecards", "", "")));
            return clashes.Count > 0
                ? new Conflict<Deed>(Refusal.ChangedMeanwhile) { Clashes = clashes.ToImmutable() }
                : await new SheetWriting(hand).Write(changed.Where(each => stands[each.Key] != each.Value));
        }, cancel);
    }

    /// <summary>The head of a unit says that its numbers are right. Without a head whoever answers for the plan does.</summary>
    public Task<Outcome<Edited>> Confirm(Actor actor, string cycleId, string unit, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"scoreboards confirm {unit}", async hand =>
        {
            if (hand.Plan.Units.Find(unit) is not { } known) return new Missing<Deed>($"There is no unit “{PlanError.Shorten(unit)}”.");
            if (!IsHead(hand.At(""), known)) return new Denied<Deed>(Refusal.UnitHeadOnly);
            foreach (var row in await hand.Rows("scorecards"))
            {
                if (JsonNode.Parse(row.Json) is not JsonObject card || card["unit"]?.GetValue<string>().BareId() != unit) continue;
                var by = ConfirmedBy(card);
                if (Array.Exists(by, each => each.BareId() == hand.Me.Id)) return new Conflict<Deed>(Refusal.AlreadyThere, known.Name ?? known.Id);
                card["confirmed-by"] = new JsonArray([.. by.Append(hand.Me.Id).Select(each => (JsonNode)JsonValue.Create(each))]);
                return new Done<Deed>(new Deed("confirm", "scorecards") { Puts = [new("scorecards", "", card.ToJsonString())], Removes = [("scorecards", row.Key)] });
            }

            return new Missing<Deed>($"{known.Name ?? known.Id} has no scorecard.");
        }, cancel);

    /// <summary>Who stands by a scorecard's numbers, as the row refers to them.</summary>
    internal static string[] ConfirmedBy(JsonObject card) =>
        card["confirmed-by"] switch { JsonArray list => [.. list.Select(each => each!.GetValue<string>())], { } one => [one.GetValue<string>()], null => [] };

    /// <summary>
    /// Decides a repair, where the leader does it: both scorecards change, and a decision says what was chosen, what was killed and
    /// what each gives up. Where anybody else of the team does it, it is proposed: an open decision of the leader’s, and the scorecards stay.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="one">A unit.</param>
    /// <param name="other">Another unit.</param>
    /// <param name="percent">How far along the smallest repair, in percent of the weight: see <see cref="Core.Incentives.Repairs.RepairSteps"/>.</param>
    /// <param name="language">The language of the decision's words.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Repair(Actor actor, string cycleId, string one, string other, int percent, CultureInfo language, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"scoreboards repair {one} {other} {percent}", async hand =>
        {
            if (!hand.At("").IsTeam) return new Denied<Deed>(Refusal.TeamOnly);
            return RepairOffer.Of(hand.Plan, one, other) is { } offer && offer.At(percent) is { } step && percent > 0
                ? new Done<Deed>(await new RepairDecision(hand, offer, step, language).Write())
                : new Conflict<Deed>(Refusal.NotNow);
        }, cancel);

    /// <summary>Whether somebody confirms a unit's numbers: its head, or the leader and the integrator where it has none.</summary>
    public static bool IsHead(Situation each, Core.People.Unit unit) => unit.Head.IsEmpty ? each.IsSteward : each.IsMe(unit.Head);
}
