package dev.footfall.collector.query.single;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.Eventually;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.store.catalog.triage.Triage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the exceptions in files is known no longer once the files are others. */
class KnownGroupTest {
    private static final String GROUP = "00000000000000a2";
    private static final String SHOP = "https://shop.example";
    private static final String BLOG = "https://blog.example";
    private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofDays(9)), ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void occurrences_come_by_files_and_by_memory_and_go_by_erasure() throws Exception {
        var before =
                List.of(failure(SHOP, 0), failure(SHOP, 1), failure(BLOG, 1), failure(BLOG, 2));
        try (var data = Placement.IN_FILES.of(directory, before, CLOCK)) {
            var details =
                    new GroupDetails(
                            data.warehouse(), data.directory().parts().catalog()::contents, CLOCK);
            assertThat(count(details, SHOP)).isEqualTo(2);
            assertThat(count(details, BLOG)).isEqualTo(2);

            Stored.append(data.directory(), List.of(failure(SHOP, 1), failure(SHOP, 3)));
            Eventually.get(() -> count(details, SHOP), Long.valueOf(4)::equals);
            data.directory().loading();
            assertThat(count(details, SHOP)).isEqualTo(4);

            Stored.erase(data.directory(), BLOG);
            assertThat(count(details, BLOG)).isZero();
            assertThat(count(details, SHOP)).isEqualTo(4);
        }
    }

    private static long count(GroupDetails details, String source) throws Exception {
        return details.detail(new Triage.Key(GROUP, source), new Span.Wish(0L, null))
                .map(detail -> detail.group().count())
                .orElse(0L);
    }

    private static Event failure(String source, int days) {
        Instant at = NOON.plus(Duration.ofDays(days));
        return Events.from(
                source,
                Events.withFailure(
                        Events.load(at, "/"),
                        new Failure("TypeError", "x", null, GROUP, false, Basis.whole(2), 0)));
    }
}
