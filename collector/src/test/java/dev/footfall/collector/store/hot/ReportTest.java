package dev.footfall.collector.store.hot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    @Test
    void a_report_agrees_with_the_whole_event() {
        var events = new ArrayList<Event>();
        BenchmarkTraffic.events(new BenchmarkPlan(2_000, 1, 85, 100, 1), AT)
                .forEachRemaining(events::add);
        events.add(Events.unload(AT, 0));
        for (var event : events) {
            var bytes = new EventCodec().encode(event);

            assertThat(EventCodec.report(bytes, 0))
                    .isEqualTo(
                            new Report(
                                    event.receivedMs(),
                                    event.kind(),
                                    event.beaconId(),
                                    event.source(),
                                    event.detail().durationMs() != null));
        }
    }

    @Test
    void what_is_older_is_passed_over() {
        var bytes = new EventCodec().encode(Events.load(AT, "/"));

        assertThat(EventCodec.report(bytes, AT.toEpochMilli() + 1)).isNull();
    }
}
