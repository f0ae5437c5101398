package dev.footfall.collector.query.single;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.report.failure.ExceptionGroup;
import dev.footfall.model.report.failure.ExceptionGroupDetail;
import dev.footfall.model.report.failure.GlobalException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The answers about exceptions.
 *
 * @param decisions what was decided of a group, and in which version
 * @param now when the question is asked
 */
record ExceptionOracle(Oracle oracle, Map<Triage.Key, Decided> decisions, Instant now) {
    /** A decision in its version. */
    record Decided(Decision decision, int version) {}

    ExceptionOracle(Oracle oracle, Map<Triage.Key, Decided> decisions) {
        this(oracle, decisions, Instant.EPOCH);
    }

    Optional<ExceptionGroupDetail> detail(Triage.Key key, Span span) {
        var found = oracle.all().in(span).where(event -> key.equals(key(event)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var whole = new Span(found.firstMs(), found.lastMs() + 1);
        return Optional.of(
                new ExceptionGroupDetail(
                        group(key, found, found.trend(whole)),
                        Oracle.exceptionBreakdowns(found),
                        Oracle.exceptionVariants(found),
                        oracle.traces(found, span),
                        found.events().stream()
                                .mapToLong(one -> failure(one.event()).droppedBefore())
                                .sum(),
                        null,
                        null,
                        null));
    }

    /** In no particular order. */
    List<GlobalException> listing(Span span, Predicate<Event> filter, Predicate<Event> search) {
        var found = oracle.all().in(span).where(event -> event.failure() != null).where(filter);
        return found.by(ExceptionOracle::key).entrySet().stream()
                .filter(entry -> !entry.getValue().where(search).isEmpty())
                .map(entry ->
                        new GlobalException(
                                group(
                                        entry.getKey(),
                                        entry.getValue(),
                                        entry.getValue().trend(span)),
                                null,
                                null,
                                entry.getKey().source()))
                .toList();
    }

    static Triage.Key key(Event event) {
        var failure = event.failure();
        return new Triage.Key(failure == null ? "" : failure.group(), event.source());
    }

    private static Event.Failure failure(Event event) {
        return Objects.requireNonNull(event.failure());
    }

    private ExceptionGroup group(Triage.Key key, History found, List<Long> trend) {
        var newest = failure(found.newest().event());
        var decided = decisions.get(key);
        boolean again = decided != null && happenedAgain(key, decided.decision(), found);
        boolean muted = decided != null && isMuted(decided.decision(), found);
        boolean resolved = decided != null && decided.decision().resolution() != null && !again;
        return new ExceptionGroup(
                key.group(),
                newest.type(),
                newest.message().split("\n", -1)[0],
                found.size(),
                found.firstMs(),
                found.lastMs(),
                sessions(found).size(),
                muted ? "ignored" : resolved ? "resolved" : "unresolved",
                resolved,
                muted,
                again ? true : null,
                decided == null ? null : decided.decision().note(),
                decided == null ? null : decided.version(),
                trend);
    }

    private static Set<String> sessions(History found) {
        var sessions = new HashSet<String>();
        for (var one : found.events()) {
            var id = one.event().sessionId();
            if (id != null && !id.isEmpty()) {
                sessions.add(id);
            }
        }
        return sessions;
    }

    private boolean happenedAgain(Triage.Key key, Decision decision, History found) {
        var resolution = decision.resolution();
        if (resolution == null) {
            return false;
        }
        long at = resolution.at().toEpochMilli();
        var known = new HashSet<String>();
        for (var one : oracle.all().events()) {
            var version = one.event().client().appVersion();
            if (version != null
                    && one.event().source().equals(key.source())
                    && one.event().receivedMs() <= at) {
                known.add(version);
            }
        }
        return found.events().stream()
                .map(one -> one.event())
                .filter(event -> event.receivedMs() > at)
                .anyMatch(event -> {
                    var version = event.client().appVersion();
                    return !resolution.inNextRelease()
                            || (version != null && !known.contains(version));
                });
    }

    private boolean isMuted(Decision decision, History found) {
        var mute = decision.mute();
        if (mute == null) {
            return false;
        }
        long at = mute.at().toEpochMilli();
        var more = mute.more();
        var until = mute.until();
        long since = found.where(event -> event.receivedMs() > at).size();
        return (more == null || since < more) && (until == null || until.isAfter(now));
    }
}
