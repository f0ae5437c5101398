package dev.footfall.collector.query.single;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Decision.Mute;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.catalog.triage.Triages;
import dev.footfall.collector.store.catalog.triage.Triages.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuteTest {
    private static final Triage.Key KEY =
            new Triage.Key("00000000000000a2", "https://shop.example");
    private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(600), ZoneOffset.UTC);

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void what_happened_at_the_very_instant_of_the_mute_is_not_one_more(long more, boolean muted)
            throws Exception {
        var events = List.of(failure(NOON), failure(NOON.plusSeconds(60)));
        try (var data = Placement.IN_BOTH.of(directory, events, CLOCK)) {
            var catalog = data.directory().parts().catalog();
            var decision = new Decision(null, new Mute(NOON, more, null), null);
            new Triages(catalog, CLOCK)
                    .decide(List.of(new Target(KEY, null)), _ -> decision, null)
                    .join();
            var details = new GroupDetails(data.warehouse(), catalog::contents, CLOCK);

            var detail = details.detail(KEY, new Span.Wish(null, null)).orElseThrow();

            assertThat(detail.group().muted()).isEqualTo(muted);
        }
    }

    private static Event failure(Instant at) {
        return Events.withFailure(
                Events.load(at, "/"),
                new Failure("TypeError", "x", null, KEY.group(), false, Basis.whole(2), 0));
    }
}
