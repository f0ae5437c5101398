package dev.footfall.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.settings.Settings.View;
import dev.footfall.admin.settings.SettingsKeeper.Loaded;
import dev.footfall.admin.settings.SettingsKeeper.Saved;
import dev.footfall.admin.theme.ThemeChoice;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("footfall"), Json.mapper());
    }

    private Path path() {
        return folder.resolve("footfall").resolve("settings.json");
    }

    @Test
    void without_a_file_it_is_the_first_start() {
        assertThat(file().load()).isEqualTo(new Loaded.FirstStart());
    }

    @Test
    void what_was_saved_is_found_at_the_next_start() {
        var settings =
                new Settings(
                        "https://stats.example.com",
                        List.of("https://other.example", "https://stats.example.com"),
                        ThemeChoice.DARK,
                        Map.of("https://other.example", new View("30d", "country == \"DE\"")));

        assertThat(file().save(settings)).isEqualTo(new Saved.Kept());
        assertThat(file().load()).isEqualTo(new Loaded.Found(settings));
    }

    @Test
    void a_file_that_knows_one_collector_makes_a_list_of_it() throws IOException {
        Files.createDirectories(folder.resolve("footfall"));
        Files.writeString(path(), "{\"collector\":\"https://a.example\",\"theme\":\"DARK\"}");

        assertThat(file().load())
                .isEqualTo(
                        new Loaded.Found(
                                new Settings(
                                        "https://a.example",
                                        List.of("https://a.example"),
                                        ThemeChoice.DARK,
                                        Map.of())));
    }

    @Test
    void a_collector_that_is_forgotten_is_not_opened_at_the_next_start() {
        var known =
                Settings.DEFAULTS
                        .withCollector("https://a.example")
                        .withCollector("b")
                        .withView("b", new View("30d", "true"));

        assertThat(known.withoutCollector("b"))
                .isEqualTo(
                        new Settings(
                                null, List.of("https://a.example"), ThemeChoice.SYSTEM, Map.of()));
    }

    @Test
    void saving_leaves_nothing_but_the_file() throws IOException {
        file().save(Settings.DEFAULTS);
        file().save(Settings.DEFAULTS.withTheme(ThemeChoice.LIGHT));

        try (var files = Files.list(folder.resolve("footfall"))) {
            assertThat(files).containsExactly(path());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{\"collector\":\"https://a.example\"",
                "{}",
                "[1,2]",
                "{\"theme\":\"PINK\"}"
            })
    void a_torn_file_is_told_apart_from_a_first_start(String torn) throws IOException {
        Files.createDirectories(folder.resolve("footfall"));
        Files.writeString(path(), torn);

        assertThat(file().load()).isEqualTo(new Loaded.Unreadable(path()));
    }

    @Test
    void a_torn_file_is_mended_by_saving() throws IOException {
        Files.createDirectories(folder.resolve("footfall"));
        Files.writeString(path(), "{");
        file().save(Settings.DEFAULTS);

        assertThat(file().load()).isEqualTo(new Loaded.Found(Settings.DEFAULTS));
    }

    @Test
    void a_place_that_takes_no_files_is_told() throws IOException {
        Files.writeString(folder.resolve("footfall"), "a file where the folder should be");

        assertThat(file().save(Settings.DEFAULTS)).isEqualTo(new Saved.NotKept(path()));
    }
}
