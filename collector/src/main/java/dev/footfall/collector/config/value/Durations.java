package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Reads {@code 90s}, {@code 15m}, {@code 1h 30m} or {@code 48hours}, up to 36500 days. */
public final class Durations {
    private static final String REMEDY = "write it like 90s, 15m, 12h, 30d or 1h 30m";
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final Map<String, Long> MILLIS =
            Map.ofEntries(
                    Map.entry("ms", 1L),
                    Map.entry("msec", 1L),
                    Map.entry("millisecond", 1L),
                    Map.entry("s", 1_000L),
                    Map.entry("sec", 1_000L),
                    Map.entry("second", 1_000L),
                    Map.entry("m", 60_000L),
                    Map.entry("min", 60_000L),
                    Map.entry("minute", 60_000L),
                    Map.entry("h", 3_600_000L),
                    Map.entry("hr", 3_600_000L),
                    Map.entry("hour", 3_600_000L),
                    Map.entry("d", 86_400_000L),
                    Map.entry("day", 86_400_000L),
                    Map.entry("w", 604_800_000L),
                    Map.entry("week", 604_800_000L));

    private Durations() {}

    /** Adds up the parts of {@code text}, each a whole number and its unit. */
    public static Reading<Duration> read(String text) {
        var rest = text.strip();
        if (rest.isEmpty()) {
            return new Unfit<>("is blank", REMEDY);
        }
        var total = Duration.ZERO;
        while (!rest.isEmpty()) {
            int unit = end(rest, 0, true);
            int end = end(rest, afterSpaces(rest, unit), false);
            var name = rest.substring(unit, end).strip();
            var millis = MILLIS.get(singular(name));
            if (unit == 0 || millis == null) {
                return new Unfit<>(complaint(unit, name.isEmpty()), remedy(name));
            }
            // Twelve digits of weeks still fit into a Duration; more than that is no span of ours.
            if (unit > 12) {
                return tooLong();
            }
            total = total.plus(Duration.ofMillis(millis).multipliedBy(number(rest, unit)));
            rest = rest.substring(end).strip();
        }
        return total.compareTo(LONGEST) > 0 ? tooLong() : new Fits<>(total);
    }

    private static long number(String text, int end) {
        return Long.parseLong(text, 0, end, 10);
    }

    private static int end(String text, int start, boolean digits) {
        int at = start;
        while (at < text.length() && (digits ? isDigit(text, at) : isLetter(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetter(text.charAt(at));
    }

    private static int afterSpaces(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static String singular(String unit) {
        var lower = unit.toLowerCase(Locale.ROOT);
        boolean plural = lower.length() > 2 && lower.endsWith("s");
        return plural ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String complaint(int digits, boolean bare) {
        if (digits == 0) {
            return "is not a whole number with a unit";
        }
        return bare ? "has a number without a unit" : "has an unknown unit";
    }

    private static String remedy(String unit) {
        return switch (singular(unit)) {
            case "y", "yr", "year", "mo", "month" ->
                    "months and years differ in length; write days, like 30d or 365d";
            default -> REMEDY;
        };
    }

    private static Reading<Duration> tooLong() {
        return new Unfit<>("is longer than a hundred years", "write at most 36500d");
    }
}
