package dev.footfall.collector.store.parquet;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.StoredEvent;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events that no visitor would make: every field of its own accord, in any mixture. */
final class RandomEvents {
    private static final List<String> SIGNS =
            List.of("a", "B", "7", " ", "\0", "\n", "\"", "\\", "'", "ß", "€", "漢", "😀", "\uFFFF");

    private static final List<EventKind> KINDS = List.of(EventKind.values());

    private final SplittableRandom chance;

    private RandomEvents(SplittableRandom chance) {
        this.chance = chance;
    }

    static List<StoredEvent> of(long seed, int count) {
        var events = new RandomEvents(new SplittableRandom(seed));
        return Stream.generate(events::event).limit(count).toList();
    }

    private StoredEvent event() {
        return new StoredEvent(
                number(),
                chance.nextBoolean() ? number() : null,
                new Event(
                        number(),
                        KINDS.get(chance.nextInt(KINDS.size())),
                        some(),
                        text(),
                        some(),
                        new Page(
                                text(), chance.nextBoolean(), chance.nextBoolean(), text(), text()),
                        new Client(text(), text(), text(), text(), text(), text(), text()),
                        new Campaign(text(), text(), text()),
                        new Detail(chance.nextBoolean() ? number() : null, text(), text()),
                        chance.nextInt(4) == 0 ? failure() : null));
    }

    private Failure failure() {
        var basis = new Basis(chance.nextInt(), text(), text(), text(), text());
        return new Failure(some(), some(), text(), some(), chance.nextBoolean(), basis, number());
    }

    /** Near its neighbours as often as anywhere. */
    private long number() {
        return chance.nextBoolean() ? chance.nextLong() : chance.nextLong(1_000);
    }

    private @Nullable String text() {
        return chance.nextInt(3) == 0 ? null : some();
    }

    private String some() {
        if (chance.nextBoolean()) {
            return "known " + chance.nextInt(5);
        }
        int length = chance.nextInt(50) == 0 ? chance.nextInt(3_000) : chance.nextInt(20);
        return IntStream.range(0, length)
                .mapToObj(_ -> SIGNS.get(chance.nextInt(SIGNS.size())))
                .collect(Collectors.joining());
    }
}
