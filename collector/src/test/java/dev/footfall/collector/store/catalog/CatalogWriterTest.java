package dev.footfall.collector.store.catalog;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.EventStore.Outcome;
import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogWriterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final EventStore TAKES_ALL = (_, receipt) -> receipt.settled(Outcome.STORED);
    private static final ProjectEntry PROJECT = new ProjectEntry("p1", "Shop", "shop", NOON);
    private static final String SHOP = "https://shop.example";

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void a_file_that_cannot_be_written_is_told_and_tried_again_until_it_can() throws Exception {
        var file = directory.resolve("catalog.duckdb");
        var aside = directory.resolve("aside");
        try (var opened = OpenCatalog.in(directory, 10, clock)) {
            var catalog = opened.catalog();
            letGoOfTheFile(catalog);
            Files.move(file, aside);
            Files.createDirectory(file);

            catalog.registering(TAKES_ALL).append(Events.load(NOON, "/"), _ -> {});
            await(catalog::isFailing);
            assertThat(catalog.isFailing()).isTrue();
            assertThat(catalog.contents().sources()).isEmpty();
            assertThat(catalog.contents().projects()).containsOnlyKeys("p1");

            Files.delete(file);
            Files.move(aside, file);
            await(() -> !catalog.isFailing());
            assertThat(catalog.isFailing()).isFalse();
            assertThat(catalog.contents().sources()).containsOnlyKeys(SHOP);
        }
        try (var opened = OpenCatalog.in(directory, 10, clock)) {
            var catalog = opened.catalog();
            assertThat(catalog.contents().sources()).containsOnlyKeys(SHOP);
            assertThat(catalog.contents().projects()).containsOnlyKeys("p1");
        }
    }

    /** After a failure it opens the file anew, so this is when it can be exchanged. */
    private static void letGoOfTheFile(Catalog catalog) {
        catalog.add(PROJECT).join();
        assertThatThrownBy(() -> catalog.add(PROJECT).join()).hasMessageContaining("p1");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
