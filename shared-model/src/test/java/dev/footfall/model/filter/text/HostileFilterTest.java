package dev.footfall.model.filter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilterTest {
    private static final int ROUNDS = 20_000;

    static Stream<String> oversized() {
        return Stream.of(
                "(".repeat(16_000),
                "!".repeat(16_000) + "a",
                "(".repeat(65) + "a" + ")".repeat(65),
                "trim(".repeat(65) + "a" + ")".repeat(65),
                "a" + " - a".repeat(65),
                "a && ".repeat(3_000) + "a",
                "a in [" + "1,".repeat(3_000) + "]",
                "'" + "x".repeat(17_000) + "'",
                "a == " + "9".repeat(10_000),
                "a == " + "9".repeat(10_000) + "d",
                "a matches '" + "(".repeat(999) + "'",
                "a matches '" + "(a{1000}){1000}".repeat(3) + "'",
                "a matches '(?:" + "x".repeat(900) + "){1000}'",
                "a matches '\\pL{1000}'",
                "a matches '" + "x".repeat(2_000) + "'");
    }

    @ParameterizedTest
    @MethodSource("oversized")
    void what_nobody_needs_is_refused(String text) {
        assertThatExceptionOfType(FilterException.class).isThrownBy(() -> Filter.parse(text));
    }

    @Test
    void what_somebody_may_need_is_taken() throws FilterException {
        var sources =
                IntStream.range(0, 500)
                        .mapToObj(i -> "'https://site-%d.example'".formatted(i))
                        .collect(Collectors.joining(", "));
        Filter.parse("source in [" + sources + "]");
        Filter.parse("a == 'x' || ".repeat(900) + "b");
        Filter.parse("(".repeat(60) + "a" + ")".repeat(60));
        Filter.parse("a matches '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'");
        Filter.parse("a matches '^.{1,500}$' && a matches '(?i)^\\\\pL+( \\\\pL+){0,9}$'");
    }

    @Test
    void whatever_is_written_is_a_filter_or_refused_with_a_place_in_the_text() {
        var pieces =
                new String[] {
                    "a",
                    "browser",
                    "&&",
                    "||",
                    "==",
                    "!=",
                    "!",
                    "(",
                    ")",
                    "[",
                    "]",
                    ",",
                    "+",
                    "-",
                    "in",
                    "like",
                    "matches",
                    "'x'",
                    "\"y\"",
                    "'",
                    "\"",
                    "r#\"",
                    "\"#",
                    "\\",
                    "1",
                    "1h",
                    "2.5",
                    "null",
                    "true",
                    " ",
                    "\n",
                    "trim(",
                    "now()",
                    ".",
                    "😀",
                    "\u0000",
                    "meta[",
                    "'(?i)a+'",
                    "_",
                    "\ud83d"
                };
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var text =
                    random.ints(random.nextInt(12), 0, pieces.length)
                            .mapToObj(i -> pieces[i])
                            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertReadOrRefused(text, "seed " + seed + ": " + text);
        }
    }

    private static void assertReadOrRefused(String text, String label) {
        try {
            var filter = Filter.parse(text);
            assertThat(Filter.parse(filter.toString())).as(label).isEqualTo(filter);
        } catch (FilterException refusal) {
            assertThat(refusal.position())
                    .as(label)
                    .isBetween(0, text.codePointCount(0, text.length()));
            assertThat(refusal.getMessage()).as(label).matches("(?s)[A-Z'].*[.?]");
        }
    }
}
