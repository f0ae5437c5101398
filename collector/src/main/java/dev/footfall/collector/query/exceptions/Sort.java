package dev.footfall.collector.query.exceptions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** By what a listing is sorted, the largest first. */
public enum Sort {
    LAST_SEEN,
    FIRST_SEEN,
    COUNT,
    SESSIONS;

    /** The order that a request calls so. */
    public static Optional<Sort> named(String word) {
        return Arrays.stream(values()).filter(sort -> sort.wireName().equals(word)).findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    long of(Group group) {
        return switch (this) {
            case LAST_SEEN -> group.lastMs();
            case FIRST_SEEN -> group.firstMs();
            case COUNT -> group.count();
            case SESSIONS -> group.sessions();
        };
    }

    /** Equal ones by group and source, so that pages neither repeat nor skip one. */
    Comparator<Cursor> order() {
        return Comparator.comparingLong(Cursor::value)
                .reversed()
                .thenComparing(place -> place.key().group())
                .thenComparing(place -> place.key().source());
    }
}
