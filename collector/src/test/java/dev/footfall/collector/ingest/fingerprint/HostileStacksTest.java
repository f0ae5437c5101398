package dev.footfall.collector.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to be slow. A quadratic reading of these texts takes minutes; the limit only ends such
 * a test, it measures nothing.
 */
@Timeout(120)
class HostileStacksTest {
    private static final int LENGTH = 300_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "@@a:",
                "(",
                ")",
                "()",
                ")(",
                "at (",
                "at a (",
                "a://",
                "://",
                "aaaa",
                "/",
                "\\",
                ".",
                "-",
                "0x",
                ":1",
                "a@b:1:1\n",
                "at a (b.js:1:1)\n",
                "caused by: x\n",
                "Caused by:\n",
                "---> ",
                " ---> ",
                "File \"",
                "File \"a\", line 1\n",
                "goroutine 1 [x]:\n",
                "a.go:1\n",
                "f()\n",
                "1: a::b\n",
                "at x\n",
                " > eval",
                "eval at ",
                "/<",
                "*",
                "async ",
                "async*",
                "[as ",
                "[\"",
                "\"]",
                "<",
                ">",
                "|",
                "+",
                "\n",
                "\r",
                " ",
                "\t",
                "\u2028",
                "\0",
                "\ud800",
                "é",
                "🙂",
                "?",
                "#",
                "new ",
                "get ",
                "www.",
                "During handling of the above exception\n"
            })
    void a_repeated_piece_takes_time_in_proportion(String piece) {
        var text = piece.repeat(LENGTH / piece.length());

        var group = Grouping.group(new FailureInput(text, text, "at " + text, null));

        assertThat(group.id()).matches("[0-9a-f]{16}");
    }

    @Test
    void whatever_is_put_together_has_a_group_and_the_same_one_again() {
        var pieces =
                new String[] {
                    "at ",
                    "(",
                    ")",
                    "@",
                    "http://",
                    "a.js",
                    ":1",
                    ":22",
                    " ",
                    "\n",
                    "File \"",
                    "\", line ",
                    ", in ",
                    "goroutine 1 [x]:",
                    ".go:",
                    "1: ",
                    "::",
                    "caused by:",
                    "---> ",
                    "async ",
                    "*",
                    "/",
                    "<",
                    "[native code]",
                    "<anonymous>",
                    " > eval",
                    "eval at ",
                    "\ud83d",
                    "Traceback ",
                    "Stack backtrace:",
                    ") in ",
                    ":line ",
                    "[",
                    "]",
                    "'"
                };
        var chance = new SplittableRandom(25);

        for (int round = 0; round < 20_000; round++) {
            var stack = new StringBuilder();
            for (int i = chance.nextInt(30); i >= 0; i--) {
                stack.append(pieces[chance.nextInt(pieces.length)]);
            }
            var input = new FailureInput("E", stack.toString(), stack.toString(), null);
            assertThat(Grouping.group(input)).as("%s", stack).isEqualTo(Grouping.group(input));
        }
    }
}
