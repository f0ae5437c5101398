package dev.footfall.collector.query.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.query.events.NamedEvents;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.sessions.Sessions;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random events, asked for one by one, wherever they lie. */
class SingleThingsTest {
    private static final int EVENTS = 700;
    private static final long END = RandomHistory.START.plus(RandomHistory.LENGTH).toEpochMilli();
    private static final Clock CLOCK =
            Clock.fixed(
                    RandomHistory.START.plus(RandomHistory.LENGTH).plus(Duration.ofHours(1)),
                    ZoneOffset.UTC);
    private static final Map<String, Predicate<Event>> FILTERS =
            Map.of(
                    "true", _ -> true,
                    "browser == \"firefox\"", event -> "Firefox".equals(event.client().browser()),
                    "country != \"DE\"", event -> !"DE".equals(event.client().country()),
                    "source == \"it's.example\"",
                            event -> event.source().equals("https://it's.example"));

    @TempDir Path directory;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<Event> events = RandomHistory.of(seed, EVENTS);
    private final Oracle oracle = new Oracle(History.numbered(events));

    @ParameterizedTest
    @EnumSource
    void sessions_are_told_as_they_were(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            var sessions = new Sessions(data.warehouse(), CLOCK);
            for (var id : RandomHistory.SESSIONS) {
                var span = span();
                assertThat(sessions.trace(id, wish(span)))
                        .as("seed %d, session %s, %s", seed, id, span)
                        .isEqualTo(oracle.trace(id, span));
            }
            assertThat(sessions.trace("nobody", new Span.Wish(null, null))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void named_events_are_counted_from_every_side(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            var named =
                    new NamedEvents(
                            data.warehouse(), data.directory().parts().catalog()::contents, CLOCK);
            for (var name : RandomHistory.NAMES) {
                for (var filter : FILTERS.entrySet()) {
                    var span = span();
                    var parsed = Filter.parse(filter.getKey(), FieldSet.DASHBOARD);
                    assertThat(named.detail(name, wish(span), parsed))
                            .as("seed %d, name %s, %s, %s", seed, name, filter.getKey(), span)
                            .isEqualTo(oracle.named(name, span, filter.getValue()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void groups_of_exceptions_are_counted_from_every_side(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            var details =
                    new GroupDetails(
                            data.warehouse(), data.directory().parts().catalog()::contents, CLOCK);
            for (var group : RandomHistory.GROUPS) {
                for (var source : RandomHistory.SOURCES) {
                    var key = new Triage.Key(group, source);
                    var span = span();
                    assertThat(details.detail(key, wish(span)))
                            .as("seed %d, %s, %s", seed, key, span)
                            .isEqualTo(new ExceptionOracle(oracle, Map.of()).detail(key, span));
                }
            }
        }
    }

    private Span span() {
        long start = RandomHistory.START.toEpochMilli();
        long length = RandomHistory.LENGTH.toMillis();
        return switch (random.nextInt(3)) {
            case 0 -> new Span(start, END);
            case 1 -> new Span(start + random.nextLong(length), END);
            default -> {
                long from = start + random.nextLong(length);
                yield new Span(from, from + 1 + random.nextLong(length));
            }
        };
    }

    private static Span.Wish wish(Span span) {
        return new Span.Wish(span.fromMs(), span.untilMs());
    }
}
