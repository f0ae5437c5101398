package dev.footfall.collector.ingest.enrich.agent;

import java.util.List;

/** What a word known from the tables says about the client that uses it. */
sealed interface Known {
    /** A crawler, fetcher, monitor or a browser without a window. */
    record Robot(Agent.Kind kind) implements Known {}

    /**
     * An app that shows pages inside itself.
     *
     * @param marks each may come right before the app's version, the best first
     */
    record Host(String name, List<String> marks) implements Known {
        public Host {
            marks = List.copyOf(marks);
        }
    }

    /** No news at all; such a word only keeps a shorter one from counting. */
    record Innocent() implements Known {}
}
