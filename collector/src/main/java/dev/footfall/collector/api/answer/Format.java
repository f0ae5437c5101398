package dev.footfall.collector.api.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats in which an answer may go out. */
enum Format {
    JSON("application/json", "application/json"),
    CSV("text/csv", "text/csv; charset=utf-8; header=present");

    private static final double NOT_AT_ALL = 0;

    private final String type;
    private final String contentType;

    Format(String type, String contentType) {
        this.type = type;
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** One entry of the header: how much it is wanted, and how exactly it is named. */
    private record Wanted(Format format, double quality, int precision) {}

    /** What the client wants most of what there is, by its {@code Accept} header. */
    static Optional<Format> wanted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        var entries = accept.split(",", -1);
        return Arrays.stream(values())
                .map(format -> format.wantedBy(entries))
                .filter(wanted -> wanted.quality > NOT_AT_ALL)
                .max(
                        Comparator.comparingDouble(Wanted::quality)
                                .thenComparingInt(Wanted::precision)
                                .thenComparing(Wanted::format, Comparator.reverseOrder()))
                .map(Wanted::format);
    }

    /** The most exact entry decides; where there is none, the format is not wanted. */
    private Wanted wantedBy(String[] entries) {
        var best = new Wanted(this, NOT_AT_ALL, -1);
        for (var entry : entries) {
            var parts = entry.split(";", -1);
            int precision = precision(parts[0].strip().toLowerCase(Locale.ROOT));
            if (precision > best.precision) {
                best = new Wanted(this, quality(parts), precision);
            }
        }
        return best;
    }

    private int precision(String range) {
        if (range.equals(type)) {
            return 2;
        }
        if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return NOT_AT_ALL;
                }
            }
        }
        return 1;
    }
}
