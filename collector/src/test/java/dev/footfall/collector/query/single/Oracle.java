package dev.footfall.collector.query.single;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.query.question.Span;
import dev.footfall.model.report.CountRow;
import dev.footfall.model.report.event.EventBreakdowns;
import dev.footfall.model.report.event.EventDetail;
import dev.footfall.model.report.event.EventVariant;
import dev.footfall.model.report.failure.ExceptionBreakdowns;
import dev.footfall.model.report.failure.ExceptionVariant;
import dev.footfall.model.report.session.SessionTrace;
import dev.footfall.model.report.session.TraceEvent;
import dev.footfall.model.report.session.TraceSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The answers, computed as they are defined and without a thought for time or memory. */
record Oracle(History all) {
    Optional<SessionTrace> trace(String id, Span span) {
        var session =
                all.in(span)
                        .where(event -> id.equals(event.sessionId()))
                        .where(event -> event.kind() != EventKind.PAGE_UNIQUE);
        var told =
                new History(
                        session.events().stream()
                                .filter(one ->
                                        session.events().stream()
                                                .noneMatch(later ->
                                                        later.seq() > one.seq()
                                                                && replaces(
                                                                        later.event(),
                                                                        one.event())))
                                .limit(1_000)
                                .toList());
        return told.isEmpty() ? Optional.empty() : Optional.of(trace(id, told));
    }

    private static boolean replaces(Event later, Event earlier) {
        return later.kind() == EventKind.PAGE_UNLOAD
                && later.detail().replaces()
                && later.kind() == earlier.kind()
                && later.source().equals(earlier.source())
                && later.beaconId().equals(earlier.beaconId());
    }

    private static SessionTrace trace(String id, History told) {
        return new SessionTrace(
                id,
                told.firstMs(),
                told.lastMs(),
                Objects.requireNonNull(told.first(Event::source)),
                told.first(event -> event.client().country()),
                told.first(event -> event.client().language()),
                told.first(event -> event.client().browser()),
                told.first(event -> event.client().version()),
                told.first(event -> event.client().os()),
                told.first(event -> event.client().device()),
                told.first(event -> event.client().appVersion()),
                told.where(event -> event.kind() != EventKind.PIXEL).events().stream()
                        .map(one -> traceEvent(one.event()))
                        .toList(),
                null);
    }

    private static TraceEvent traceEvent(Event event) {
        var failure = event.failure();
        return new TraceEvent(
                event.receivedMs(),
                event.kind().storedName(),
                event.beaconId(),
                event.source(),
                event.page().pathname(),
                event.page().referrerHost(),
                event.detail().durationMs(),
                event.detail().name(),
                event.detail().metadataJson(),
                event.client().appVersion(),
                failure == null ? null : failure.type(),
                failure == null ? null : failure.message(),
                failure == null ? null : failure.stack(),
                failure == null ? null : failure.group(),
                failure == null ? null : failure.handled());
    }

    /** Sessions of the newest occurrences, with all that they did in the span. */
    List<TraceSummary> traces(History occurrences, Span span) {
        var ids = new ArrayList<String>();
        for (var stored : occurrences.events().reversed()) {
            var id = stored.event().sessionId();
            if (id != null && !id.isEmpty() && !ids.contains(id) && ids.size() < 10) {
                ids.add(id);
            }
        }
        return ids.stream()
                .map(id -> summary(id, all.in(span).where(event -> id.equals(event.sessionId()))))
                .sorted(
                        Comparator.comparingLong(TraceSummary::startedMs)
                                .reversed()
                                .thenComparing(TraceSummary::sessionId))
                .toList();
    }

    private static TraceSummary summary(String id, History session) {
        return new TraceSummary(
                id,
                session.firstMs(),
                session.lastMs(),
                Objects.requireNonNull(session.first(Event::source)),
                session.where(event -> event.kind() == EventKind.PAGE_LOAD)
                        .first(event -> event.page().pathname()),
                session.first(event -> event.client().country()),
                session.first(event -> event.client().browser()),
                session.first(event -> event.client().version()),
                session.first(event -> event.client().device()),
                session.first(event -> event.client().appVersion()),
                session.count(EventKind.PAGE_LOAD),
                session.count(EventKind.CUSTOM, EventKind.PIXEL),
                session.count(EventKind.EXCEPTION));
    }

    Optional<EventDetail> named(String name, Span span, Predicate<Event> filter) {
        var found =
                all.in(span)
                        .where(event ->
                                event.kind() == EventKind.CUSTOM || event.kind() == EventKind.PIXEL)
                        .where(event -> name.equals(event.detail().name()))
                        .where(filter);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EventDetail(
                                name,
                                found.size(),
                                found.firstMs(),
                                found.lastMs(),
                                found.trend(new Span(found.firstMs(), found.lastMs() + 1)),
                                eventBreakdowns(found),
                                eventVariants(found),
                                traces(found, span),
                                null));
    }

    private static EventBreakdowns eventBreakdowns(History found) {
        return new EventBreakdowns(
                breakdown(found, Event::source),
                breakdown(found, event -> event.page().pathname()),
                breakdown(found, event -> event.client().browser()),
                breakdown(found, event -> event.client().os()),
                breakdown(found, event -> event.client().device()),
                breakdown(found, event -> event.client().country()),
                breakdown(found, event -> event.client().language()));
    }

    static ExceptionBreakdowns exceptionBreakdowns(History found) {
        return new ExceptionBreakdowns(
                breakdown(found, event -> event.client().appVersion()),
                breakdown(found, event -> event.client().browser()),
                breakdown(found, event -> event.client().os()),
                breakdown(found, event -> event.client().device()),
                breakdown(found, event -> event.page().pathname()),
                breakdown(found, event -> event.client().country()),
                breakdown(found, event -> event.client().language()));
    }

    private static List<CountRow> breakdown(
            History found, Function<Event, @Nullable String> property) {
        return found
                .by(event -> Objects.requireNonNullElse(property.apply(event), ""))
                .entrySet()
                .stream()
                .map(entry -> new CountRow(entry.getKey(), entry.getValue().size()))
                .sorted(
                        Comparator.comparingLong(CountRow::count)
                                .reversed()
                                .thenComparing(CountRow::key))
                .limit(25)
                .toList();
    }

    private static <K> List<History> variants(History found, Function<Event, K> key) {
        return found.by(key).values().stream()
                .sorted(
                        Comparator.comparingLong(History::size)
                                .thenComparingLong(History::lastMs)
                                .thenComparingLong(variant -> variant.newest().seq())
                                .reversed())
                .limit(50)
                .toList();
    }

    private static List<EventVariant> eventVariants(History found) {
        return variants(found, event -> Optional.ofNullable(event.detail().metadataJson())).stream()
                .map(variant -> {
                    var newest = variant.newest().event();
                    return new EventVariant(
                            newest.detail().metadataJson(),
                            variant.size(),
                            variant.firstMs(),
                            variant.lastMs(),
                            newest.client().browser(),
                            newest.client().os(),
                            newest.source(),
                            newest.page().pathname(),
                            variant.last(Event::sessionId));
                })
                .toList();
    }

    static List<ExceptionVariant> exceptionVariants(History found) {
        return variants(found, Oracle::text).stream().map(Oracle::exceptionVariant).toList();
    }

    private static List<@Nullable Object> text(Event event) {
        var failure = Objects.requireNonNull(event.failure());
        return Arrays.asList(failure.message(), failure.stack(), failure.handled());
    }

    private static ExceptionVariant exceptionVariant(History variant) {
        var newest = variant.newest().event();
        var failure = Objects.requireNonNull(newest.failure());
        return new ExceptionVariant(
                failure.message(),
                failure.stack(),
                failure.handled(),
                variant.size(),
                variant.firstMs(),
                variant.lastMs(),
                newest.client().browser(),
                newest.client().os(),
                newest.source(),
                newest.client().appVersion(),
                newest.page().pathname(),
                variant.last(event -> event.detail().metadataJson()),
                variant.last(Event::sessionId),
                failure.basis().rulesVersion());
    }
}
