package dev.footfall.collector.query.stats;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.model.report.CountRow;
import dev.footfall.model.report.SessionSummary;
import dev.footfall.model.report.session.TraceSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions of some events, told one by one. */
record NaiveVisits(List<Event> events) {
    static @Nullable Long median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        long sum = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    List<TraceSummary> traces() {
        return sessions(events).entrySet().stream()
                .map(session -> told(session.getKey(), session.getValue()))
                .sorted(
                        Comparator.comparingLong((TraceSummary trace) -> -trace.startedMs())
                                .thenComparing(
                                        TraceSummary::sessionId, NaiveRankings.BY_CHARACTERS))
                .limit(10)
                .toList();
    }

    SessionSummary sessions() {
        var sessions = sessions(events).values();
        var lengths =
                sessions.stream()
                        .map(one -> one.getLast().receivedMs() - one.getFirst().receivedMs())
                        .sorted()
                        .toList();
        var paths =
                sessions.stream()
                        .map(NaiveVisits::paths)
                        .filter(visited -> !visited.isEmpty())
                        .toList();
        return new SessionSummary(
                sessions.size(),
                median(lengths),
                ranked(paths.stream().map(List::getFirst).toList()),
                ranked(paths.stream().map(List::getLast).toList()));
    }

    /** By time, and in the order of their numbers where they came at the same time. */
    private static Map<String, List<Event>> sessions(List<Event> events) {
        var sessions = new LinkedHashMap<String, List<Event>>();
        events.stream()
                .sorted(Comparator.comparingLong(Event::receivedMs))
                .filter(event -> event.sessionId() != null && !event.sessionId().isEmpty())
                .forEach(event ->
                        sessions.computeIfAbsent(event.sessionId(), _ -> new ArrayList<>())
                                .add(event));
        return sessions;
    }

    private static List<String> paths(List<Event> session) {
        return session.stream()
                .filter(Oracle::isLoad)
                .map(event -> event.page().pathname())
                .filter(Objects::nonNull)
                .toList();
    }

    private static TraceSummary told(String id, List<Event> session) {
        return new TraceSummary(
                id,
                session.getFirst().receivedMs(),
                session.getLast().receivedMs(),
                session.getFirst().source(),
                paths(session).stream().findFirst().orElse(null),
                first(session, event -> event.client().country()),
                first(session, event -> event.client().browser()),
                first(session, event -> event.client().version()),
                first(session, event -> event.client().device()),
                first(session, event -> event.client().appVersion()),
                session.stream().filter(Oracle::isLoad).count(),
                session.stream().filter(Oracle::isEvent).count(),
                session.stream().filter(event -> event.kind() == EventKind.EXCEPTION).count());
    }

    private static @Nullable String first(
            List<Event> session, Function<Event, @Nullable String> property) {
        return session.stream().map(property).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<CountRow> ranked(List<String> paths) {
        return paths.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(path -> new CountRow(path.getKey(), path.getValue()))
                .sorted(
                        Comparator.comparingLong((CountRow row) -> -row.count())
                                .thenComparing(CountRow::key, NaiveRankings.BY_CHARACTERS))
                .limit(25)
                .toList();
    }
}
