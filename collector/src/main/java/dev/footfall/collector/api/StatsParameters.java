package dev.footfall.collector.api;

import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.StatsRequest;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the parameters of {@code /api/v1/stats} mean. */
final class StatsParameters {
    private static final Deque<String> NOTHING = new ArrayDeque<>();
    private static final String METADATA = "meta.";

    /** Each key reads all events of the period once more. */
    private static final int MOST_KEYS = 5;

    private final Map<String, Deque<String>> given;

    private StatsParameters(Map<String, Deque<String>> given) {
        this.given = given;
    }

    static StatsRequest read(Map<String, Deque<String>> given)
            throws FilterException, BadParameterException {
        var parameters = new StatsParameters(given);
        return new StatsRequest(
                new Span.Wish(parameters.milliseconds("from"), parameters.milliseconds("to")),
                parameters.text("interval"),
                parameters.zone(),
                parameters.filter(),
                parameters.keys(),
                parameters.withSessions());
    }

    private @Nullable Long milliseconds(String name) throws BadParameterException {
        var text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadParameterException("from and to are whole milliseconds since 1970, UTC.");
        }
    }

    private ZoneId zone() throws BadParameterException {
        var name = text("tz");
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new BadParameterException(
                    "tz is the name of a time zone, such as Europe/Berlin.");
        }
    }

    private Filter filter() throws FilterException {
        var text = text("q");
        return text == null || text.isBlank()
                ? Filter.EVERYTHING
                : Filter.parse(text, Listing.DASHBOARD.fields());
    }

    private List<String> keys() throws BadParameterException {
        var keys = new ArrayList<String>();
        for (var dimension : given.getOrDefault("dimension", NOTHING)) {
            if (!dimension.startsWith(METADATA) || dimension.equals(METADATA)) {
                throw new BadParameterException(
                        "dimension is meta. and a key of the metadata, such as meta.plan; the other breakdowns are always there.");
            }
            keys.add(dimension.substring(METADATA.length()));
        }
        var distinct = keys.stream().distinct().toList();
        if (distinct.size() > MOST_KEYS) {
            throw new BadParameterException("At most %d dimensions at once.".formatted(MOST_KEYS));
        }
        return distinct;
    }

    private boolean withSessions() throws BadParameterException {
        var include = text("include");
        if (include != null && !include.equals("sessions")) {
            throw new BadParameterException("include may be sessions and nothing else.");
        }
        return include != null;
    }

    private @Nullable String text(String name) {
        var values = given.get(name);
        return values == null ? null : values.getFirst();
    }
}
