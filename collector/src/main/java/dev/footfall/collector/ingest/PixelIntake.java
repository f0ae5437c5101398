package dev.footfall.collector.ingest;

import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import java.time.Clock;

/**
 * Judges requests for pixels. Nothing of the request is kept but that it came; safe for use by many
 * threads.
 */
public final class PixelIntake {
    private final boolean honorWishes;
    private final Clock clock;

    /**
     * Makes the judge.
     *
     * @param honorWishes keep nothing of visitors who ask so
     */
    public PixelIntake(boolean honorWishes, Clock clock) {
        this.honorWishes = honorWishes;
        this.clock = clock;
    }

    /** Decides whether the loading of a pixel is kept, and as what. */
    public Verdict judge(Pixel pixel, Wishes wishes) {
        if (honorWishes && wishes.doNotTrack()) {
            return new Ignored(Reason.DNT);
        }
        if (honorWishes && wishes.globalPrivacyControl()) {
            return new Ignored(Reason.GPC);
        }
        return new Accepted(
                new Event(
                        clock.millis(),
                        EventKind.PIXEL,
                        "",
                        null,
                        pixel.source(),
                        Page.NONE,
                        Client.UNKNOWN,
                        Campaign.NONE,
                        new Detail(null, pixel.eventName(), pixel.metadataJson()),
                        null));
    }
}
