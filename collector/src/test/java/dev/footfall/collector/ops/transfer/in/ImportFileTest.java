package dev.footfall.collector.ops.transfer.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.archive.ArchiveSource;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.EventFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFileTest {
    @TempDir Path directory;

    @Test
    void a_file_of_a_collector_gives_its_events_with_their_numbers_as_origins() throws IOException {
        var file = directory.resolve("events.of.mine");
        var event = Events.load(Events.NOON, "/");
        try (var writer = EventFileWriter.create(file, Map.of())) {
            writer.add(new StoredEvent(7, null, event));
            writer.add(new StoredEvent(8, 3L, event));
            writer.finish();
        }

        try (var source = ImportFile.open(file)) {
            assertThat(source).isInstanceOf(ParquetSource.class);
            assertThat(source)
                    .toIterable()
                    .containsExactly(new StoredEvent(0, 7L, event), new StoredEvent(0, 8L, event));
            assertThat(source.done()).isEqualTo(source.of()).isEqualTo(2);
            assertThat(source.remarks().lines())
                    .containsExactly(
                            "1 × origin_seq belongs to a third collector: only seq is kept");
        }
    }

    @Test
    void a_single_file_of_another_server_is_read_as_part_of_an_archive() throws SQLException {
        var file = directory.resolve("[1] it's *.parquet");
        try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                var statement = engine.createStatement()) {
            statement.execute(
                    "copy (select 1 as seq, 'custom' as kind, 'app://a' as source, 5 as received_ms)"
                            + " to '%s' (format parquet)"
                                    .formatted(file.toString().replace("'", "''")));
        }

        try (var source = ImportFile.open(file)) {
            assertThat(source).isInstanceOf(ArchiveSource.class);
            assertThat(source).toIterable().hasSize(1);
        }
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        var file = Files.writeString(directory.resolve("x"), "PAR1 no more");

        assertThatThrownBy(() -> ImportFile.open(file))
                .isInstanceOf(OperationException.class)
                .hasMessageContaining(file.toString());
    }
}
