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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges hits. A pure function of the hit, the visitor's wishes and the clock; safe for use by many
 * threads.
 */
public final class Intake {
    private static final long LONGEST_VIEW_MS = Duration.ofHours(24).toMillis();
    private static final int CAP = 256;

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
        return PageAddress.parse(hit.url())
                .<Verdict>map(address -> new Accepted(event(hit, address)))
                .orElseGet(() -> new Ignored(Reason.NO_HOST));
    }

    private Event event(Hit hit, PageAddress address) {
        return new Event(
                clock.millis(),
                hit.kind().eventKind(),
                Caps.cap(hit.beaconId(), CAP),
                trimmed(hit.sessionId()),
                address.source(),
                new Page(
                        address.path(),
                        hit.firstToday(),
                        hit.firstOfPage(),
                        referrerHost(hit, address),
                        null),
                Client.UNKNOWN,
                Campaign.NONE,
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

    /** Only the host of the linking site, and none when a page of the site itself linked. */
    private static @Nullable String referrerHost(Hit hit, PageAddress page) {
        return Optional.ofNullable(hit.referrer())
                .flatMap(PageAddress::parse)
                .map(PageAddress::host)
                .filter(host -> !host.equals(page.host()))
                .orElse(null);
    }
}
