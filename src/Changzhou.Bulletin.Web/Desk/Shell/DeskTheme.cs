using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>The colours of the public side's style sheet, in MudBlazor's terms, and fonts that every Chinese desktop has.</summary>
internal static class DeskTheme
{
    private static readonly string[] Fonts = ["PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0a6168",
            PrimaryContrastText = "#ffffff",
            Secondary = "#14755f",
            Tertiary = "#084a5a",
            Info = "#0a5f8a",
            Success = "#12703f",
            Warning = "#8a5300",
            WarningContrastText = "#ffffff",
            Error = "#ab2b1d",
            Dark = "#12302f",
            Background = "#f3f8f7",
            BackgroundGray = "#e9f2f0",
            Surface = "#ffffff",
            AppbarBackground = "#084a5a",
            AppbarText = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#12302f",
            DrawerIcon = "#46605f",
            TextPrimary = "#12302f",
            TextSecondary = "#46605f",
            TextDisabled = "#5f7574",
            ActionDefault = "#46605f",
            LinesDefault = "#d5e3e0",
            LinesInputs = "#6f8785",
            TableLines = "#d5e3e0",
            Divider = "#d5e3e0",
        },
        Typography = Typography(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "232px" },
    };

    private static Typography Typography()
    {
        var typography = new Typography
        {
            H4 = new H4Typography { FontSize = "1.75rem", FontWeight = "600", LineHeight = "1.35", LetterSpacing = "0" },
            H5 = new H5Typography { FontSize = "1.375rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "0" },
            H6 = new H6Typography { FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "0" },
            Button = new ButtonTypography { FontSize = ".9375rem", FontWeight = "500", LetterSpacing = "0", TextTransform = "none" },
        };
        BaseTypography[] all =
        [
            typography.Default, typography.H1, typography.H2, typography.H3, typography.H4, typography.H5, typography.H6, typography.Subtitle1, typography.Subtitle2,
            typography.Body1, typography.Body2, typography.Button, typography.Caption, typography.Overline,
        ];
        foreach (var style in all)
        {
            style.FontFamily = Fonts;
            style.LetterSpacing = "0";
        }

        return typography;
    }
}
