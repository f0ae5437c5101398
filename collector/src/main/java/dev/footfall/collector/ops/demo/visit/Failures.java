package dev.footfall.collector.ops.demo.visit;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;

import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.fingerprint.FailureInput;
import dev.footfall.collector.ingest.fingerprint.Grouping;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What breaks. Each failure has the group that the intake would give it. */
public final class Failures {
    /** What breaks in a browser. */
    public static final Choice<Failure> WEB =
            Weighted.of(
                    share(
                            failure(
                                    "TypeError",
                                    "Cannot read properties of undefined (reading 'id')",
                                    """
                                    at basketTotal (/assets/shop.js:118:24)
                                    at renderBasket (/assets/shop.js:204:9)
                                    at HTMLButtonElement.onclick (/assets/shop.js:377:5)\
                                    """,
                                    false),
                            40),
                    share(
                            failure(
                                    "NetworkError",
                                    "GET /dashboard answered 503",
                                    """
                                    at fetchJson (/assets/net.js:41:13)
                                    at async loadDashboard (/assets/dashboard.js:66:20)\
                                    """,
                                    true),
                            28),
                    share(
                            failure(
                                    "ReferenceError",
                                    "analytics is not defined",
                                    """
                                    at trackSignup (/assets/signup.js:12:3)
                                    at HTMLFormElement.onsubmit (/assets/signup.js:30:7)\
                                    """,
                                    false),
                            16),
                    share(
                            failure(
                                    "RangeError",
                                    "Maximum call stack size exceeded",
                                    """
                                    at walk (/assets/tree.js:9:17)
                                    at walk (/assets/tree.js:14:12)
                                    at walk (/assets/tree.js:14:12)\
                                    """,
                                    false),
                            8));

    /** What breaks in a command-line program. */
    public static final Choice<Failure> APPLICATION =
            Weighted.of(
                    share(
                            failure(
                                    "panic",
                                    "sync failed: connection refused",
                                    """
                                    at lantern::sync::connect (src/sync.rs:88:14)
                                    at lantern::sync::run (src/sync.rs:31:5)
                                    at lantern::main (src/main.rs:19:9)\
                                    """,
                                    false),
                            30),
                    share(
                            failure(
                                    "io::Error",
                                    "no such file: lantern.toml",
                                    """
                                    at lantern::settings::read (src/settings.rs:22:18)
                                    at lantern::main (src/main.rs:11:20)\
                                    """,
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

    private static Failure failure(String type, String message, String stack, boolean handled) {
        return filed(new FailureInput(type, message, stack, null), handled);
    }

    /** Numbers do not tell failures apart, so that each of these has to name its group. */
    private static Failure numbered(int number, SplittableRandom chance) {
        int line = chance.nextInt(1, 900);
        var stack =
                """
                at step%1$d (/assets/part%2$d.js:%3$d:17)
                at runAll (/assets/part%2$d.js:12:9)
                at start (/assets/main.js:3:1)\
                """
                        .formatted(number, number % 40, line);
        var message = "step " + number + " found no value for item" + number;
        var input =
                new FailureInput(
                        TYPES.get(number % TYPES.size()), message, stack, "failure " + number);
        return filed(input, number % 4 == 1);
    }

    private static Failure filed(FailureInput input, boolean handled) {
        var group = Grouping.group(input);
        var basis = new Basis(group.rulesVersion(), input.fingerprintOverride(), null, null, null);
        return new Failure(
                input.type(), input.message(), input.stack(), group.id(), handled, basis, 0);
    }
}
