package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFileDuckDbTest {
    @TempDir Path directory;
    private Path file;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        file = directory.resolve("events.parquet");
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void any_mixture_is_read_as_it_was_written() throws Exception {
        assertRead(RandomEvents.of(11, 3_000));
    }

    @Test
    void numbers_from_end_to_end_are_read_as_they_were_written() throws Exception {
        assertRead(
                List.of(
                        StoredEvents.counting(Long.MIN_VALUE),
                        StoredEvents.counting(Long.MAX_VALUE),
                        StoredEvents.counting(-1),
                        StoredEvents.bare(0)));
    }

    @Test
    void a_file_without_events_is_an_empty_table() throws Exception {
        assertRead(List.of());
    }

    @Test
    void pages_of_several_kinds_in_one_column_are_read_as_they_were_written() throws Exception {
        assertRead(
                IntStream.range(0, 3_000)
                        .mapToObj(i -> StoredEvents.withMetadata(i, (i + " ").repeat(200)))
                        .toList());
    }

    private void assertRead(List<StoredEvent> events) throws IOException, SQLException {
        StoredEvents.write(file, events);

        assertThat(read()).isEqualTo(events.stream().map(Rows::of).toList());
    }

    private List<Map<String, @Nullable Object>> read() throws SQLException {
        try (var statement = connection.prepareStatement("from read_parquet(?)")) {
            statement.setString(1, file.toString());
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<Map<String, @Nullable Object>>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var columns = result.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.put(columns.getColumnName(column), result.getObject(column));
        }
        return row;
    }

    @ParameterizedTest
    @CsvSource({"sid, s-1, false", "sid, s-2, true", "exc_group, 4fa76a33c36ad3b4, false"})
    void a_row_group_without_the_key_is_passed_by(String column, String key, boolean passed)
            throws Exception {
        StoredEvents.write(file, List.of(StoredEvents.FULL, StoredEvents.bare(1)));

        assertThat(
                        one(
                                "select bloom_filter_excludes from parquet_bloom_probe('%s', '%s', '%s')"
                                        .formatted(file, column, key)))
                .isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({"s-1, 1", "s-2, 0"})
    void a_search_for_a_session_scans_only_groups_that_may_have_it(String session, int scanned)
            throws Exception {
        StoredEvents.write(file, List.of(StoredEvents.FULL, StoredEvents.bare(1)));

        assertThat(plan("select seq from '%s' where sid = '%s'".formatted(file, session)))
                .containsPattern("Row Groups Scanned: " + scanned + " / 1\\b");
    }

    private String plan(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("explain analyze " + query)) {
            assertThat(result.next()).isTrue();
            return result.getString(2).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_row_group_tells_the_bounds_of_its_columns_except_for_long_texts() throws Exception {
        StoredEvents.write(file, List.of(StoredEvents.FULL, StoredEvents.bare(1)));

        assertThat(bounds("received_ms")).isEqualTo("1768478400000 to 1795454972123");
        assertThat(bounds("source")).isEqualTo("https://shop.example to https://shop.example");
        assertThat(bounds("kind")).isEqualTo("exception to pixel");
        assertThat(bounds("exc_stack")).isNull();
    }

    private @Nullable Object bounds(String column) throws SQLException {
        return one(
                "select stats_min_value || ' to ' || stats_max_value from parquet_metadata('%s') where path_in_schema = '%s'"
                        .formatted(file, column));
    }

    private @Nullable Object one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getObject(1);
        }
    }
}
