package dev.footfall.collector.query.single;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.query.live.LiveView;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.TimeSeriesPoint;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveViewTest {
    private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(30), ZoneOffset.UTC);

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void the_last_half_hour_is_told_by_minute_page_and_source(Placement placement)
            throws Exception {
        var events =
                List.of(
                        Events.load(NOON.minus(Duration.ofMinutes(29)), "/old", true, true, null),
                        Events.load(NOON.minus(Duration.ofMinutes(29)).minusMillis(1), "/gone"),
                        Events.load(NOON, "/b"),
                        Events.unique(NOON, "/b", true, true),
                        Events.load(NOON.minusSeconds(1), "/a", false, true, null),
                        Events.custom(NOON, "signup"),
                        Events.from("app://till", Events.custom(NOON, "sale")),
                        Events.event(NOON, EventKind.EXCEPTION, Page.NONE));
        try (var data = placement.of(directory, events, CLOCK)) {
            var now = new LiveView(data.warehouse(), CLOCK).now();

            assertThat(now.atMs()).isEqualTo(CLOCK.millis());
            assertThat(now.minutes()).hasSize(30);
            assertThat(now.minutes().getFirst())
                    .isEqualTo(
                            new TimeSeriesPoint(
                                    NOON.minus(Duration.ofMinutes(29)).toEpochMilli(), 1, 1, 0, 0));
            assertThat(now.minutes().get(28).pageviews()).isEqualTo(1);
            assertThat(now.minutes().getLast())
                    .isEqualTo(new TimeSeriesPoint(NOON.toEpochMilli(), 1, 1, 2, 1, true));
            assertThat(now.pages())
                    .containsExactly(
                            new BreakdownRow("/a", 1, 1, 0),
                            new BreakdownRow("/b", 1, 1, 0),
                            new BreakdownRow("/old", 1, 1, 0));
            assertThat(now.sources())
                    .containsExactly(
                            new BreakdownRow("https://shop.example", 2, 3, 1),
                            new BreakdownRow("app://till", 0, 0, 1));
            assertThat(now.activeSessions()).isEqualTo(1);
        }
    }

    @Test
    void nothing_is_told_as_zeros() throws Exception {
        try (var data = Placement.IN_THE_MIRROR.of(directory, List.<Event>of(), CLOCK)) {
            var now = new LiveView(data.warehouse(), CLOCK).now();

            assertThat(now.minutes()).hasSize(30).allMatch(minute -> minute.pageviews() == 0);
            assertThat(now.pages()).isEmpty();
            assertThat(now.activeSessions()).isZero();
        }
    }
}
