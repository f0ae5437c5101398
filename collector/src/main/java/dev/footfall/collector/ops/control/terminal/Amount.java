package dev.footfall.collector.ops.control.terminal;

import java.time.Duration;
import java.util.Locale;

/** Writes amounts and times as people read them. */
final class Amount {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final int UNIT = 1_024;

    private Amount() {}

    /**
     * Bytes in the largest unit that leaves at least one of it, anything else as a whole number.
     */
    static String of(long count, String what) {
        if (!what.equals("bytes")) {
            return String.format(Locale.ROOT, "%,d", count);
        }
        double amount = count;
        int unit = 0;
        while (amount >= UNIT && unit < UNITS.length - 1) {
            amount /= UNIT;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    /** Such as {@code 42s}, {@code 3m 05s} or {@code 2h 10m}. */
    static String of(Duration time) {
        if (time.toHours() > 0) {
            return String.format(Locale.ROOT, "%dh %02dm", time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? String.format(Locale.ROOT, "%dm %02ds", time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + "s";
    }
}
