package dev.footfall.collector.ops.demo.visit;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;

import dev.footfall.collector.ingest.Event.Failure;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What breaks. Each failure has one group for good, as the grouping would give it. */
public final class Failures {
    /** What breaks in a browser. */
    public static final Choice<Failure> WEB =
            Weighted.of(
                    share(
                            new Failure(
                                    "TypeError",
                                    "Cannot read properties of undefined (reading 'id')",
                                    """
                                    at basketTotal (/assets/shop.js:118:24)
                                    at renderBasket (/assets/shop.js:204:9)
                                    at HTMLButtonElement.onclick (/assets/shop.js:377:5)\
                                    """,
                                    "5b1d0c7f93ae2468",
                                    false),
                            40),
                    share(
                            new Failure(
                                    "NetworkError",
                                    "GET /dashboard answered 503",
                                    """
                                    at fetchJson (/assets/net.js:41:13)
                                    at async loadDashboard (/assets/dashboard.js:66:20)\
                                    """,
                                    "c04e7a8812bd35f9",
                                    true),
                            28),
                    share(
                            new Failure(
                                    "ReferenceError",
                                    "analytics is not defined",
                                    """
                                    at trackSignup (/assets/signup.js:12:3)
                                    at HTMLFormElement.onsubmit (/assets/signup.js:30:7)\
                                    """,
                                    "1f96d3b8e07ca542",
                                    false),
                            16),
                    share(
                            new Failure(
                                    "RangeError",
                                    "Maximum call stack size exceeded",
                                    """
                                    at walk (/assets/tree.js:9:17)
                                    at walk (/assets/tree.js:14:12)
                                    at walk (/assets/tree.js:14:12)\
                                    """,
                                    "8e2a64d15fc7b093",
                                    false),
                            8));

    /** What breaks in a command-line program. */
    public static final Choice<Failure> APPLICATION =
            Weighted.of(
                    share(
                            new Failure(
                                    "panic",
                                    "sync failed: connection refused",
                                    """
                                    at lantern::sync::connect (src/sync.rs:88:14)
                                    at lantern::sync::run (src/sync.rs:31:5)
                                    at lantern::main (src/main.rs:19:9)\
                                    """,
                                    "d7395e0ab1c8f264",
                                    false),
                            30),
                    share(
                            new Failure(
                                    "io::Error",
                                    "no such file: lantern.toml",
                                    """
                                    at lantern::settings::read (src/settings.rs:22:18)
                                    at lantern::main (src/main.rs:11:20)\
                                    """,
                                    "60cf29b74d1e85a3",
                                    true),
                            18));

    private static final List<String> TYPES =
            List.of("TypeError", "ReferenceError", "RangeError", "NetworkError", "SyntaxError");

    private Failures() {}

    /** {@code groups} different failures, the first far more frequent than the last. */
    public static Choice<Failure> many(int groups, SplittableRandom chance) {
        return Weighted.zipf(
                IntStream.range(0, groups).mapToObj(number -> numbered(number, chance)).toList());
    }

    private static Failure numbered(int number, SplittableRandom chance) {
        int line = chance.nextInt(1, 900);
        return new Failure(
                TYPES.get(number % TYPES.size()),
                "step " + number + " found no value for item" + number,
                """
                at step%1$d (/assets/part%2$d.js:%3$d:17)
                at runAll (/assets/part%2$d.js:12:9)
                at start (/assets/main.js:3:1)\
                """
                        .formatted(number, number % 40, line),
                HexFormat.of().toHexDigits(chance.nextLong()),
                number % 4 == 1);
    }
}
