package dev.footfall.admin.ui;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the pictograms, which the style sheet sizes and colours. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather feather) {
        var icon = new FontIcon(feather);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
