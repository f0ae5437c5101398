package dev.footfall.collector.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Counts what came in and what became of it. What was received is the sum of what was accepted,
 * ignored, malformed and refused. Safe for use by many threads.
 */
public final class Metrics {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Looking a counter up by its tags costs more than counting; each is looked up once. */
    private final Map<String, Counter> received = new ConcurrentHashMap<>();

    private final Map<Settled, Counter> settled = new ConcurrentHashMap<>();

    private final Map<String, Counter> refusedSignIns = new ConcurrentHashMap<>();

    private record Settled(Outcome outcome, String reason) {}

    /** What became of a request that reports something. */
    public enum Outcome {
        ACCEPTED("accepted"),
        IGNORED("ignored"),
        MALFORMED("malformed"),
        REFUSED("refused");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }
    }

    /**
     * A request arrived that reports something.
     *
     * @param endpoint last word of its path, such as {@code hit}
     */
    public void received(String endpoint) {
        received.computeIfAbsent(
                        endpoint, name -> registry.counter("footfall.received", "endpoint", name))
                .increment();
    }

    /**
     * It is decided what became of it.
     *
     * @param reason a word from a short fixed list, never something a client chose
     */
    public void settled(Outcome outcome, String reason) {
        settled.computeIfAbsent(new Settled(outcome, reason), this::counter).increment();
    }

    /**
     * Shows a count that somebody else keeps.
     *
     * @param name words with dots between them, without a unit
     */
    public void watch(String name, LongSupplier count) {
        // The registry holds its object weakly, and nothing else may hold the count.
        FunctionCounter.builder(name, this, _ -> count.getAsLong()).register(registry);
    }

    /**
     * Shows a number that goes up and down.
     *
     * @param name words with dots between them, the unit last
     */
    public void gauge(String name, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).register(registry);
    }

    /**
     * A stored report says how many its page had to drop before it.
     *
     * @param reports 0 or more
     */
    public void dropped(long reports) {
        registry.counter("footfall.reports.dropped").increment((double) reports);
    }

    /**
     * Somebody showed a credential and was not let in.
     *
     * @param reason a word from a short fixed list
     */
    public void signInRefused(String reason) {
        refusedSignIns
                .computeIfAbsent(
                        reason, why -> registry.counter("footfall.sign.ins.refused", "reason", why))
                .increment();
    }

    private Counter counter(Settled what) {
        return registry.counter(
                "footfall.events", "outcome", what.outcome().label, "reason", what.reason());
    }

    /** Everything counted so far, in the text format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }
}
