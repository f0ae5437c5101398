package dev.footfall.collector.ingest;

import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.Screening.Result.Passed;
import dev.footfall.collector.ingest.Screening.Result.Stopped;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import dev.footfall.collector.ingest.enrich.Caps;
import dev.footfall.collector.ingest.enrich.Metadata;
import dev.footfall.collector.ingest.enrich.PageAddress;
import dev.footfall.collector.ingest.fingerprint.FailureInput;
import dev.footfall.collector.ingest.fingerprint.Grouping;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Judges reports of exceptions, as {@link Intake} judges hits. A pure function of the report, the
 * request's signals and the clock; safe for use by many threads.
 */
public final class ReportIntake {
    private static final int ID_CAP = 256;
    private static final int TEXT_CAP = 1_000;
    private static final int STACK_CAP = 16_000;

    /** No page drops more; a larger number is a broken or a hostile one. */
    private static final long MOST_DROPPED = 1_000_000;

    private final Screening screening;
    private final SourcePolicy policy;
    private final Clock clock;

    /**
     * Makes the judge.
     *
     * @param screening decides whose reports count
     * @param policy decides which sites count
     */
    public ReportIntake(Screening screening, SourcePolicy policy, Clock clock) {
        this.screening = screening;
        this.policy = policy;
        this.clock = clock;
    }

    /** Decides whether a report is kept, and as what. */
    public Verdict judge(Report report, Signals signals) {
        return switch (screening.of(signals, report.timeZone(), report.appVersion())) {
            case Stopped(var reason) -> new Ignored(reason);
            case Passed(var client) -> judge(report, client);
        };
    }

    private Verdict judge(Report report, Client client) {
        var page = PageAddress.parse(report.url()).orElse(null);
        if (page == null) {
            return new Ignored(Reason.NO_HOST);
        }
        return policy.admits(page.source())
                ? new Accepted(event(report, page, client))
                : new Ignored(Reason.NOT_ALLOWED);
    }

    private Event event(Report report, PageAddress address, Client client) {
        var beaconId = report.beaconId();
        return new Event(
                clock.millis(),
                EventKind.EXCEPTION,
                beaconId == null ? "" : Caps.cap(beaconId, ID_CAP),
                trimmed(report.sessionId(), ID_CAP),
                address.source(),
                new Page(address.path(), false, false, null, null),
                client,
                Campaign.NONE,
                new Detail(null, null, Metadata.json(report.metadata())),
                failure(report));
    }

    /** The group comes from the whole texts; what the caps cut off is kept beside. */
    private static Failure failure(Report report) {
        var type = storable(report.type());
        var message = storable(report.message());
        var stack = report.stack() == null ? null : storable(report.stack());
        var chosen = trimmed(report.fingerprint(), Integer.MAX_VALUE);
        var override = chosen == null ? null : storable(chosen);
        var group = Grouping.group(new FailureInput(type, message, stack, override));
        var keptType = Caps.cap(type, TEXT_CAP);
        var keptMessage = Caps.cap(message, TEXT_CAP);
        var keptStack = stack == null ? null : Caps.cap(stack, STACK_CAP);
        return new Failure(
                keptType,
                keptMessage,
                keptStack,
                group.id(),
                report.handled(),
                new Basis(
                        group.rulesVersion(),
                        override,
                        rest(type, keptType),
                        rest(message, keptMessage),
                        stack == null || keptStack == null ? null : rest(stack, keptStack)),
                Math.min(report.droppedBefore(), MOST_DROPPED));
    }

    /** What the ellipsis at the end of the kept text stands for. */
    private static @Nullable String rest(String whole, String kept) {
        return kept.equals(whole) ? null : whole.substring(kept.length() - 1);
    }

    /** Half a surrogate pair has no bytes of its own: what is grouped has to be what is stored. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static @Nullable String trimmed(@Nullable String text, int cap) {
        return text == null || text.isBlank() ? null : Caps.cap(text.strip(), cap);
    }
}
