package dev.footfall.collector.hostile;

import static dev.footfall.collector.hostile.Hostile.report;

import java.util.Collections;
import java.util.stream.Stream;

/** Bodies that are no reports of exceptions. */
final class HostileReports {
    private static final String VALID =
            "{\"u\":\"https://hostile.example/\",\"ty\":\"Error\",\"m\":\"x\"}";
    private static final int LARGEST_BODY = 64 * 1_024;

    private HostileReports() {}

    static Stream<Hostile> all() {
        return Stream.concat(
                Stream.of(
                                "",
                                "{",
                                "null",
                                "1",
                                "[]",
                                "[null]",
                                "[[" + VALID + "]]",
                                "[" + VALID + ",]",
                                "[" + VALID + ",1]",
                                "[" + VALID + ",{}]",
                                "{\"u\":\"https://hostile.example/\",\"m\":\"x\"}",
                                with("\"ty\":\"twice\""),
                                with("\"s\":1"),
                                with("\"s\":[\"at x\"]"),
                                with("\"h\":\"true\""),
                                with("\"x\":-1"),
                                with("\"x\":1.5"),
                                with("\"x\":99999999999999999999"),
                                with("\"d\":{\"k\":{}}"),
                                with("\"fp\":1"),
                                with("\"s\":\"\\ud800\""),
                                with("\"s\":\"\\u0000\""))
                        .map(body -> report("no report: " + shown(body), 400, body)),
                Stream.of(
                        report(
                                "26 reports",
                                400,
                                "[" + String.join(",", Collections.nCopies(26, VALID)) + "]"),
                        report("64 000 brackets, none closed", 400, "[".repeat(64_000)),
                        report("a byte too many", 413, " ".repeat(LARGEST_BODY + 1)),
                        report(
                                "a stack of 1 MB",
                                413,
                                with("\"s\":\"" + "at x (a.js:1:1)\\n".repeat(60_000) + "\""))));
    }

    private static String with(String entry) {
        return VALID.replace("}", "," + entry + "}");
    }

    private static String shown(String text) {
        return text.length() > 70 ? text.substring(0, 70) + "…" : text;
    }
}
