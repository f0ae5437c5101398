package dev.footfall.collector.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.footfall.model.filter.match.RegularExpression;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An expression that a filter takes never fails in the engine. */
class EngineExpressionTest {
    private static final int ROUNDS = 10_000;
    private static final String SEARCH = "select regexp_matches('text', ?)";
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "b",
                    ".",
                    "*",
                    "+",
                    "?",
                    "*?",
                    "|",
                    "(",
                    "(?:",
                    "(?i)",
                    "(?s:",
                    "(?P<n>",
                    "(?<n>",
                    "(?=",
                    "(?!",
                    ")",
                    "[",
                    "[^",
                    "]",
                    "-",
                    "[a-z]",
                    "[[:alpha:]]",
                    "[:^",
                    ":]",
                    "{2}",
                    "{3,}",
                    "{1,9}",
                    "{30}",
                    "{500}",
                    "{1000}",
                    "{",
                    "}",
                    ",",
                    "\\",
                    "\\d",
                    "\\b",
                    "\\B",
                    "\\pL",
                    "\\P{Greek}",
                    "\\p{",
                    "\\Q",
                    "\\E",
                    "\\x{41}",
                    "\\x",
                    "\\1",
                    "\\C",
                    "\\z",
                    "\\Z",
                    "é",
                    "\\é",
                    "😀",
                    "\u0000",
                    "^",
                    "$",
                    "&&",
                    "(?",
                    "(?P=n)",
                    "(?#",
                    "\n",
                    "ß",
                    "\\012",
                    "[à-ü]");

    @Test
    void what_is_taken_at_random_is_understood() throws SQLException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int taken = 0;
        try (var table = EventTable.of(List.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                var expression =
                        random.ints(1 + random.nextInt(8), 0, PIECES.size())
                                .mapToObj(PIECES::get)
                                .collect(Collectors.joining());
                if (RegularExpression.problem(expression).isEmpty()) {
                    taken++;
                    assertThatCode(() -> table.ask(SEARCH, expression))
                            .as("seed %d: %s", seed, expression)
                            .doesNotThrowAnyException();
                }
            }
        }
        assertThat(taken).isGreaterThan(ROUNDS / 20);
    }

    @Test
    void counts_within_counts_that_are_taken_are_understood() throws SQLException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        try (var table = EventTable.of(List.of())) {
            for (int round = 0; round < ROUNDS; round++) {
                var counts = random.ints(4, 1, 40).boxed().toArray();
                var expression = "(?:(a{%d}b){%d}|[)}]{%d}){%d}".formatted(counts);
                if (RegularExpression.problem(expression).isEmpty()) {
                    assertThatCode(() -> table.ask(SEARCH, expression))
                            .as("seed %d: %s", seed, expression)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void the_largest_that_are_taken_are_understood() throws SQLException {
        try (var table = EventTable.of(List.of())) {
            for (var part :
                    List.of(
                            "a",
                            ".",
                            "[^a]",
                            "\\pL",
                            "(?i)[^\\pL]",
                            "[\\pL\\pN\\pP]",
                            "[à-ü]",
                            "a?")) {
                var largest = largest(part);
                assertThatCode(() -> table.ask(SEARCH, largest)).doesNotThrowAnyException();
            }
        }
    }

    /** As many of a part as are taken, none shared with the next. */
    private static String largest(String part) {
        return Stream.iterate(1, count -> count + 1)
                .map(count -> "(?:" + part + "){" + count + "}")
                .takeWhile(expression -> RegularExpression.problem(expression).isEmpty())
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
