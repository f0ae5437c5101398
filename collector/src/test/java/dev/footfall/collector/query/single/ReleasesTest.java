package dev.footfall.collector.query.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.releases.Releases;
import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Decision.Resolution;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.catalog.triage.Triages;
import dev.footfall.collector.store.catalog.triage.Triages.Target;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.release.Release;
import dev.footfall.model.report.release.Release.Regression;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random events with versions and decisions, by release. */
class ReleasesTest {
    private static final int EVENTS = 700;
    private static final Instant NOW = RandomHistory.START.plus(RandomHistory.LENGTH);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path directory;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<Event> events = RandomHistory.of(seed, EVENTS);
    private final Map<Triage.Key, Resolution> resolutions = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void releases_are_counted_as_they_did(Placement placement) throws Exception {
        try (var data = placement.of(directory, events, CLOCK)) {
            var catalog = data.directory().parts().catalog();
            resolve(new Triages(catalog, CLOCK));
            var releases = new Releases(data.warehouse(), catalog::contents, CLOCK);
            for (int round = 0; round < 4; round++) {
                long from = RandomHistory.START.toEpochMilli();
                from += round == 0 ? 0 : random.nextLong(RandomHistory.LENGTH.toMillis());
                var span = new Span(from, NOW.toEpochMilli() - random.nextInt(2) * 60_000_000L);
                if (span.lengthMs() > 0) {
                    var wish = new Span.Wish(span.fromMs(), span.untilMs());
                    assertThat(releases.in(wish, Filter.EVERYTHING))
                            .as("seed %d, %s, %s", seed, span, resolutions)
                            .isEqualTo(expected(span));
                }
            }
        }
    }

    @Test
    void a_version_that_only_exceptions_name_has_no_share_without_crashes() throws Exception {
        var failed =
                events.stream()
                        .filter(event -> event.failure() != null)
                        .filter(event -> event.client().appVersion() != null)
                        .toList();
        try (var data = Placement.IN_BOTH.of(directory, failed, CLOCK)) {
            var releases =
                    new Releases(
                            data.warehouse(), data.directory().parts().catalog()::contents, CLOCK);

            assertThat(releases.in(new Span.Wish(null, null), Filter.EVERYTHING))
                    .isNotEmpty()
                    .allMatch(release -> release.crashFreeShare() == null);
        }
    }

    @Test
    void events_without_a_version_are_no_release() throws Exception {
        var plain = List.of(Events.load(RandomHistory.START, "/"));
        try (var data = Placement.IN_BOTH.of(directory, plain, CLOCK)) {
            var releases =
                    new Releases(
                            data.warehouse(), data.directory().parts().catalog()::contents, CLOCK);

            assertThat(releases.in(new Span.Wish(0L, null), Filter.EVERYTHING)).isEmpty();
        }
    }

    private void resolve(Triages triages) {
        for (var group : RandomHistory.GROUPS) {
            for (var source : RandomHistory.SOURCES) {
                if (random.nextBoolean()) {
                    var at = events.get(random.nextInt(EVENTS)).receivedMs();
                    var resolution = new Resolution(Instant.ofEpochMilli(at), random.nextBoolean());
                    var key = new Triage.Key(group, source);
                    var decision = new Decision(resolution, null, null);
                    triages.decide(List.of(new Target(key, null)), _ -> decision, null).join();
                    resolutions.put(key, resolution);
                }
            }
        }
    }

    private List<Release> expected(Span span) {
        var all = History.numbered(events).where(event -> event.receivedMs() < span.untilMs());
        var releases = new ArrayList<Release>();
        all.in(span)
                .where(event -> event.client().appVersion() != null)
                .by(event -> List.of(event.source(), version(event)))
                .forEach((name, found) -> releases.add(release(name, found, all, span)));
        releases.sort(
                Comparator.comparingLong(Release::firstSeenMs)
                        .reversed()
                        .thenComparing(Release::source)
                        .thenComparing(Release::appVersion));
        return releases;
    }

    private Release release(List<String> name, History found, History all, Span span) {
        var sessions = sessions(found);
        var crashes = found.where(event -> event.failure() != null && !handled(event));
        boolean named = found.size() > found.count(EventKind.EXCEPTION);
        return new Release(
                name.get(1),
                name.get(0),
                all.where(event -> name.equals(List.of(event.source(), version(event)))).firstMs(),
                found.lastMs(),
                sessions.size(),
                named && !sessions.isEmpty()
                        ? 1 - (double) sessions(crashes).size() / sessions.size()
                        : null,
                found.count(EventKind.EXCEPTION),
                crashes.size(),
                newGroups(name, all, span),
                regressions(name, all, span));
    }

    private static long newGroups(List<String> name, History all, Span span) {
        return all
                .where(event -> event.failure() != null)
                .by(ExceptionOracle::key)
                .values()
                .stream()
                .map(group -> group.events().getFirst().event())
                .filter(first -> first.receivedMs() >= span.fromMs())
                .filter(first -> name.equals(List.of(first.source(), version(first))))
                .count();
    }

    private List<Regression> regressions(List<String> name, History all, Span span) {
        var regressions = new ArrayList<Regression>();
        resolutions.forEach((key, resolution) -> {
            long at = resolution.at().toEpochMilli();
            var known =
                    all.where(event -> event.source().equals(key.source()))
                            .where(event -> event.receivedMs() <= at)
                            .by(ReleasesTest::version)
                            .keySet();
            var again =
                    all.where(event -> key.equals(ExceptionOracle.key(event)))
                            .where(event -> event.receivedMs() > at)
                            .where(event ->
                                    !resolution.inNextRelease()
                                            || (!version(event).isEmpty()
                                                    && !known.contains(version(event))));
            if (!again.isEmpty() && again.firstMs() >= span.fromMs()) {
                var first = again.events().getFirst().event();
                if (name.equals(List.of(first.source(), version(first)))) {
                    var type = Objects.requireNonNull(first.failure()).type();
                    regressions.add(new Regression(key.group(), type, at, again.firstMs()));
                }
            }
        });
        regressions.sort(
                Comparator.comparingLong(Regression::againMs).thenComparing(Regression::groupId));
        return regressions;
    }

    private static String version(Event event) {
        return Objects.requireNonNullElse(event.client().appVersion(), "");
    }

    private static boolean handled(Event event) {
        return Objects.requireNonNull(event.failure()).handled();
    }

    private static Set<String> sessions(History found) {
        return found.events().stream()
                .map(one -> Objects.requireNonNullElse(one.event().sessionId(), ""))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
