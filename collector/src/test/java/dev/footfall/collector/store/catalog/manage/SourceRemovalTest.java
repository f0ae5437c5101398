package dev.footfall.collector.store.catalog.manage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.Catalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events are read again after a start and when they become files; both tell of their sources. */
class SourceRemovalTest {
    private static final String SHOP = "https://shop.example";
    private static final String NEWS = "https://news.example";
    private static final long BEFORE = NOON.minusSeconds(60).toEpochMilli();
    private static final long AT = NOON.toEpochMilli();

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void what_was_received_before_the_removal_does_not_bring_a_source_back() {
        try (var opened = open()) {
            see(opened.catalog(), SHOP, BEFORE);
            remove(opened.catalog());

            see(opened.catalog(), SHOP, AT);
            see(opened.catalog(), NEWS, BEFORE);
            assertThat(opened.catalog().contents().sources()).containsOnlyKeys(NEWS);
        }
        try (var again = open()) {
            see(again.catalog(), SHOP, AT);
            assertThat(again.catalog().contents().sources()).containsOnlyKeys(NEWS);
        }
    }

    @Test
    void the_next_event_brings_it_back_and_it_can_be_removed_again() {
        try (var opened = open()) {
            see(opened.catalog(), SHOP, BEFORE);
            remove(opened.catalog());
            see(opened.catalog(), SHOP, AT + 1);
            assertThat(opened.catalog().contents().sources()).containsOnlyKeys(SHOP);

            remove(opened.catalog());
            see(opened.catalog(), SHOP, AT);
            assertThat(opened.catalog().contents().sources()).isEmpty();
        }
    }

    @Test
    void what_is_imported_brings_it_back_whatever_its_age() {
        try (var opened = open()) {
            see(opened.catalog(), SHOP, BEFORE);
            remove(opened.catalog());
            opened.catalog().letBack(Set.of(SHOP)).join();

            see(opened.catalog(), SHOP, BEFORE);
            assertThat(opened.catalog().contents().sources()).containsOnlyKeys(SHOP);
        }
    }

    private OpenCatalog open() {
        return OpenCatalog.in(directory, 10, clock);
    }

    /** Notices an event that is stored already, and has it written. */
    private static void see(Catalog catalog, String source, long ms) {
        catalog.notice(source, ms, ms);
        catalog.change(_ -> {}).join();
    }

    private void remove(Catalog catalog) {
        var outcome = new SourceEdits(catalog, clock).delete(SHOP).join();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
