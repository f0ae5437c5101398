package dev.footfall.collector.ops.transfer;

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
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events with everything that a text may hold, and with everything absent that may be. */
public final class RandomEvents {
    private static final List<String> PIECES =
            List.of(
                    "",
                    "a",
                    "Größe",
                    "😀",
                    "👩‍🚀",
                    "\"",
                    "\"\"",
                    ",",
                    ";",
                    "\n",
                    "\r\n",
                    "\r",
                    "\t",
                    " ",
                    "\\",
                    "\\n",
                    "\u0000",
                    "\u0001\u001f\u007f",
                    "\u2028\u2029",
                    "\uFEFF",
                    "\uFFFF",
                    "=1+1",
                    "{\"k\":\"v\"}");

    private static final List<EventKind> KINDS = List.of(EventKind.values());

    private final Random random;

    public RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    public List<StoredEvent> some(int count) {
        return IntStream.range(0, count).mapToObj(_ -> one()).toList();
    }

    private StoredEvent one() {
        return new StoredEvent(number(), null, event());
    }

    private Event event() {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        return new Event(
                random.nextLong(253_402_300_800_000L),
                kind,
                text(),
                optional(),
                "https://" + text() + ".example",
                new Page(
                        optional(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        optional(),
                        optional()),
                new Client(
                        optional(),
                        optional(),
                        optional(),
                        optional(),
                        optional(),
                        optional(),
                        optional()),
                new Campaign(optional(), optional(), optional()),
                new Detail(optionalNumber(), optional(), optional(), random.nextBoolean()),
                kind == EventKind.EXCEPTION ? failure() : null);
    }

    private Failure failure() {
        return new Failure(
                text(),
                text(),
                optional(),
                Long.toHexString(random.nextLong()),
                random.nextBoolean(),
                new Basis(
                        random.nextInt(Integer.MAX_VALUE),
                        optional(),
                        optional(),
                        optional(),
                        optional()),
                random.nextLong(Long.MAX_VALUE));
    }

    private long number() {
        return switch (random.nextInt(4)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> 0;
            default -> random.nextLong(1L << 40);
        };
    }

    private @Nullable Long optionalNumber() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Long.MIN_VALUE;
            default -> random.nextLong();
        };
    }

    private @Nullable String optional() {
        return random.nextInt(4) == 0 ? null : text();
    }

    private String text() {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
