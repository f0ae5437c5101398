package dev.footfall.collector.store.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileVersionTest {
    private static final Map<String, String> VERSION_1 = Map.of("footfall.schema", "1");

    /** Columns in another order than today's, one of them unknown, most of them absent. */
    private static final MessageType FEW =
            Types.buildMessage()
                    .required(BINARY)
                    .named("source")
                    .optional(BINARY)
                    .named("weather")
                    .required(INT64)
                    .named("received_ms")
                    .required(INT64)
                    .named("seq")
                    .required(BINARY)
                    .named("kind")
                    .optional(BINARY)
                    .named("country")
                    .named("event");

    private static final List<Object> ROW =
            List.of("https://shop.example", "rain", 12L, 34L, "pixel", "NO");

    @TempDir Path directory;

    private Path file() {
        return directory.resolve("events.parquet");
    }

    @Test
    void a_column_that_the_file_lacks_is_absent_from_its_events() throws IOException {
        OtherColumns.write(file(), FEW, ROW, VERSION_1);

        assertThat(StoredEvents.read(file()))
                .containsExactly(
                        new StoredEvent(
                                34,
                                null,
                                new Event(
                                        12,
                                        EventKind.PIXEL,
                                        "",
                                        null,
                                        "https://shop.example",
                                        Page.NONE,
                                        new Client("NO", null, null, null, null, null, null),
                                        Campaign.NONE,
                                        Detail.NONE,
                                        null)));
    }

    @Test
    void a_file_of_a_later_version_names_the_collector_that_it_takes() throws IOException {
        OtherColumns.write(
                file(), FEW, ROW, Map.of("footfall.schema", "2", "footfall.collector", "1.4.0"));

        assertThatThrownBy(() -> EventFileReader.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("schema 2")
                .hasMessageContaining("collector 1.4.0");
    }

    @Test
    void a_file_of_somebody_else_is_refused() throws IOException {
        OtherColumns.write(file(), FEW, ROW, Map.of());

        assertThatThrownBy(() -> EventFileReader.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("footfall.schema");
    }

    @Test
    void a_column_of_another_type_is_refused_by_its_name() throws IOException {
        var columns = Types.buildMessage().required(BINARY).named("seq").named("event");
        OtherColumns.write(file(), columns, List.of("one"), VERSION_1);

        assertThatThrownBy(() -> EventFileReader.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("column seq");
    }

    @Test
    void a_column_that_must_be_there_and_may_be_absent_is_refused() throws IOException {
        var columns = Types.buildMessage().optional(INT64).named("seq").named("event");
        OtherColumns.write(file(), columns, List.of(1L), VERSION_1);

        assertThatThrownBy(() -> EventFileReader.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("column seq");
    }

    @Test
    void an_event_of_a_kind_to_come_is_refused_and_not_guessed() throws IOException {
        OtherColumns.write(
                file(),
                FEW,
                List.of("https://shop.example", "rain", 12L, 34L, "heartbeat", "NO"),
                VERSION_1);

        assertThatThrownBy(() -> StoredEvents.read(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("heartbeat");
    }
}
