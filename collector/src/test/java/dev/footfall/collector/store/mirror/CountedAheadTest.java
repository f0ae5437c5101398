package dev.footfall.collector.store.mirror;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Eventually;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments of twenty events, of which two are full. */
class CountedAheadTest {
    private static final int FULL = 40;
    private static final int ALL = 50;
    private static final long MORE_THAN_ALL = 1_000;

    @TempDir Path path;

    @Test
    void full_segments_are_counted_to_their_ends() throws Exception {
        try (var data = Stored.open(path, Clock.systemUTC())) {
            Stored.append(data, Stored.views(NOON, 0, ALL));
            var parts = data.parts();
            try (var mirror =
                    Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {}, MORE_THAN_ALL)) {
                mirror.awaitWarm();
                var segments =
                        Eventually.get(
                                () -> segments(data),
                                list ->
                                        list.stream().filter(MirroredSegment::isComplete).count()
                                                == 2);

                assertThat(segments).hasSize(3);
                assertThat(segments.getLast().countedThrough())
                        .isLessThan(segments.getLast().firstSeq());
                assertThat(views(data, segments)).isEqualTo(FULL);
            }
        }
    }

    private static List<MirroredSegment> segments(DataDirectory data) throws SQLException {
        try (var connection = data.parts().engine().connect()) {
            return SegmentTables.list(connection);
        }
    }

    private static long views(DataDirectory data, List<MirroredSegment> segments)
            throws SQLException {
        long views = 0;
        try (var connection = data.parts().engine().connect();
                var statement = connection.createStatement()) {
            for (var segment : segments) {
                try (var row =
                        statement.executeQuery(
                                "select sum(pageviews) from (%s)".formatted(segment.hours()))) {
                    row.next();
                    views += row.getLong(1);
                }
            }
        }
        return views;
    }
}
