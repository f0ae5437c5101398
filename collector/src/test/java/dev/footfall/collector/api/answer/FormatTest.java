package dev.footfall.collector.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                   | JSON
                    application/json                      | JSON
                    text/csv                              | CSV
                    TEXT/CSV; charset=utf-8               | CSV
                    text/*                                | CSV
                    text/csv, */*                         | CSV
                    application/json, text/csv            | JSON
                    application/json;q=0.5, text/csv      | CSV
                    text/csv;q=0.5, */*                   | JSON
                    text/html, */*;q=0.1                  | JSON
                    application/json;q=0, */*             | CSV
                    text/csv ; q=1.0 , application/json;q=0.9 | CSV
                    """)
    void the_client_gets_what_it_wants_most(String accept, Format format) {
        assertThat(Format.wanted(accept)).contains(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/html
                    application/xml, image/*
                    */*;q=0
                    text/csv;q=much
                    ;;;
                    """)
    void what_there_is_not_cannot_be_had(String accept) {
        assertThat(Format.wanted(accept)).isEmpty();
    }

    @Test
    void without_a_wish_it_is_json() {
        assertThat(Format.wanted(null)).contains(Format.JSON);
        assertThat(Format.wanted(" ")).contains(Format.JSON);
    }
}
