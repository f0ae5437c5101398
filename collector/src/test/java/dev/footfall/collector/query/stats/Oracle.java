package dev.footfall.collector.query.stats;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.query.filter.Kept;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.filter.Projects;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.MetricSummary;
import dev.footfall.model.report.TimeSeriesPoint;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every number of the dashboard as its definition reads, one list after the other. */
final class Oracle {
    private static final long WEEK = Duration.ofDays(7).toMillis();

    private final List<Event> events;
    private final Owners owners;
    private final long nowMs;
    private final Set<Event> replaced = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param events in the order of their numbers
     */
    Oracle(List<Event> events, Owners owners, long nowMs) {
        this.events = events;
        this.owners = owners;
        this.nowMs = nowMs;
        for (int number = 0; number < events.size(); number++) {
            if (isReplaced(number)) {
                replaced.add(events.get(number));
            }
        }
    }

    /** Which projects there are, by id, and whose each source is. */
    interface Owners extends Projects {
        List<String> projects();

        @Nullable String project(String source);
    }

    Dashboard dashboard(StatsRequest request) {
        var fromWish = request.wish().fromMs();
        var toWish = request.wish().toMs();
        long to = Math.clamp(toWish == null ? nowMs : toWish, 1, 4_102_444_800_000L);
        long from = fromWish == null ? to - WEEK : fromWish > 0 ? fromWish : first(to - WEEK);
        from = Math.clamp(from, 0, to - 1);
        long length = to - from;
        var filter = Kept.by(request.filter(), Listing.DASHBOARD, owners);
        boolean byPage = request.filter().fieldNames().contains("path");
        var now = new Window(within(from, to).filter(filter).toList(), byPage);
        var past = new Window(within(from - length, from).filter(filter).toList(), byPage);
        var steps = NaiveSteps.of(from, to, request.interval(), request.zone());
        var rankings = new NaiveRankings(now, owners);
        var visits = new NaiveVisits(now.events);
        return new Dashboard(
                summary(now),
                summary(past),
                steps.stream().map(step -> point(step, now, 0)).toList(),
                steps.stream().map(step -> point(step, past, length)).toList(),
                rankings.breakdowns(request.metadataKeys()),
                rankings.unassigned(),
                visits.traces(),
                rankings.totals(request.metadataKeys()),
                request.withSessions() ? visits.sessions() : null,
                null);
    }

    private long first(long otherwise) {
        return events.stream().mapToLong(Event::receivedMs).min().orElse(otherwise);
    }

    private Stream<Event> within(long from, long to) {
        return events.stream().filter(e -> e.receivedMs() >= from && e.receivedMs() < to);
    }

    /** The events of a span that the filter keeps. */
    record Window(List<Event> events, boolean byPage) {
        long count(Predicate<Event> which) {
            return events.stream().filter(which).count();
        }

        boolean isVisitor(Event event) {
            return isSeen(event) && hasFlag(event);
        }

        boolean hasFlag(Event event) {
            return byPage ? event.page().uniquePage() : event.page().uniqueUser();
        }

        Window only(Predicate<Event> which) {
            return new Window(events.stream().filter(which).toList(), byPage);
        }
    }

    static boolean isLoad(Event event) {
        return event.kind() == EventKind.PAGE_LOAD;
    }

    static boolean isSeen(Event event) {
        return isLoad(event) || event.kind() == EventKind.PAGE_UNIQUE;
    }

    static boolean isEvent(Event event) {
        return event.kind() == EventKind.CUSTOM || event.kind() == EventKind.PIXEL;
    }

    private MetricSummary summary(Window window) {
        var durations =
                window.events.stream()
                        .filter(event -> !replaced.contains(event))
                        .map(event -> event.detail().durationMs())
                        .filter(duration -> duration != null && duration >= 0)
                        .filter(duration -> duration <= Duration.ofDays(1).toMillis())
                        .sorted()
                        .toList();
        long bounces = durations.stream().filter(d -> d >= 100 && d <= 5_000).count();
        return new MetricSummary(
                window.count(window::isVisitor),
                window.count(Oracle::isLoad),
                window.count(Oracle::isEvent),
                durations.size() < 5 ? null : (double) bounces / durations.size(),
                NaiveVisits.median(durations));
    }

    /** Whether a later event says that it counts instead of this one. */
    private boolean isReplaced(int number) {
        var event = events.get(number);
        return events.subList(number + 1, events.size()).stream()
                .anyMatch(later ->
                        later.detail().replaces()
                                && later.kind() == event.kind()
                                && later.source().equals(event.source())
                                && later.beaconId().equals(event.beaconId()));
    }

    private static TimeSeriesPoint point(NaiveSteps step, Window window, long shift) {
        var inside =
                window.only(event -> {
                    long time = event.receivedMs() + shift;
                    return time >= step.start() && time < step.end();
                });
        return new TimeSeriesPoint(
                step.start() - shift,
                inside.count(inside::isVisitor),
                inside.count(Oracle::isLoad),
                inside.count(Oracle::isEvent),
                inside.count(event -> event.kind() == EventKind.EXCEPTION),
                step.isPartial() ? true : null);
    }
}
