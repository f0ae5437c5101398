package dev.footfall.collector.ingest;

import java.util.Locale;

/** What the intake decided about one beacon. */
public sealed interface Verdict {
    /** Worth keeping. */
    record Accepted(Event event) implements Verdict {}

    /** Well formed but not wanted; the sender is not told. */
    record Ignored(Reason reason) implements Verdict {}

    /** Why a beacon is not wanted. */
    enum Reason {
        DNT,
        GPC,
        /** The browser loads the page ahead; perhaps nobody will see it. */
        PREFETCH,
        BOT,
        HEADLESS,
        NO_HOST,
        /** A site that the configuration does not name. */
        NOT_ALLOWED,
        /** The store has it already. */
        DUPLICATE;

        /** As counters name it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
