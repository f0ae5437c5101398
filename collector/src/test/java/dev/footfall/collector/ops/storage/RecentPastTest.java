package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.reading.RecentPast;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentPastTest {
    private static final Instant TEN_AGO = NOON.minusSeconds(600);

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir Path path;

    @Test
    void page_views_and_durations_are_told_in_order_hot_or_cold() throws Exception {
        try (var directory = Stored.open(path, clock)) {
            Stored.append(
                    directory,
                    List.of(
                            Events.load(TEN_AGO.minusMillis(1), "/early"),
                            Events.load(TEN_AGO, "/"),
                            Events.custom(NOON, "signup"),
                            Events.withDetail(Events.unload(NOON, 1), Event.Detail.NONE),
                            Events.unique(NOON, "/", true, true)));
            directory.parts().hot().sealAll();
            Stored.append(
                    directory,
                    List.of(Events.from("app://shop", Events.unload(NOON.plusMillis(1), 1_000))));
            var expected =
                    List.of(
                            told("PAGE_LOAD", "https://shop.example", TEN_AGO),
                            told("PAGE_UNIQUE", "https://shop.example", NOON),
                            told("PAGE_UNLOAD", "app://shop", NOON.plusMillis(1)));

            assertThat(told(directory)).isEqualTo(expected);
            assertThat(directory.compaction().run()).isEqualTo(1);
            assertThat(told(directory)).isEqualTo(expected);
            directory.parts().hot().sealAll();
            assertThat(directory.compaction().run()).isEqualTo(1);
            assertThat(told(directory)).isEqualTo(expected);
        }
    }

    @Test
    void a_file_that_is_damaged_costs_only_what_it_held() throws Exception {
        try (var directory = Stored.open(path, clock)) {
            for (var source : List.of("app://damaged", "app://whole")) {
                Stored.append(directory, List.of(Events.from(source, Events.load(NOON, "/"))));
                directory.parts().hot().sealAll();
                directory.compaction().run();
            }
            var manifests = directory.parts().manifests();
            var file = manifests.locate(manifests.current().files().getFirst());
            var bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0);
            Files.write(file, bytes);

            var told = new ArrayList<String>();
            assertThat(tell(directory, told)).isFalse();
            assertThat(told).containsExactly(told("PAGE_LOAD", "app://whole", NOON));
        }
    }

    private static List<String> told(DataDirectory directory) {
        var told = new ArrayList<String>();
        assertThat(tell(directory, told)).isTrue();
        return told;
    }

    private static boolean tell(DataDirectory directory, List<String> told) {
        var parts = directory.parts();
        return new RecentPast(parts.engine(), parts.manifests(), parts.hot())
                .tell(
                        TEN_AGO.toEpochMilli(),
                        (kind, beaconId, source, atMs) -> {
                            assertThat(beaconId).isEqualTo("beacon");
                            told.add(told(kind.name(), source, Instant.ofEpochMilli(atMs)));
                        });
    }

    private static String told(String kind, String source, Instant at) {
        return kind + " " + source + " " + at;
    }
}
