package dev.footfall.admin;

import dev.footfall.admin.theme.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** Tells which look the operating system prefers. */
final class SystemTheme {
    private SystemTheme() {}

    static ObservableValue<Theme> follow(Platform.Preferences preferences) {
        return preferences
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    }
}
