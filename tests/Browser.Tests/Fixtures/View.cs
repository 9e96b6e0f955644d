using Microsoft.Playwright;

namespace Browser.Tests.Fixtures;

/// <summary>The ways in which every page is looked at.</summary>
public enum View
{
    /// <summary>A laptop, light theme.</summary>
    Light,

    /// <summary>A laptop, dark theme.</summary>
    Dark,

    /// <summary>A phone of 390 × 844 CSS pixels, light theme, touch.</summary>
    Phone,

    /// <summary>What the printer gets, at the width of a sheet of A4 between its margins.</summary>
    Print,
}

internal static class ViewOptions
{
    /// <summary>Motion is reduced in all views, so that a picture doesn't depend on the moment.</summary>
    public static BrowserNewContextOptions Options(this View view) => new()
    {
        ColorScheme = view == View.Dark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = view switch
        {
            View.Phone => new() { Width = 390, Height = 844 },
            View.Print => new() { Width = 718, Height = 1047 },
            _ => new() { Width = 1280, Height = 900 },
        },
        DeviceScaleFactor = view == View.Phone ? 2 : 1,
        HasTouch = view == View.Phone,
        IsMobile = view == View.Phone,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-GB",
        TimezoneId = "Europe/Berlin",
    };
}
