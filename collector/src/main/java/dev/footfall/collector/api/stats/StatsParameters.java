package dev.footfall.collector.api.stats;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Parameters;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.stats.StatsRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads what the parameters of {@code /api/v1/stats} mean. */
final class StatsParameters {
    static final String METADATA = "meta.";

    /** Each key reads all events of the period once more. */
    private static final int MOST_KEYS = 5;

    private StatsParameters() {}

    static StatsRequest read(Asked asked) {
        return new StatsRequest(
                Parameters.span(asked),
                asked.text("interval").orElse(null),
                zone(asked),
                Parameters.filter(asked, Listing.DASHBOARD),
                keys(asked),
                withSessions(asked));
    }

    private static ZoneId zone(Asked asked) {
        try {
            return asked.text("tz").map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Refusal.badQuery("tz is the name of a time zone, such as Europe/Berlin.");
        }
    }

    private static List<String> keys(Asked asked) {
        var keys = new ArrayList<String>();
        for (var dimension : asked.texts("dimension")) {
            if (!dimension.startsWith(METADATA) || dimension.equals(METADATA)) {
                throw Refusal.badQuery(
                        "dimension is meta. and a key of the metadata, such as meta.plan; the other breakdowns are always there.");
            }
            keys.add(dimension.substring(METADATA.length()));
        }
        var distinct = keys.stream().distinct().toList();
        if (distinct.size() > MOST_KEYS) {
            throw Refusal.badQuery("At most %d dimensions at once.".formatted(MOST_KEYS));
        }
        return distinct;
    }

    private static boolean withSessions(Asked asked) {
        var include = asked.text("include");
        if (include.isPresent() && !include.get().equals("sessions")) {
            throw Refusal.badQuery("include may be sessions and nothing else.");
        }
        return include.isPresent();
    }
}
