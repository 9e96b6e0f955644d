using System.Globalization;
using System.Resources;
using Houselights.Core.People.Owing;

namespace Houselights.App.People.Owing;

/// <summary>What an act asks for and what a gain is, in words: the same on the page and in the letter.</summary>
public static class OwedWords
{
    private static readonly ResourceManager Texts = new("Houselights.App.Resources.OwedActs", typeof(OwedWords).Assembly);

    /// <summary>An imperative with the subject’s title: “Promise, counter or decline: radio campaign on air”.</summary>
    public static string Title(OwedAct act, CultureInfo language) => string.Format(language, Say(act.Kind.ToString(), language), WhatOf(act, language));

    /// <summary>The same without the title, for a button.</summary>
    public static string Label(OwedKind kind, CultureInfo language) => Say($"{kind}.Label", language);

    /// <summary>What somebody gets: “CRM migration stops”.</summary>
    public static string Title(Gain gain, CultureInfo language) => string.Format(language, Say($"{gain.Kind}.{(gain.IsThere ? "There" : "Coming")}", language), gain.What);

    internal static string Say(string key, CultureInfo language) => Texts.GetString(key, language) ?? throw new InvalidOperationException($"OwedActs has no text “{key}”.");

    /// <summary>Reviews and remarks on the strategy have no title of their own in the plan.</summary>
    private static string WhatOf(OwedAct act, CultureInfo language) => act.Kind == OwedKind.HoldReview ? Say(act.Subject, language) : act.What;
}
