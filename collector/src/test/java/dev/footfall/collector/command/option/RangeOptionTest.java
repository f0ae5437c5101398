package dev.footfall.collector.command.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.command.option.RangeOption.Range;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class RangeOptionTest {
    @Command
    private static final class Ranged {
        @Mixin private final RangeOption range = new RangeOption();
    }

    private static Range range(String... arguments) {
        var command = new Ranged();
        new CommandLine(command).parseArgs(arguments);
        return command.range.read();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    a date,          2026-01-31,                              2026-01-31T00:00:00Z
                    a leap day,      2024-02-29,                              2024-02-29T00:00:00Z
                    UTC,             2026-01-31T18:00:00Z,                    2026-01-31T18:00:00Z
                    no seconds,      2026-01-31T18:00Z,                       2026-01-31T18:00:00Z
                    an offset,       2026-01-31T18:00:00.5+01:00,             2026-01-31T17:00:00.500Z
                    a named zone,    2026-07-31T18:00:00+02:00[Europe/Berlin], 2026-07-31T16:00:00Z
                    milliseconds,    1769878800123,                           2026-01-31T17:00:00.123Z
                    the beginning,   0,                                       1970-01-01T00:00:00Z
                    """)
    void a_time_is_read(String name, String text, Instant expected) {
        assertThat(range("--from", text)).as(name).isEqualTo(new Range(expected, null));
        assertThat(range("--to", text)).as(name).isEqualTo(new Range(null, expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    a year,               2026,                 too small for milliseconds
                    no strokes,           20260131,             too small for milliseconds
                    seconds,              1769878800,           too small for milliseconds
                    no zone,              2026-01-31T18:00:00,  lacks its zone
                    no such day,          2026-02-30,           is no date or time
                    a word,               yesterday,            is no date or time
                    nothing,              "",                   is no date or time
                    too many digits,      1234567890123456,     is no date or time
                    before the beginning, 1969-12-31,           before 1970
                    behind the end,       999999999999999,      after 9999
                    """)
    void anything_else_is_wrong_usage_with_an_example(String name, String text, String problem) {
        assertThatThrownBy(() -> range("--from", text))
                .as(name)
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("write it like 2026-01-31");
    }

    @Test
    void a_range_that_ends_before_it_begins_is_wrong_usage() {
        assertThatThrownBy(() -> range("--from", "2026-02-01", "--to", "2026-01-31"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("is not after --from");
        assertThat(range()).isEqualTo(new Range(null, null));
    }
}
