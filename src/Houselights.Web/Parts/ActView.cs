namespace Houselights.Web.Parts;

/// <summary>A next act.</summary>
/// <param name="Title">An imperative: “Ask Jens M. to promise, counter or decline radio”.</param>
/// <param name="Note">How long, for whom, and why now.</param>
/// <param name="Label">The button's words.</param>
/// <param name="Href">Where it is done; null where there is nothing to press.</param>
public sealed record ActView(string Title, string Note, string Label, string? Href);
