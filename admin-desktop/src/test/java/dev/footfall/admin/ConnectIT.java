package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsFile;
import dev.footfall.admin.settings.SettingsKeeper.Loaded;
import dev.footfall.admin.theme.ThemeChoice;
import dev.footfall.model.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectIT {
    @TempDir private Path folder;
    private final ScriptedCollector collector = ScriptedCollector.start();

    @BeforeEach
    void answer() {
        collector.answers(Samples.busy());
    }

    @AfterEach
    void close() {
        collector.close();
    }

    private SettingsFile settings() {
        return new SettingsFile(folder, Json.mapper());
    }

    private static void type(Window window, String address) {
        window.robot()
                .clickOn(".connect-address")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write(address)
                .type(KeyCode.ENTER);
    }

    @Test
    void the_first_start_asks_and_remembers_what_passed() throws Exception {
        try (var window = Window.open(null, settings())) {
            type(window, "localhost:" + collector.address().uri().getPort());
            window.untilSays(".card-value", "12,345");
        }
        assertThat(settings().load())
                .isEqualTo(
                        new Loaded.Found(
                                Settings.DEFAULTS.withCollector(collector.address().toString())));

        try (var window = Window.open(null, settings())) {
            window.untilSays(".card-value", "12,345");
        }
    }

    @Test
    void the_address_has_the_focus_at_once() throws Exception {
        try (var window = Window.open(null, settings())) {
            assertThat(window.scene().getFocusOwner().getStyleClass()).contains("connect-address");
        }
    }

    @Test
    void what_is_wrong_with_an_address_is_said_precisely() throws Exception {
        try (var window = Window.open(null, settings())) {
            type(window, "not an address");
            window.until(() ->
                    window.texts(".problem-words .label").stream()
                            .anyMatch(text -> text.startsWith("That is not an address.")));

            type(window, "http://collector.invalid");
            window.untilSays(".problem-title", "No such host");

            collector.refuses(401, "Nobody is let in.");
            type(window, collector.address().toString());
            window.untilSays(".problem-title", "The collector lets nobody in");
        }
        assertThat(settings().load()).isEqualTo(new Loaded.FirstStart());
    }

    @Test
    void there_is_a_way_back_to_another_collector() throws Exception {
        try (var window = Window.open(collector.address(), settings())) {
            window.untilSays(".card-value", "12,345");
            window.robot().clickOn(".nav-collector").clickOn("Another collector …");

            var field = (TextInputControl) window.node(".connect-address");
            assertThat(field.getText()).isEmpty();
            window.robot().type(KeyCode.ESCAPE);
        }
    }

    @Test
    void torn_settings_are_told_and_dismissed() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"collector\":");
        try (var window = Window.open(null, settings())) {
            assertThat(window.texts(".banner-text").iterator().next())
                    .contains(folder.resolve("settings.json").toString());

            window.robot().clickOn("Dismiss");
            assertThat(window.texts(".banner-text")).isEmpty();
        }
    }

    @Test
    void the_theme_is_changed_at_once_and_remembered() throws Exception {
        try (var window = Window.open(collector.address(), settings())) {
            window.untilSays(".card-value", "12,345");
            window.robot().clickOn(".nav-theme").clickOn("Dark");

            window.until(() -> sheets(window).contains("tokens-dark.css"));
            assertThat(sheets(window)).doesNotContain("tokens-light.css");
        }
        assertThat(settings().load())
                .isEqualTo(
                        new Loaded.Found(
                                Settings.DEFAULTS
                                        .withCollector(collector.address().toString())
                                        .withTheme(ThemeChoice.DARK)));
    }

    private static String sheets(Window window) {
        return String.join(" ", window.scene().getStylesheets());
    }
}
