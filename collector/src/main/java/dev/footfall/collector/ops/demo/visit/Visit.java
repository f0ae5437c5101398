package dev.footfall.collector.ops.demo.visit;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * One visit: a few page views, each perhaps with an event of the site's own and with the time spent
 * on it, and now and then an exception. Its events come out in no particular order, none of them
 * before the start.
 */
public final class Visit {
    /** Page views of a visit on average. */
    public static final double MEAN_VIEWS = 2.23;

    /** Share of page views that report the time spent on them. */
    public static final double UNLOADS = 0.8;

    /** Share of page views with a custom event, on sites that have any. */
    public static final double CUSTOMS = 0.18;

    private static final Weighted<Integer> VIEWS =
            Weighted.of(
                    share(1, 42),
                    share(2, 24),
                    share(3, 15),
                    share(4, 10),
                    share(5, 6),
                    share(6, 3));

    private static final double GLANCES = 0.55;

    private final Site site;
    private final SplittableRandom chance;
    private final Consumer<Event> out;
    private final Client client;
    private final String sessionId;
    private final boolean firstToday;
    private final List<String> seen = new ArrayList<>(6);

    private Visit(Site site, SplittableRandom chance, Consumer<Event> out) {
        this.site = site;
        this.chance = chance;
        this.out = out;
        client = Audience.client(site.application(), chance);
        sessionId = id();
        firstToday = chance.nextDouble() < site.firstToday();
    }

    /** Lets somebody visit {@code site} at {@code start}, milliseconds since the epoch. */
    public static void happen(Site site, long start, SplittableRandom chance, Consumer<Event> out) {
        new Visit(site, chance, out).happen(start);
    }

    private void happen(long start) {
        var campaign = site.application() == null ? Audience.campaign(chance) : Campaign.NONE;
        int views = VIEWS.draw(chance);
        long time = start;
        for (int view = 0; view < views; view++) {
            time = view(time, view == 0 ? campaign : Campaign.NONE) + chance.nextInt(300, 4_000);
        }
        if (chance.nextDouble() < site.failureRate()) {
            fail(start);
        }
    }

    /** One page view; the time it ends. */
    private long view(long time, Campaign campaign) {
        boolean first = seen.isEmpty();
        var path = site.paths().draw(chance);
        boolean newPage = !seen.contains(path);
        seen.add(path);
        var referrer =
                first && site.application() == null
                        ? Audience.referrer(campaign, chance)
                        : Audience.Referrer.NONE;
        var beaconId = id();
        out.accept(
                new Event(
                        time,
                        EventKind.PAGE_LOAD,
                        beaconId,
                        sessionId,
                        site.source(),
                        new Page(
                                path,
                                first && firstToday,
                                newPage && firstToday,
                                referrer.host(),
                                referrer.group()),
                        client,
                        campaign,
                        Detail.NONE,
                        null));
        return stay(time, beaconId, new Page(path, false, false, null, null));
    }

    private long stay(long time, String beaconId, Page page) {
        long dwell =
                chance.nextDouble() < GLANCES
                        ? chance.nextInt(800, 4_800)
                        : chance.nextInt(6_000, 420_000);
        var customs = site.customs();
        if (customs != null && chance.nextDouble() < CUSTOMS) {
            var custom = customs.draw(chance);
            var detail = new Detail(null, custom.name(), custom.metadata().draw(chance));
            follow(time + chance.nextLong(dwell), EventKind.CUSTOM, beaconId, page, detail);
        }
        if (chance.nextDouble() < UNLOADS) {
            var detail = new Detail(dwell, null, null);
            follow(time + dwell, EventKind.PAGE_UNLOAD, beaconId, page, detail);
        }
        return time + dwell;
    }

    private void follow(long time, EventKind kind, String beaconId, Page page, Detail detail) {
        out.accept(
                new Event(
                        time,
                        kind,
                        beaconId,
                        sessionId,
                        site.source(),
                        page,
                        client,
                        Campaign.NONE,
                        detail,
                        null));
    }

    private void fail(long start) {
        out.accept(
                new Event(
                        start + chance.nextInt(500, 60_000),
                        EventKind.EXCEPTION,
                        id(),
                        sessionId,
                        site.source(),
                        new Page(seen.getFirst(), false, false, null, null),
                        client,
                        Campaign.NONE,
                        Detail.NONE,
                        site.failures().draw(chance)));
    }

    private String id() {
        return Long.toString(chance.nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
    }
}
