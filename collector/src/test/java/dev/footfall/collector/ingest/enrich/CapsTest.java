package dev.footfall.collector.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CapsTest {
    @Test
    void a_text_that_fits_is_itself() {
        assertThat(Caps.cap("größe", 7)).isEqualTo("größe");
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertThat(Caps.cap("größe", 6)).isEqualTo("größ…");
        assertThat(Caps.cap("größe", 5)).isEqualTo("grö…");
        assertThat(Caps.cap("a😀b", 4)).isEqualTo("a…");
    }

    @Test
    void metadata_is_compact_sorted_and_at_most_32_entries() {
        var many = new TreeMap<String, String>();
        for (int i = 0; i < 40; i++) {
            many.put("k%02d".formatted(i), "v");
        }

        assertThat(Metadata.json(Map.of("b", "2", "a", "\"1\"")))
                .isEqualTo("{\"a\":\"\\\"1\\\"\",\"b\":\"2\"}");
        assertThat(Metadata.json(many)).endsWith("\"k31\":\"v\"}");
        assertThat(Metadata.json(Map.of())).isNull();
    }
}
