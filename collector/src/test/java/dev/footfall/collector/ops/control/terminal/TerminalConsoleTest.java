package dev.footfall.collector.ops.control.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalConsoleTest {
    private static final String ERASE = "\r\u001b[K";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    private TerminalConsole console(boolean isTerminal) {
        return new TerminalConsole(
                new PrintWriter(out), new PrintWriter(err), isTerminal, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void what_takes_less_than_a_second_shows_no_progress() {
        try (var console = console(true)) {
            console.progress(0, 100, "events");
            pass(Duration.ofMillis(999));
            console.progress(100, 100, "events");
            console.line("done");
        }

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo("done" + System.lineSeparator());
    }

    @Test
    void a_terminal_sees_one_line_drawn_anew_with_share_rate_and_remaining_time() {
        try (var console = console(true)) {
            console.progress(0, 10_000, "events");
            pass(Duration.ofSeconds(2));
            console.progress(2_500, 10_000, "events");
            console.progress(2_501, 10_000, "events");
            pass(Duration.ofSeconds(2));
            console.progress(5_000, 10_000, "events");
        }

        assertThat(err.toString())
                .isEqualTo(
                        ERASE
                                + "25 %, 2,500 of 10,000 events, 1,250/s, 6s left"
                                + ERASE
                                + "50 %, 5,000 of 10,000 events, 1,250/s, 4s left"
                                + ERASE);
    }

    @Test
    void output_takes_the_place_of_the_drawn_line() {
        var both = new PrintWriter(out);
        try (var console = new TerminalConsole(both, both, true, nanos::get)) {
            console.progress(0, 2, "files");
            pass(Duration.ofSeconds(1));
            console.progress(1, 2, "files");
            console.line("a file is missing");
        }

        assertThat(out.toString())
                .isEqualTo(
                        ERASE
                                + "50 %, 1 of 2 files, 1/s, 1s left"
                                + ERASE
                                + "a file is missing"
                                + System.lineSeparator());
    }

    @Test
    void a_log_gets_a_line_every_five_seconds_and_the_last() {
        try (var console = console(false)) {
            for (int second = 0; second <= 12; second++) {
                console.progress(second, 12, "files");
                pass(Duration.ofSeconds(1));
            }
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "8 %, 1 of 12 files, 1/s, 11s left",
                        "50 %, 6 of 12 files, 1/s, 6s left",
                        "91 %, 11 of 12 files, 1/s, 1s left",
                        "100 %, 12 of 12 files, 1/s");
    }

    @Test
    void bytes_are_shown_in_larger_units_and_an_unknown_end_has_no_share() {
        try (var console = console(false)) {
            console.progress(0, 0, "bytes");
            pass(Duration.ofSeconds(60));
            console.progress(3L << 29, 0, "bytes");
        }

        assertThat(err.toString().lines()).containsExactly("1.5 GiB, 25.6 MiB/s");
    }

    @Test
    void each_kind_of_thing_has_its_own_rate_from_where_it_began() {
        try (var console = console(false)) {
            console.progress(9, 10, "files");
            pass(Duration.ofSeconds(10));
            console.progress(1_000, 5_000, "events");
            pass(Duration.ofHours(1));
            console.progress(4_600, 1_000_000, "events");
        }

        assertThat(err.toString().lines())
                .last()
                .isEqualTo("0 %, 4,600 of 1,000,000 events, 1/s, 276h 30m left");
    }
}
