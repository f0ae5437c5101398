package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.store.catalog.triage.Triage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a sorted listing. As it says where rather than how far, groups that come and go
 * between two pages neither repeat nor hide another.
 *
 * @param value by which the group at the place is sorted
 */
public record Cursor(Sort sort, long value, Triage.Key key) {
    private static final String BETWEEN = "\n";

    static Cursor at(Group group, Sort sort) {
        return new Cursor(sort, sort.of(group), group.key());
    }

    /** The place that a request names; empty where the text never came from an answer. */
    public static Optional<Cursor> parse(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = decoded.split(BETWEEN, 4);
            if (parts.length < 4) {
                return Optional.empty();
            }
            long value = Long.parseLong(parts[1]);
            return Sort.named(parts[0])
                    .map(sort -> new Cursor(sort, value, new Triage.Key(parts[2], parts[3])));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** As it stands in an answer. */
    @Override
    public String toString() {
        var text = String.join(BETWEEN, sort.wireName(), "" + value, key.group(), key.source());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
