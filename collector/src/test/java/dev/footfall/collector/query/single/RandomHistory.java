package dev.footfall.collector.query.single;

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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of a few days in which all is scarce, so that much is equal: times, sessions, groups. */
final class RandomHistory {
    static final Instant START = Instant.parse("2026-01-10T00:00:00Z");
    static final Duration LENGTH = Duration.ofDays(6);
    static final List<String> SOURCES =
            List.of("https://shop.example", "https://it's.example", "app://till", "pixel://p1");
    static final List<String> GROUPS =
            List.of("0000000000000001", "00000000000000a2", "ffffffffffffffff");
    static final List<String> NAMES = List.of("signup", "Signup", "100%", "it's \"quoted\"");
    static final List<String> SESSIONS =
            List.of("", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s'10", "s11", "s12");
    private static final List<@Nullable String> VERSIONS =
            Arrays.asList(null, null, "1.0", "1.1", "2.0");
    private static final List<String> METADATA =
            List.of("{\"plan\":\"pro\"}", "{\"plan\":\"free\"}", "{\"ü\":\"it's\"}");
    private static final List<String> MESSAGES =
            List.of("boom", "x is not a function", "first line\nsecond", "", "Größe '%'");
    private static final List<@Nullable String> STACKS =
            Arrays.asList(null, "", "at a (b.js:1:2)", "at a (b.js:1:2)\nat c (d.js:3:4)");
    private static final int MOMENTS = 60;

    private final Random random;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    static List<Event> of(long seed, int count) {
        var history = new RandomHistory(seed);
        return Stream.generate(history::event).limit(count).toList();
    }

    private Event event() {
        var kind = one(List.of(EventKind.values()));
        long moment = LENGTH.toMillis() / MOMENTS * random.nextInt(MOMENTS);
        boolean failed = kind == EventKind.EXCEPTION;
        return new Event(
                START.toEpochMilli() + moment,
                kind,
                "b" + random.nextInt(12),
                random.nextInt(5) == 0 ? null : one(SESSIONS),
                one(SOURCES),
                new Page(some("/", "/a", "/50%"), flag(), flag(), some("t.co"), some("Search")),
                new Client(
                        some("DE", "FR"),
                        some("de", "fr"),
                        some("Firefox", "Chrome", ""),
                        some("140.0", "9"),
                        some("Linux", "iOS"),
                        some("Desktop", "Mobile"),
                        one(VERSIONS)),
                Campaign.NONE,
                detail(kind),
                failed ? failure() : null);
    }

    private Detail detail(EventKind kind) {
        var metadata = random.nextInt(3) == 0 ? null : one(METADATA);
        return switch (kind) {
            case CUSTOM, PIXEL ->
                    new Detail(null, random.nextInt(8) == 0 ? null : one(NAMES), metadata);
            case PAGE_UNLOAD -> new Detail(random.nextLong(10_000), null, null, flag());
            case EXCEPTION -> new Detail(null, null, metadata);
            case PAGE_LOAD, PAGE_UNIQUE -> Detail.NONE;
        };
    }

    private Failure failure() {
        return new Failure(
                one(List.of("TypeError", "panic")),
                one(MESSAGES),
                one(STACKS),
                one(GROUPS),
                flag(),
                Basis.whole(random.nextInt(3)),
                random.nextInt(3));
    }

    private @Nullable String some(String... choices) {
        return random.nextInt(4) == 0 ? null : one(List.of(choices));
    }

    private boolean flag() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
