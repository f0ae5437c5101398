package dev.footfall.admin.format;

import dev.footfall.admin.i18n.Messages;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes numbers and times for people: digits as the locale groups them, times in the viewer's
 * zone. Safe for use by many threads.
 */
public final class Formats {
    private final Locale locale;
    private final ZoneId zone;
    private final Messages messages;

    public Formats(Locale locale, ZoneId zone, Messages messages) {
        this.locale = locale;
        this.zone = zone;
        this.messages = messages;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Every digit, in groups: {@code 12,345}. */
    public String thousands(long number) {
        return decimal("#,##0", number);
    }

    /** At most three or four characters: {@code 950}, {@code 1.2k}, {@code 12k}, {@code 1.2M}. */
    public String compact(long number) {
        if (number < 1_000) {
            return decimal("0", number);
        }
        if (number < 9_950) {
            return decimal("0.#", number / 1e3) + "k";
        }
        if (number < 999_500) {
            return decimal("0", number / 1e3) + "k";
        }
        return decimal("#,##0.#", number / 1e6) + "M";
    }

    /**
     * Without decimals: {@code 42%}.
     *
     * @param share 0 to 1
     */
    public String percent(double share) {
        return decimal("0", share * 100) + "%";
    }

    /** {@code 850ms}, {@code 4.2s} or {@code 3m 7s}; there are no hours. */
    public String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + "ms";
        }
        if (millis < 59_950) {
            return decimal("0.0", millis / 1e3) + "s";
        }
        long seconds = Math.round(millis / 1e3);
        return decimal("0", seconds / 60) + "m " + seconds % 60 + "s";
    }

    /**
     * How long ago something was: {@code just now}, {@code 5m ago}, {@code 3h ago}, {@code 2d ago}.
     */
    public String ago(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return messages.text("format.now");
        }
        if (age.toHours() < 1) {
            return messages.text("format.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return messages.text("format.hours", age.toHours());
        }
        return messages.text("format.days", age.toDays());
    }

    /** Time of day: {@code 14:05}. */
    public String clock(Instant instant) {
        return date("HH:mm", instant);
    }

    /** Day of the year: {@code Nov 24}. */
    public String day(Instant instant) {
        return date("MMM d", instant);
    }

    /** Month: {@code Nov 2026}. */
    public String month(Instant instant) {
        return date("MMM yyyy", instant);
    }

    /** {@code Nov 24 2026}. */
    public String date(Instant instant) {
        return date("MMM d yyyy", instant);
    }

    /** {@code Nov 24 2026, 14:05}. */
    public String dateTime(Instant instant) {
        return date("MMM d yyyy, HH:mm", instant);
    }

    private String date(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    private String decimal(String pattern, Number number) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
