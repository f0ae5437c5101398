package dev.footfall.collector.ingest;

import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.Screening.Result.Passed;
import dev.footfall.collector.ingest.Screening.Result.Stopped;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import dev.footfall.collector.ingest.enrich.Caps;
import dev.footfall.collector.ingest.enrich.Metadata;
import dev.footfall.collector.ingest.enrich.PageAddress;
import dev.footfall.collector.ingest.enrich.UtmTags;
import dev.footfall.collector.ingest.enrich.referrer.Referrer;
import dev.footfall.collector.ingest.enrich.referrer.ReferrerGroups;
import dev.footfall.collector.ingest.enrich.url.Url;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges hits. A pure function of the hit, the visitor's wishes and the clock; safe for use by many
 * threads.
 */
public final class Intake {
    private static final long LONGEST_VIEW_MS = Duration.ofHours(24).toMillis();
    private static final int CAP = 256;

    private final ReferrerGroups groups = ReferrerGroups.load();
    private final Screening screening;
    private final SourcePolicy policy;
    private final Clock clock;

    /**
     * Makes the judge.
     *
     * @param screening decides whose reports count
     * @param policy decides which sites count
     */
    public Intake(Screening screening, SourcePolicy policy, Clock clock) {
        this.screening = screening;
        this.policy = policy;
        this.clock = clock;
    }

    /** Decides whether a hit is kept, and as what. */
    public Verdict judge(Hit hit, Signals signals) {
        return switch (screening.of(signals, hit.timeZone(), hit.appVersion())) {
            case Stopped(var reason) -> new Ignored(reason);
            case Passed(var client) -> judge(hit, client);
        };
    }

    private Verdict judge(Hit hit, Client client) {
        var url = Url.parse(hit.url()).orElse(null);
        var page = url == null ? null : PageAddress.of(url, hit.hashRoutes()).orElse(null);
        if (url == null || page == null) {
            return new Ignored(Reason.NO_HOST);
        }
        return policy.admits(page.source())
                ? new Accepted(event(hit, client, page, UtmTags.of(url.query())))
                : new Ignored(Reason.NOT_ALLOWED);
    }

    private Event event(Hit hit, Client client, PageAddress page, UtmTags utm) {
        var referrer = Referrer.of(hit.referrer(), page, utm.isPaid(), groups);
        return new Event(
                clock.millis(),
                hit.kind().eventKind(),
                Caps.cap(hit.beaconId(), CAP),
                trimmed(hit.sessionId()),
                page.source(),
                new Page(
                        page.path(),
                        hit.firstToday(),
                        hit.firstOfPage(),
                        referrer.host(),
                        referrer.group()),
                client,
                new Campaign(utm.source(), utm.medium(), utm.campaign()),
                new Detail(
                        plausible(hit.durationMs()),
                        hit.name() == null ? null : Caps.cap(hit.name(), CAP),
                        Metadata.json(hit.metadata())),
                null);
    }

    private static @Nullable String trimmed(@Nullable String sessionId) {
        return sessionId == null || sessionId.isBlank() ? null : Caps.cap(sessionId.strip(), CAP);
    }

    /** A view that lasts longer than a day, or less than nothing, is a clock that jumped. */
    private static @Nullable Long plausible(@Nullable Long durationMs) {
        return durationMs == null || durationMs < 0 || durationMs > LONGEST_VIEW_MS
                ? null
                : durationMs;
    }
}
