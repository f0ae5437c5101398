package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the hit of a browser to the number in the window. */
class RealCollectorIT {
    @TempDir private Path folder;
    private RealCollector collector;

    @BeforeEach
    void start() throws Exception {
        collector = RealCollector.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        collector.stop();
    }

    private void load(String beacon, String path, boolean first) throws Exception {
        collector.hit(
                """
                {"b":"%s","i":"s1","e":"load","u":"https://shop.example%s",\
                "r":"https://www.google.com/","q":%s,"p":true}\
                """
                        .formatted(beacon, path, first));
    }

    @Test
    void what_a_browser_reports_is_read_off_the_window() throws Exception {
        var keeper = SettingsKeeper.forgetful(Settings.DEFAULTS);
        try (var window = Window.open(Window.Opening.of(collector.address(), keeper).today())) {
            window.untilSays(".notice-title", "No visits in this period");

            load("b1", "/", true);
            load("b2", "/pricing", false);
            load("b3", "/pricing", false);
            window.until(() -> {
                window.robot().type(KeyCode.F5);
                return window.texts(".card-value").contains("3");
            });

            assertThat(window.texts(".card-value")).startsWith("1", "3");
            window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertThat(window.texts(".breakdown-name"))
                    .containsExactly("/pricing", "/", "google.com", "shop.example");
            assertThat(window.texts(".breakdown-count")).containsExactly("2", "1", "3", "3");
        }
    }

    @Test
    void the_first_connection_finds_the_collector_in_order() throws Exception {
        var keeper = SettingsKeeper.forgetful(Settings.DEFAULTS);
        try (var window = Window.open(Window.Opening.of(null, keeper).today())) {
            window.robot()
                    .clickOn(".connect-address")
                    .write(collector.address().label())
                    .type(KeyCode.ENTER);

            window.untilSays(".notice-title", "No visits in this period");
        }
    }
}
