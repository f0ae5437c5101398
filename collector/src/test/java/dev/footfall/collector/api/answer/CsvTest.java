package dev.footfall.collector.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.api.answer.Reply.Table;
import dev.footfall.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    record Inner(String longName, @Nullable Double share) {}

    record Row(long count, Inner inner, Map<String, String> metadata, List<Integer> trend) {}

    record Cell(@Nullable Object text) {}

    private static <T> String csv(Class<T> row, List<T> rows) {
        return new String(
                new Csv(Json.mapper()).write(new Table<>(row, rows)), StandardCharsets.UTF_8);
    }

    @Test
    void a_table_without_rows_has_its_header() {
        assertThat(csv(Row.class, List.of()))
                .isEqualTo("count,inner.long_name,inner.share,metadata,trend\r\n");
    }

    @Test
    void objects_of_known_members_are_spread_and_others_are_json() {
        var row = new Row(-3, new Inner("Ü📚", null), Map.of("k", "v"), List.of(1, 2));

        assertThat(csv(Row.class, List.of(row)))
                .endsWith("\r\n-3,Ü📚,,\"{\"\"k\"\":\"\"v\"\"}\",\"[1,2]\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    =1+1,            '=1+1
                    +1,              '+1
                    -1,              '-1
                    @sum,            '@sum
                    `a"b`,           `"a""b"`
                    `a,b`,           `"a,b"`
                    `=a,b`,          `"'=a,b"`
                    a=b,             a=b
                    `'a`,            `'a`
                    """)
    void a_text_is_quoted_where_it_must_and_never_a_formula(String text, String cell) {
        assertThat(csv(Cell.class, List.of(new Cell(text)))).isEqualTo("text\r\n" + cell + "\r\n");
    }

    @Test
    void line_ends_and_tabs_are_held() {
        assertThat(csv(Cell.class, List.of(new Cell("a\r\nb"))))
                .isEqualTo("text\r\n\"a\r\nb\"\r\n");
        assertThat(csv(Cell.class, List.of(new Cell("\tx")))).isEqualTo("text\r\n'\tx\r\n");
        assertThat(csv(Cell.class, List.of(new Cell("\rx")))).isEqualTo("text\r\n\"'\rx\"\r\n");
    }
}
