package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.parquet.write.Concatenation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcatenationTest {
    @TempDir Path directory;

    @Test
    void a_file_of_several_files_of_the_engine_is_read_by_it_and_by_the_library() throws Exception {
        var first = made("first", "range as seq, 'path ' || range % 7 as pathname", 5_000);
        var second = made("second", "range + 5000 as seq, null::varchar as pathname", 10);

        var whole = concatenated(first, second);

        var all = new ArrayList<Object>(EventFileGenericReaderTest.read(first));
        all.addAll(EventFileGenericReaderTest.read(second));
        assertThat(all).hasSize(5_010);
        assertThat(EventFileGenericReaderTest.read(whole)).isEqualTo(all);
        assertThat(ask("select count(distinct seq) || ' ' || count(pathname) from", whole))
                .isEqualTo("5010 5000");
    }

    @Test
    void event_files_are_joined_as_they_are() throws IOException {
        var events = RandomEvents.of(12, 600);
        StoredEvents.write(directory.resolve("a"), events.subList(0, 400));
        StoredEvents.write(directory.resolve("b"), events.subList(400, 600));

        var whole = concatenated(directory.resolve("a"), directory.resolve("b"));
        assertThat(EventFileGenericReaderTest.read(whole))
                .isEqualTo(events.stream().map(Rows::of).toList());
    }

    @Test
    void a_file_with_other_columns_is_refused_by_name() throws Exception {
        var first = made("first", "range as seq", 5);
        var other = made("other", "range::integer as seq", 5);

        assertThatThrownBy(() -> concatenated(first, other))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(other.toString(), "other columns");
    }

    private Path concatenated(Path... files) throws IOException {
        var whole = directory.resolve("whole");
        try (var concatenation = Concatenation.create(whole)) {
            for (var file : files) {
                concatenation.append(file);
            }
            concatenation.finish();
        }
        return whole;
    }

    private Path made(String name, String columns, int rows) throws SQLException {
        var file = directory.resolve(name);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Engine.execute(
                    connection,
                    "copy (select %s from range(%d)) to '%s' (format parquet, compression zstd, row_group_size 2048)"
                            .formatted(columns, rows, file));
        }
        return file;
    }

    private static String ask(String question, Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("%s read_parquet('%s')".formatted(question, file))) {
            row.next();
            return row.getString(1);
        }
    }
}
