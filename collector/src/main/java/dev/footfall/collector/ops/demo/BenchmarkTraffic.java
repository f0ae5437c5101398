package dev.footfall.collector.ops.demo;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ops.demo.visit.Choice;
import dev.footfall.collector.ops.demo.visit.Rhythm;
import dev.footfall.collector.ops.demo.visit.Site;
import dev.footfall.collector.ops.demo.visit.Timeline;
import dev.footfall.collector.ops.demo.visit.Visit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Traffic of any size and spread with the shape of the real thing. */
public final class BenchmarkTraffic {
    private static final Detail OPENED = new Detail(null, "opened", null);

    private final SplittableRandom chance;
    private final Choice<Site> sites;
    private final long from;
    private final long until;
    private final long firstHour;

    /** Events up to the end of each hour, and so exactly the plan's number up to the last. */
    private final long[] upTo;

    private BenchmarkTraffic(BenchmarkPlan plan, Instant now) {
        chance = new SplittableRandom(plan.seed());
        sites = BenchmarkSites.of(plan, chance);
        until = now.toEpochMilli();
        from = until - plan.days() * Rhythm.DAY;
        firstHour = from / Rhythm.HOUR;
        upTo = shares(plan.events(), (int) ((until - 1) / Rhythm.HOUR - firstHour) + 1);
    }

    /**
     * Exactly {@code plan.events()} events of the last {@code plan.days()} days, the oldest first,
     * all before {@code now}. Made while it is read: memory holds about an hour of it. The iterator
     * is confined to one thread.
     */
    public static Iterator<Event> events(BenchmarkPlan plan, Instant now) {
        var traffic = new BenchmarkTraffic(plan, now);
        return new Timeline(
                IntStream.range(0, traffic.upTo.length).mapToObj(traffic::hour).iterator());
    }

    private Hour hour(int index) {
        return new Hour(index);
    }

    private long[] shares(long events, int hours) {
        var sums = new double[hours];
        double sum = 0;
        for (int hour = 0; hour < hours; hour++) {
            sum += weight(hour, (double) hour / hours);
            sums[hour] = sum;
        }
        double total = sum;
        return Arrays.stream(sums).mapToLong(part -> Math.round(events * part / total)).toArray();
    }

    private double weight(int index, double done) {
        long start = (firstHour + index) * Rhythm.HOUR;
        long inside = Math.min(start + Rhythm.HOUR, until) - Math.max(start, from);
        double growth = 0.7 + 0.3 * done;
        double chanceOfHour = chance.nextDouble(0.85, 1.15);
        return Rhythm.ofHour(firstHour + index) * inside * growth * chanceOfHour;
    }

    private static Event opening(Site site, long time) {
        return new Event(
                time,
                EventKind.PIXEL,
                "",
                null,
                site.source(),
                Page.NONE,
                Client.UNKNOWN,
                Campaign.NONE,
                OPENED,
                null);
    }

    private final class Hour implements Timeline.Slice {
        private final long start;
        private long left;

        Hour(int index) {
            start = (firstHour + index) * Rhythm.HOUR;
            left = upTo[index] - (index == 0 ? 0 : upTo[index - 1]);
        }

        @Override
        public long end() {
            return start + Rhythm.HOUR;
        }

        @Override
        public void fill(Consumer<Event> out) {
            long first = Math.max(start, from);
            long last = Math.min(end(), until);
            while (left > 0) {
                var site = sites.draw(chance);
                long time = chance.nextLong(first, last);
                if (BenchmarkSites.isPixel(site)) {
                    keep(opening(site, time), out);
                } else {
                    Visit.happen(site, time, chance, event -> keep(event, out));
                }
            }
        }

        private void keep(Event event, Consumer<Event> out) {
            if (left > 0 && event.receivedMs() < until) {
                left--;
                out.accept(event);
            }
        }
    }
}
