package dev.footfall.collector.ingest;

import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
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
    private final boolean honorWishes;
    private final Clock clock;

    /**
     * Makes the judge.
     *
     * @param honorWishes keep nothing of visitors who ask so
     */
    public Intake(boolean honorWishes, Clock clock) {
        this.honorWishes = honorWishes;
        this.clock = clock;
    }

    /** Decides whether a hit is kept, and as what. */
    public Verdict judge(Hit hit, Wishes wishes) {
        if (honorWishes && wishes.doNotTrack()) {
            return new Ignored(Reason.DNT);
        }
        if (honorWishes && wishes.globalPrivacyControl()) {
            return new Ignored(Reason.GPC);
        }
        var url = Url.parse(hit.url());
        return url.flatMap(address -> PageAddress.of(address, hit.hashRoutes()))
                .<Verdict>map(
                        page -> new Accepted(event(hit, page, UtmTags.of(url.get().query()))))
                .orElseGet(() -> new Ignored(Reason.NO_HOST));
    }

    private Event event(Hit hit, PageAddress page, UtmTags utm) {
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
                Client.UNKNOWN,
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
