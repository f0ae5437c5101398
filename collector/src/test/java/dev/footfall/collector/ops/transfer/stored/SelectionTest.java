package dev.footfall.collector.ops.transfer.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ops.transfer.part.Portion;
import dev.footfall.collector.store.engine.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    /** The engine sorts 122,880 rows in one go, and a prime shuffles these. */
    private static final int MANY = 400_009;

    @TempDir Path directory;

    @Test
    void events_come_in_the_order_of_time_however_many_a_portion_has() throws Exception {
        try (var engine = Engine.open(directory);
                var connection = engine.connect()) {
            Engine.execute(
                    connection,
                    """
                    create temp table event as
                    select (range * 7919) %% %1$d as received_ms, range as seq, uuid()::varchar as bid
                      from range(%1$d)\
                    """
                            .formatted(MANY));

            assertThat(times(connection)).hasSize(MANY).isSorted();
        }
    }

    private static List<Long> times(Connection connection) throws SQLException {
        var selection =
                new Selection(
                        connection,
                        0,
                        MANY,
                        new Choice("bid <> :needle", Map.of("needle", "it's")));
        var portion = new Portion(0, MANY, MANY, 0);
        var times = new ArrayList<Long>(MANY);
        try (var question = connection.createStatement();
                var row = question.executeQuery(selection.unprepared("read_events", portion))) {
            while (row.next()) {
                times.add(row.getLong("received_ms"));
            }
        }
        return times;
    }
}
