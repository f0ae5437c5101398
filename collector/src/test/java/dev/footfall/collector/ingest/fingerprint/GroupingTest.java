package dev.footfall.collector.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.fingerprint.Group.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GroupingTest {
    private static final String ENGINE_STACK =
            """
            TypeError: x is undefined
                at handler (https://shop.example/app.js:42:10)
                at main (https://shop.example/app.js:99:3)
            """;

    /** What differs between two reports of one fault. */
    record Pair(String what, FailureInput one, FailureInput other) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Pair[] same() {
        return new Pair[] {
            stacks(
                    "lines and columns",
                    "at a (x.js:1:2)\nat b (y.js:3:4)",
                    "at a (x.js:9:8)\nat b (y.js:7:6)"),
            messages("numbers, no stack", "HTTP 404 from /api", "HTTP 500 from /api"),
            messages("all but the first line", "cannot save\ndisk 1", "cannot save\nnetwork"),
            messages("blank lines before the first", "\n\n  cannot save", "cannot save"),
            messages(
                    "a UUID",
                    "entity 550e8400-e29b-41d4-a716-446655440000 missing",
                    "entity 650e8400-e29b-41d4-a716-446655440001 missing"),
            stacks(
                    "a URL in the chain",
                    "request failed\ncaused by: error for url (https://a.example/1)\ncaused by: connection reset",
                    "request failed\ncaused by: error for url (https://b.example/2)\ncaused by: connection reset"),
            stacks(
                    "the build directory",
                    "at query (/home/alice/app/src/db.rs:88:9)",
                    "at query (/ci/build-7/src/db.rs:88:9)"),
            stacks(
                    "the build directory, no frames",
                    "db.query in /home/alice/app/src/db.xx",
                    "db.query in /ci/build-7/src/db.xx"),
            stacks(
                    "the hash of the build",
                    "at pay (https://a.example/assets/shop-8f3c2a1b.js:1:9)",
                    "at pay (https://a.example/assets/shop-DhG3kd9a.js:1:9)"),
            stacks(
                    "development and production",
                    "at pay (http://localhost:5173/src/shop.js:10:9)",
                    "at pay (https://a.example/assets/shop-8f3c2a1b.js:1:990)"),
            stacks(
                    "the query",
                    "at pay (https://a.example/shop.js?v=1:1:9)",
                    "at pay (https://a.example/shop.js?v=2:1:9)"),
            stacks("the depth of a recursion", walk(3), walk(400)),
            stacks("no recursion and a recursion", walk(1), walk(2)),
            stacks(
                    "an extension in between",
                    "at wrap (chrome-extension://abc/inpage.js:1:2)\nat pay (https://a.example/shop.js:1:2)",
                    "at pay (https://a.example/shop.js:1:2)"),
            stacks(
                    "a library in between",
                    "at each (https://a.example/vendor.js:1:2)\nat pay (https://a.example/shop.js:1:2)",
                    "at map (https://a.example/node_modules/lodash/map.js:1:2)\nat pay (https://a.example/shop.js:1:2)"),
            stacks(
                    "the engine's own frames",
                    "at Array.map (<anonymous>)\nat pay (https://a.example/shop.js:1:2)",
                    "pay@https://a.example/shop.js:1:2"),
            stacks(
                    "awaiting callers",
                    "at pay (https://a.example/shop.js:1:2)\nat async run (https://a.example/shop.js:2:2)",
                    "pay@https://a.example/shop.js:1:2"),
            new Pair(
                    "where an overflow hit",
                    new FailureInput(
                            "RangeError",
                            "Maximum call stack size exceeded",
                            pingPong(0, 10),
                            null),
                    new FailureInput(
                            "InternalError", "too much recursion", pingPong(1, 120), null)),
            new Pair(
                    "all but the sender's choice",
                    new FailureInput("A", "x", "at a (x.js:1:2)", "checkout"),
                    new FailureInput("B", "y", null, "  checkout ")),
            stacks(
                    "Java's lambdas and generated numbers",
                    "at com.shop.Cart.lambda$total$0(Cart.java:4)\nat com.shop.Cart$$Lambda$14/0x0000000800c03000.apply(Unknown Source)",
                    "at com.shop.Cart.lambda$total$1(Cart.java:9)\nat com.shop.Cart$$Lambda$27/0x0000000801ff2000.apply(Unknown Source)"),
            stacks(
                    "the goroutine and its arguments",
                    "goroutine 1 [running]:\nmain.get(0x0, 0x1)\n\t/a/shop/store.go:42 +0x1d",
                    "goroutine 77 [running]:\nmain.get(0xc0000140a8, 0x5)\n\t/b/shop/store.go:43 +0x2d"),
        };
    }

    static Pair[] different() {
        return new Pair[] {
            new Pair(
                    "the type",
                    new FailureInput("TypeError", "x", "at a (x.js:1:2)", null),
                    new FailureInput("RangeError", "x", "at a (x.js:1:2)", null)),
            stacks(
                    "the cause",
                    "request failed\ncaused by: connection reset",
                    "request failed\ncaused by: dns error"),
            stacks(
                    "the cause, with frames",
                    "Error: x\n at a (x.js:1:2)\nCaused by: connection reset\n at b (y.js:1:2)",
                    "Error: x\n at a (x.js:1:2)\nCaused by: dns error\n at b (y.js:1:2)"),
            stacks(
                    "the root of a long chain",
                    "a failed" + causes(9) + "\ncaused by: full disk",
                    "a failed" + causes(9) + "\ncaused by: no route"),
            stacks(
                    "the file of anonymous functions",
                    "at https://a.example/shop.js:1:2",
                    "at https://a.example/stock.js:1:2"),
            new Pair(
                    "the message of anonymous functions",
                    new FailureInput("Error", "no price", "at https://a.example/shop.js:1:2", null),
                    new FailureInput(
                            "Error", "no stock", "at https://a.example/shop.js:1:2", null)),
            new Pair(
                    "the property that anonymous functions miss",
                    new FailureInput(
                            "TypeError",
                            "Cannot read properties of undefined (reading 'a')",
                            "at https://a.example/shop.js:1:2",
                            null),
                    new FailureInput(
                            "TypeError",
                            "can't access property \"b\", x is undefined",
                            "run/<@https://a.example/shop.js:1:2",
                            null)),
            stacks("the function", "at a (x.js:1:2)", "at b (x.js:1:2)"),
            stacks(
                    "the caller",
                    "at a (x.js:1:2)\nat b (x.js:1:2)",
                    "at a (x.js:1:2)\nat c (x.js:1:2)"),
            messages("the words of the message", "disk full", "disk gone"),
            stacks(
                    "lines in no known shape",
                    "worker stopped in stage load",
                    "worker stopped in stage save"),
            new Pair(
                    "the sender's choice",
                    new FailureInput("A", "x", null, "one"),
                    new FailureInput("A", "x", null, "two")),
        };
    }

    @ParameterizedTest
    @MethodSource("same")
    void one_fault_is_one_group_whatever_differs(Pair pair) {
        assertThat(Grouping.group(pair.one()).id())
                .as("%s", Grouping.group(pair.one()).because())
                .isEqualTo(Grouping.group(pair.other()).id());
    }

    @ParameterizedTest
    @MethodSource("different")
    void two_faults_are_two_groups(Pair pair) {
        assertThat(Grouping.group(pair.one()).id())
                .as("%s", Grouping.group(pair.one()).because())
                .isNotEqualTo(Grouping.group(pair.other()).id());
    }

    @Test
    void a_group_explains_itself_line_by_line() {
        var group =
                Grouping.group(new FailureInput("TypeError", "x is undefined", ENGINE_STACK, null));

        assertThat(group.rulesVersion()).isEqualTo(2);
        assertThat(group.because())
                .extracting(Decision::deciding)
                .containsExactly("typeerror", "handler in app.js", "main in app.js");
        assertThat(group.because().get(1).line())
                .isEqualTo("at handler (https://shop.example/app.js:42:10)");
        assertThat(group.because().get(1).rule()).contains("application", "line, column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TypeError | x |                                  | typeerror, x
                    TypeError | x | TypeError: x                     | typeerror, x
                    Error     | x | at Array.forEach (native)        | error, foreach in native
                    Error     | x | at hide (chrome-extension://a/b.js:1:2) | error, hide in b.js
                    """)
    void whatever_there_is_decides(String type, String message, String stack, String deciding) {
        var group = Grouping.group(new FailureInput(type, message, stack, null));

        assertThat(group.because())
                .extracting(Decision::deciding)
                .containsExactly(deciding.split(", ", -1));
        assertThat(group.id()).matches("[0-9a-f]{16}");
    }

    private static Pair stacks(String what, String one, String other) {
        return new Pair(
                what,
                new FailureInput("Error", "m", one, null),
                new FailureInput("Error", "m", other, null));
    }

    private static Pair messages(String what, String one, String other) {
        return new Pair(
                what,
                new FailureInput("Error", one, null, null),
                new FailureInput("Error", other, " ", null));
    }

    private static String walk(int depth) {
        return "at walk (tree.js:9:3)\n".repeat(depth) + "at main (index.js:1:1)";
    }

    private static String causes(int count) {
        return "\ncaused by: a retry failed\ncaused by: a step failed".repeat(count);
    }

    private static String pingPong(int from, int depth) {
        var stack = new StringBuilder();
        for (int i = from; i < from + depth; i++) {
            stack.append(i % 2 == 0 ? "at ping (a.js:1:1)\n" : "at pong (b.js:1:1)\n");
        }
        return stack.toString();
    }
}
