package dev.footfall.collector.ops.demo;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ops.demo.visit.Rhythm;
import dev.footfall.collector.ops.demo.visit.Timeline;
import dev.footfall.collector.ops.demo.visit.Visit;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** The demonstration: six sites that slowly grow, up to this moment. */
public final class DemoTraffic {
    private static final double FIRST_DAY = 0.55;
    private static final double OPENINGS_PER_DAY = 14;

    private final List<DemoSite> sites = DemoSite.all();
    private final DemoEntities.DemoPixel pixel = DemoEntities.pixel();
    private final SplittableRandom chance;
    private final long from;
    private final long now;
    private final double scale;

    private DemoTraffic(DemoPlan plan, Instant now) {
        chance = new SplittableRandom(plan.seed());
        this.now = now.toEpochMilli();
        from = this.now - plan.days() * Rhythm.DAY;
        scale = plan.events() == 0 ? 1 : plan.events() / expectedEvents();
    }

    /**
     * Every event of the last {@code plan.days()} days, the oldest first, all before {@code now}.
     * Made while it is read: memory holds about one day of it. The iterator is confined to one
     * thread.
     */
    public static Iterator<Event> events(DemoPlan plan, Instant now) {
        var traffic = new DemoTraffic(plan, now);
        return new Timeline(traffic.days().mapToObj(traffic::day).iterator());
    }

    private LongStream days() {
        return LongStream.rangeClosed(from / Rhythm.DAY, (now - 1) / Rhythm.DAY);
    }

    private Timeline.Slice day(long epochDay) {
        return new Timeline.Slice() {
            @Override
            public long end() {
                return (epochDay + 1) * Rhythm.DAY;
            }

            @Override
            public void fill(Consumer<Event> out) {
                happen(epochDay, event -> keepPast(event, out));
            }
        };
    }

    /** A visit that goes on has not reported the rest of it yet. */
    private void keepPast(Event event, Consumer<Event> out) {
        if (event.receivedMs() < now) {
            out.accept(event);
        }
    }

    private void happen(long day, Consumer<Event> out) {
        double trend = trend(day);
        for (var site : sites) {
            double visits = site.visitsPerDay() * Rhythm.ofDay(day) * trend;
            for (int visit = times(visits); visit > 0; visit--) {
                long start = day * Rhythm.DAY + Rhythm.moment(chance);
                if (start >= from) {
                    Visit.happen(site.site(), start, chance, out);
                }
            }
        }
        for (int opening = times(OPENINGS_PER_DAY * trend); opening > 0; opening--) {
            long time = day * Rhythm.DAY + Rhythm.moment(chance);
            if (time >= from) {
                out.accept(opening(time));
            }
        }
    }

    private double trend(long day) {
        double done = (double) (day * Rhythm.DAY - from) / (now - from);
        return FIRST_DAY + (1 - FIRST_DAY) * Math.clamp(done, 0, 1);
    }

    /** About {@code mean} times, some days more and some less; a fraction is a chance. */
    private int times(double mean) {
        return (int) (mean * scale * chance.nextDouble(0.7, 1.3) + chance.nextDouble());
    }

    private Event opening(long time) {
        return new Event(
                time,
                EventKind.PIXEL,
                "",
                null,
                pixel.source(),
                Page.NONE,
                Client.UNKNOWN,
                Campaign.NONE,
                new Detail(null, pixel.event(), pixel.metadataJson()),
                null);
    }

    private double expectedEvents() {
        return days().mapToDouble(this::expectedEvents).sum();
    }

    private double expectedEvents(long day) {
        double perDay = 0;
        for (var site : sites) {
            perDay += site.visitsPerDay() * Rhythm.ofDay(day) * site.site().meanEvents();
        }
        return (perDay + OPENINGS_PER_DAY) * trend(day) * Rhythm.shareOfDay(day, from, now);
    }
}
