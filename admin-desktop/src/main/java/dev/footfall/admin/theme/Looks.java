package dev.footfall.admin.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Dresses the windows in the chosen theme and changes it while they are open. UI thread only. */
public final class Looks {
    private static final String ROOT = "/dev/footfall/admin/";
    private static final List<String> SHEETS =
            List.of(
                    "theme/base.css",
                    "ui/ui.css",
                    "ui/chart.css",
                    "nav/frame.css",
                    "connect/connect.css",
                    "signin/signin.css",
                    "dashboard/dashboard.css",
                    "token/token.css",
                    "dashboard/filter.css");

    private final ObjectProperty<ThemeChoice> choice;
    private final ObservableValue<Theme> theme;

    /**
     * Starts with a choice.
     *
     * @param system what the system prefers, now and later
     */
    public Looks(ThemeChoice choice, ObservableValue<Theme> system) {
        this.choice = new SimpleObjectProperty<>(choice);
        this.theme = this.choice.flatMap(chosen -> system.map(chosen::on));
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    public ObservableValue<Theme> themeProperty() {
        return theme;
    }

    /** Keeps a scene in the theme from now on. */
    public void dress(Scene scene) {
        theme.subscribe(now -> wear(scene, now));
    }

    private static void wear(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(theme.baseStyleSheet());
        scene.getStylesheets()
                .setAll(
                        Stream.concat(Stream.of("theme/" + theme.tokens()), SHEETS.stream())
                                .map(Looks::address)
                                .toList());
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Looks.class.getResource(ROOT + sheet), sheet)
                .toExternalForm();
    }
}
