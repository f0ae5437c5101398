package dev.footfall.collector.store.catalog;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.collector.store.catalog.entry.SourceEntry.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    private static final ProjectEntry PROJECT =
            new ProjectEntry("p1", "Harbour \"Books\" 📚", "harbour-books", NOON);
    private static final SourceEntry SOURCE =
            new SourceEntry("app://lantern", "p1", Kind.APPLICATION, "Lantern", NOON, null, null);
    private static final PixelEntry PIXEL =
            new PixelEntry(
                    new Pixel("px1", "opened", "{\"letter\":\"7\"}"), "p1", "Letter", NOON, null);

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void an_empty_directory_gets_an_empty_catalogue() {
        try (var opened = open()) {
            var catalog = opened.catalog();
            assertThat(catalog.contents().projects()).isEmpty();
            assertThat(catalog.contents().sources()).isEmpty();
            assertThat(catalog.contents().pixels()).isEmpty();
            assertThat(catalog.find("px1")).isEmpty();
        }
        assertThat(directory.resolve("catalog.duckdb")).exists();
    }

    @Test
    void what_was_added_is_seen_at_once_and_after_a_restart() {
        try (var opened = open()) {
            var catalog = opened.catalog();
            catalog.add(PROJECT).join();
            catalog.add(SOURCE).join();
            catalog.add(PIXEL).join();

            assertHoldsAll(catalog);
        }
        try (var opened = open()) {
            var catalog = opened.catalog();
            assertHoldsAll(catalog);
        }
    }

    @Test
    void what_was_added_just_before_the_end_is_kept() {
        try (var opened = open()) {
            var catalog = opened.catalog();
            var _ = catalog.add(PROJECT);
        }
        try (var opened = open()) {
            var catalog = opened.catalog();
            assertThat(catalog.contents().projects()).containsKey("p1");
        }
    }

    @Test
    void a_change_that_fails_changes_nothing_and_later_ones_work() {
        try (var opened = open()) {
            var catalog = opened.catalog();
            catalog.add(PROJECT).join();
            var again = catalog.add(new ProjectEntry("p1", "Other", "other", NOON));

            assertThatThrownBy(again::join).hasMessageContaining("p1");
            catalog.add(PIXEL).join();
            assertThat(catalog.contents().projects()).containsOnly(Map.entry("p1", PROJECT));
            assertThat(catalog.find("px1")).contains(PIXEL.pixel());
        }
    }

    @Test
    void a_closed_catalogue_refuses_changes() {
        var opened = open();
        var catalog = opened.catalog();
        opened.close();

        assertThatThrownBy(() -> catalog.add(PROJECT).join()).hasMessageContaining("try later");
    }

    private static void assertHoldsAll(Catalog catalog) {
        assertThat(catalog.contents().projects().values()).containsExactly(PROJECT);
        assertThat(catalog.contents().sources().values()).containsExactly(SOURCE);
        assertThat(catalog.contents().pixels().values()).containsExactly(PIXEL);
        assertThat(catalog.find("px1")).contains(PIXEL.pixel());
    }

    private OpenCatalog open() {
        return OpenCatalog.in(directory, 10, clock);
    }
}
