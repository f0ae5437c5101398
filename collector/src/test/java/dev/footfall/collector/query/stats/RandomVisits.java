package dev.footfall.collector.query.stats;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Events of some months, most of them at moments where steps, days or months begin, so few of each
 * property that counts are equal, and so many paths that not all are among the largest.
 */
final class RandomVisits {
    /** Both switches of summer time in Europe lie within. */
    static final Instant START = Instant.parse("2026-03-20T00:00:00Z");

    static final Duration LENGTH = Duration.ofDays(75);
    static final List<String> SOURCES =
            List.of(
                    "https://shop.example",
                    "https://it's.example",
                    "http://blog.example",
                    "app://till",
                    "pixel://p1",
                    "pixel://p2");
    private static final List<String> METADATA =
            List.of("{\"plan\":\"pro\"}", "{\"a/b\":\"x\",\"plan\":\"free\"}", "{\"plan\":\"\"}");
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private RandomVisits(long seed) {
        this.random = new Random(seed);
    }

    /**
     * At least {@code count} events in the order of their numbers, which is nearly that of times.
     */
    static List<Event> of(long seed, int count) {
        var visits = new RandomVisits(seed);
        while (visits.events.size() < count) {
            visits.add();
        }
        visits.events.sort(Comparator.comparingLong(Event::receivedMs));
        for (int swaps = visits.random.nextInt(2) * (count - 1); swaps > 0; swaps--) {
            Collections.swap(visits.events, swaps, swaps - 1);
        }
        return List.copyOf(visits.events);
    }

    private void add() {
        var kind = one(List.of(EventKind.values()));
        var event = event(kind, moment());
        events.add(event);
        while (kind == EventKind.PAGE_UNLOAD && random.nextInt(3) == 0) {
            event = later(event);
            events.add(event);
        }
    }

    private long moment() {
        long span = LENGTH.toMillis();
        long start = START.toEpochMilli();
        return start
                + switch (random.nextInt(6)) {
                    case 0 -> random.nextLong(span / DAY) * DAY + random.nextLong(3) - 1;
                    case 1 -> random.nextLong(span / HOUR) * HOUR + random.nextLong(3) - 1;
                    case 2 -> random.nextLong(span / DAY) * DAY + 22 * HOUR;
                    case 3 -> 50 * DAY + random.nextLong(12) * HOUR;
                    default -> random.nextLong(span);
                };
    }

    private Event event(EventKind kind, long at) {
        boolean failed = kind == EventKind.EXCEPTION;
        return new Event(
                at,
                kind,
                "b" + events.size(),
                random.nextInt(5) == 0 ? null : random.nextInt(9) == 0 ? "" : session(at),
                one(SOURCES),
                new Page(path(), flag(), flag(), some("t.co", "a.b"), some("Search", "Mail")),
                new Client(
                        some("DE", "FR", "AT"),
                        some("de", "fr"),
                        some("Firefox", "Chrome", ""),
                        some("140.0", "9", ""),
                        some("Linux", "iOS"),
                        some("Desktop", "Mobile"),
                        some("1.0", "2.0")),
                new Campaign(some("mail", "Mail"), some("cpc"), some("it's here", "x")),
                detail(kind),
                failed ? new Failure("E", "m", null, "g", true, Basis.whole(1), 0) : null);
    }

    private String session(long at) {
        return random.nextInt(4) == 0
                ? "s" + random.nextInt(30)
                : "s" + at / DAY + "-" + random.nextInt(3);
    }

    private @Nullable String path() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "/";
            default -> "/" + random.nextInt(40);
        };
    }

    private Detail detail(EventKind kind) {
        var metadata = random.nextInt(3) == 0 ? null : one(METADATA);
        return switch (kind) {
            case CUSTOM, PIXEL -> new Detail(null, some("signup", "", "Signup"), metadata);
            case PAGE_UNLOAD -> new Detail(duration(), null, null);
            case PAGE_LOAD -> new Detail(null, null, metadata);
            case EXCEPTION, PAGE_UNIQUE -> Detail.NONE;
        };
    }

    private @Nullable Long duration() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> one(List.of(0L, 99L, 100L, 5_000L, 5_001L, DAY, DAY + 1, -1L));
            default -> random.nextLong(12_000);
        };
    }

    /** The next duration of the same page view, within the hour. */
    private Event later(Event event) {
        return new Event(
                event.receivedMs() + random.nextLong(HOUR / 2),
                event.kind(),
                event.beaconId(),
                event.sessionId(),
                event.source(),
                event.page(),
                event.client(),
                event.campaign(),
                new Detail(random.nextLong(12_000), null, null, true),
                null);
    }

    private @Nullable String some(String... choices) {
        return random.nextInt(4) == 0 ? null : one(List.of(choices));
    }

    private boolean flag() {
        return random.nextInt(3) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
