package dev.footfall.admin.theme;

/** What the administrator wants to look at. */
public enum ThemeChoice {
    SYSTEM("theme.system"),
    LIGHT("theme.light"),
    DARK("theme.dark");

    private final String labelKey;

    ThemeChoice(String labelKey) {
        this.labelKey = labelKey;
    }

    /** Key of its name among the messages. */
    public String labelKey() {
        return labelKey;
    }

    /** The look it comes to on a system that prefers {@code system}. */
    public Theme on(Theme system) {
        return switch (this) {
            case SYSTEM -> system;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
