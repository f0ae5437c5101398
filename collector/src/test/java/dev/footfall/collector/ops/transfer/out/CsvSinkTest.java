package dev.footfall.collector.ops.transfer.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ops.transfer.RandomEvents;
import dev.footfall.collector.ops.transfer.row.Column;
import dev.footfall.collector.store.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSinkTest {
    @Test
    void a_strict_reader_gets_back_every_value_and_tells_absent_from_empty() throws IOException {
        var events = new RandomEvents(7).some(500);

        var lines = StrictCsv.read(csv(events));

        assertThat(lines).hasSize(501);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            assertThat(lines.get(i + 1))
                    .isEqualTo(
                            Arrays.stream(Column.values())
                                    .map(column -> column.of(event))
                                    .map(value -> value == null ? null : value.toString())
                                    .toList());
        }
    }

    @Test
    void the_first_line_names_the_columns() throws IOException {
        assertThat(csv(List.of()))
                .startsWith("created_ms,received_ms,seq,bid,sid,kind,source,pathname,")
                .endsWith(",exc_stack_rest,origin_seq,is_replacement\r\n");
    }

    private static String csv(List<StoredEvent> events) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(TextFormat.CSV.head().getBytes(StandardCharsets.UTF_8));
        try (var sink = TextFormat.CSV.sink(out)) {
            for (var event : events) {
                sink.write(event);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
