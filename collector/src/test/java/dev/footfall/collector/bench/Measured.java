package dev.footfall.collector.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;

/** A process while it is loaded. */
final class Measured {
    private final ProcessHandle process;
    private final int port;

    Measured(ProcessHandle process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * What came of loading it.
     *
     * @param cpuMicros what one answer cost the process, all its threads together
     */
    record Outcome(Load.Figures load, double cpuMicros) {
        String beside(Outcome empty) {
            return String.format(
                    Locale.ROOT,
                    "%.0f hits/s, %.2f of a server that does nothing (%.0f/s); CPU %.1f µs a hit beside %.1f;"
                            + " p99 %d µs, %.1f of its %d µs; refused %d",
                    load.perSecond(),
                    load.perSecond() / empty.load.perSecond(),
                    empty.load.perSecond(),
                    cpuMicros,
                    empty.cpuMicros,
                    load.p99Micros(),
                    (double) load.p99Micros() / empty.load.p99Micros(),
                    empty.load.p99Micros(),
                    load.refused());
        }
    }

    Outcome load(int connections, int seconds, IntFunction<String> agent) throws Exception {
        var before = cpu();
        var load = Load.on(port, connections, seconds, agent);
        return new Outcome(load, cpu().minus(before).toNanos() / 1_000.0 / load.answered());
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
