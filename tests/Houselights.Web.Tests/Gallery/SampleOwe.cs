using Houselights.Core.People.Owing;
using Houselights.Web.Features.People.Owing;
using Microsoft.AspNetCore.Components;

namespace Houselights.Web.Tests.Gallery;

/// <summary>What Jens M. owes and gets as of 15 February 2026, and somebody of whom nothing is known yet.</summary>
internal static class SampleOwe
{
    private const string Commitments = "/cycles/shelf-launch-2026/commitments";

    internal static readonly OweView View = new(
        SampleHouse.Cycle, "jens", "Jens M.",
        "Four things wait for Jens M. this week, about three min.",
        "The plan gives seven things in return; they stand first.",
        [
            new("Stops", [new(new("CRM migration: is to stop", "/cycles/shelf-launch-2026/in-flight"), "Decided by Karl B.", new(2025, 11, 20))], Dated: true),
            new("May be decided without asking", [new(new("Media mix", null), "Comes with “Shoppers ask for it in shelf week”", null), new(new("Station and spot", null), "Comes with “Shoppers ask for it in shelf week”", null)], Dated: false),
            new("Questions and who answers", [new(new("Why not trade terms first?", null), "To be answered by Karl B.", new(2026, 2, 17))], Dated: true),
            new("Promised by others", [new(new("Media budget released", Commitments), "Promised by Karl B.", new(2026, 2, 10), 5), new(new("Spot recorded", Commitments), "Asked of Tomas R., not promised", null)], Dated: true),
            new("People and money", [new(new("Shoppers ask for it in shelf week", "/cycles/shelf-launch-2026/one-page"), "12 person-weeks and 180,000 EUR", null)], Dated: false),
        ],
        [
            Act("answerrequest-commitments_radio", OwedKind.AnswerRequest, "commitments/radio", "Promise, counter or decline: radio campaign on air", "Under a minute. Waited for by Petra S.", 34, Commitments),
            Act("acceptdelivery-commitments_visits", OwedKind.AcceptDelivery, "commitments/visits", "Accept what was delivered or reopen it: store visits, wave 1", "Under a minute. Waited for by Tomas R.", 5, Commitments),
            new("checkin-key-results_recall", OwedKind.CheckIn, "key-results/recall", "Say how it does: shoppers who recall the name", "Under a minute", new(2026, 2, 16), 0, new("Check in", null)),
            new("confirmloss-decisions_launch-region", OwedKind.ConfirmLoss, "decisions/launch-region", "Confirm what is given up: national launch in spring", "Under a minute", null, 0, new("Confirm", "/cycles/shelf-launch-2026/decisions")),
        ],
        [new("deliver-commitments_samples", OwedKind.Deliver, "commitments/samples", "Deliver: samples for shelf week", "Under a minute. Waited for by Petra S.", new(2026, 3, 9), 0, new("Delivered", Commitments))]);

    internal static readonly OweView Unlit = new(
        new("first-light", "Weststrand Legal", "Autumn 2026", new(2026, 9, 1), 1), "ada", "Ada N.", "Nothing waits for Ada N. this week.", null, [], [], []);

    /// <summary>A form where acts are done, as the product puts one there.</summary>
    internal static readonly RenderFragment<OwedActView> Form = act => builder =>
    {
        builder.OpenElement(0, "form");
        builder.AddAttribute(1, "method", "post");
        builder.AddAttribute(2, "action", $"/cycles/shelf-launch-2026/{act.Subject}/act");
        builder.OpenElement(3, "button");
        builder.AddContent(4, act.Where.Text);
        builder.CloseElement();
        builder.CloseElement();
    };

    private static OwedActView Act(string id, OwedKind kind, string subject, string title, string note, int late, string href) =>
        new(id, kind, subject, title, note, SampleHouse.Today.PlusDays(-late), late, new("Answer", href));
}
