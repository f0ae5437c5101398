package dev.footfall.collector.api.answer;

import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what questions have in common. */
public final class Parameters {
    /** Names, groups, sources and sessions are shorter, all of them, when they are stored. */
    private static final int LONGEST = 1_024;

    private Parameters() {}

    /** Milliseconds since 1970. */
    public static Span.Wish span(Asked asked) {
        return new Span.Wish(boxed(asked.milliseconds("from")), boxed(asked.milliseconds("to")));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** A blank one is none. */
    public static Filter filter(Asked asked, Listing listing) {
        var text = asked.text("q").filter(q -> !q.isBlank());
        if (text.isEmpty()) {
            return Filter.EVERYTHING;
        }
        try {
            return Filter.parse(text.get(), listing.fields());
        } catch (FilterException e) {
            throw Refusal.badFilter(String.valueOf(e.getMessage()), e.position());
        }
    }

    /** A parameter that is there, and no longer than anything that is stored. */
    public static String required(Asked asked, String name) {
        return sized(name, asked.required(name));
    }

    /** A segment of the path, no longer than anything that is stored. */
    public static String segment(Asked asked, String name) {
        return sized(name, asked.segment(name));
    }

    /** Refuses what is longer than anything that is stored. */
    public static String sized(String name, String value) {
        if (value.length() > LONGEST) {
            throw Refusal.badQuery("%s has at most %d characters.".formatted(name, LONGEST));
        }
        return value;
    }
}
