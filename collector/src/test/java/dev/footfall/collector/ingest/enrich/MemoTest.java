package dev.footfall.collector.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final List<String> asked = new ArrayList<>();
    private final Memo<String, Integer> lengths =
            new Memo<>(text -> {
                asked.add(text);
                return text.length();
            });

    @Test
    void the_same_question_is_worked_out_once() {
        assertThat(lengths.of("a")).isEqualTo(1);
        assertThat(lengths.of("ba".substring(1))).isEqualTo(1);

        assertThat(asked).containsExactly("a");
    }

    @Test
    void two_questions_of_one_hash_are_answered_each_for_itself() {
        // They have the same hash code.
        assertThat(lengths.of("Aa")).isEqualTo(2);
        assertThat(lengths.of("BB")).isEqualTo(2);
        assertThat(lengths.of("Aa")).isEqualTo(2);

        assertThat(asked).containsExactly("Aa", "BB", "Aa");
    }

    @Test
    void many_more_questions_than_it_remembers_are_answered_right() {
        for (int i = 0; i < 20_000; i++) {
            var text = "x".repeat(i % 50) + i;

            assertThat(lengths.of(text)).isEqualTo(text.length());
        }
    }
}
