package dev.footfall.collector.ingest;

import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Verdict.Reason;
import dev.footfall.collector.ingest.enrich.Caps;
import dev.footfall.collector.ingest.enrich.agent.Agent;
import dev.footfall.collector.ingest.enrich.agent.AgentClassifier;
import dev.footfall.collector.ingest.enrich.place.Countries;
import dev.footfall.collector.ingest.enrich.place.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the request alone whether anything that it reports is kept, and classes its sender.
 * What it is told of the sender ends here. Safe for use by many threads.
 */
public final class Screening {
    private static final int VERSION_CAP = 120;

    private final AgentClassifier agents = new AgentClassifier();
    private final Countries countries = Countries.load();
    private final boolean honorWishes;

    /**
     * Makes the screening.
     *
     * @param honorWishes keep nothing of visitors who ask so
     */
    public Screening(boolean honorWishes) {
        this.honorWishes = honorWishes;
    }

    /** What came of it. */
    public sealed interface Result {
        /** Somebody who counts. */
        record Passed(Client client) implements Result {}

        /** Nobody who counts, or who wants to. */
        record Stopped(Reason reason) implements Result {}
    }

    /**
     * Screens a request.
     *
     * @param timeZone what the report names, IANA
     * @param appVersion release of the application, as the report names it
     */
    public Result of(Signals signals, @Nullable String timeZone, @Nullable String appVersion) {
        var wish = wish(signals.wishes());
        if (wish != null) {
            return new Result.Stopped(wish);
        }
        if (signals.prefetch()) {
            return new Result.Stopped(Reason.PREFETCH);
        }
        var agent = agents.classify(signals.userAgent());
        return switch (agent.kind()) {
            case BOT -> new Result.Stopped(Reason.BOT);
            case HEADLESS -> new Result.Stopped(Reason.HEADLESS);
            case DESKTOP, MOBILE, APP ->
                    new Result.Passed(client(agent, signals, timeZone, appVersion));
        };
    }

    /** Why a visitor's wish keeps everything out, or null when none does. */
    public @Nullable Reason wish(Wishes wishes) {
        if (!honorWishes) {
            return null;
        }
        return wishes.doNotTrack() ? Reason.DNT : wishes.globalPrivacyControl() ? Reason.GPC : null;
    }

    private Client client(
            Agent agent, Signals signals, @Nullable String timeZone, @Nullable String appVersion) {
        return new Client(
                countries.of(timeZone),
                Languages.of(signals.acceptLanguage()),
                agent.app(),
                agent.version(),
                agent.os(),
                agent.kind().device(),
                appVersion == null || appVersion.isBlank()
                        ? null
                        : Caps.cap(appVersion.strip(), VERSION_CAP));
    }
}
