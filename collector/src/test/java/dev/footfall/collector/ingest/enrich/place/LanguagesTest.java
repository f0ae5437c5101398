package dev.footfall.collector.ingest.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {
    @ParameterizedTest
    @MethodSource
    void the_language_is_the_one_that_the_reference_stored(JsonNode recorded) {
        assertThat(Languages.of(recorded.path("header").asText()))
                .isEqualTo(recorded.path("language").textValue());
    }

    static Stream<JsonNode> the_language_is_the_one_that_the_reference_stored() {
        return Recorded.lines("languages-conformance.jsonl");
    }

    @Test
    void no_header_is_no_language() {
        assertThat(Languages.of(null)).isNull();
    }

    @Test
    void letters_outside_ascii_are_no_language() {
        assertThat(Languages.of("дe")).isNull();
    }

    @Test
    void a_word_of_a_thousand_letters_is_no_language() {
        assertThat(Languages.of("a".repeat(1_000))).isNull();
    }
}
