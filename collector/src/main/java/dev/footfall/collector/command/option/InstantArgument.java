package dev.footfall.collector.command.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a point in time: a date, which stands for its first moment in UTC, a date and time with a
 * zone, or milliseconds since 1970.
 */
public final class InstantArgument implements ITypeConverter<Instant> {
    private static final String REMEDY =
            "; write it like 2026-01-31, 2026-01-31T18:00:00+01:00 or 1769878800000";

    /**
     * A number below is more likely a year, a date without its strokes or a time in seconds: as
     * milliseconds it would lie before March 1973.
     */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    @Override
    public Instant convert(String text) {
        var stripped = text.strip();
        if (stripped.matches("[0-9]{1,15}")) {
            return millis(Long.parseLong(stripped), text);
        }
        try {
            return limited(
                    stripped.indexOf('T') < 0
                            ? LocalDate.parse(stripped).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : ZonedDateTime.parse(stripped).toInstant(),
                    text);
        } catch (DateTimeException e) {
            throw refused(
                    text, lacksZone(stripped) ? "lacks its zone, such as Z" : "is no date or time");
        }
    }

    private static Instant millis(long millis, String text) {
        if (millis > 0 && millis < LEAST_MILLIS) {
            throw refused(text, "is too small for milliseconds since 1970");
        }
        return limited(Instant.ofEpochMilli(millis), text);
    }

    private static Instant limited(Instant instant, String text) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw refused(text, "lies before 1970 or after 9999");
        }
        return instant;
    }

    private static boolean lacksZone(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static TypeConversionException refused(String text, String problem) {
        return new TypeConversionException("'" + text + "' " + problem + REMEDY);
    }
}
