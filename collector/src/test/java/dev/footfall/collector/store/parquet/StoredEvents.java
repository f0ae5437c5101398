package dev.footfall.collector.store.parquet;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbered events, and files of them. */
final class StoredEvents {
    /** Says something in every field. */
    static final StoredEvent FULL =
            new StoredEvent(
                    7,
                    3L,
                    new Event(
                            1_795_454_972_123L,
                            EventKind.EXCEPTION,
                            "b-1",
                            "s-1",
                            "https://shop.example",
                            new Page("/a/b", true, false, "search.example", "Search"),
                            new Client("DE", "de", "Firefox", "140.0", "Linux", "Desktop", "2.1"),
                            new Campaign("news", "mail", "spring"),
                            new Detail(-7L, "sign up", "{\"plan\":\"größer ✓\"}"),
                            new Failure(
                                    "TypeError",
                                    "x",
                                    "at a (b.js:1:2)",
                                    "4fa76a33c36ad3b4",
                                    true,
                                    new Basis(2, "checkout", "T", "essage", "\nat b (b.js:3:4)"),
                                    9)));

    private StoredEvents() {}

    /** Says no more than an event must. */
    static StoredEvent bare(long seq) {
        return new StoredEvent(seq, null, Events.event(Events.NOON, EventKind.PIXEL, Page.NONE));
    }

    /** An exception with {@code text} wherever it may tell one. */
    static StoredEvent saying(String text) {
        return new StoredEvent(
                1,
                null,
                new Event(
                        0,
                        EventKind.EXCEPTION,
                        text,
                        text,
                        text,
                        new Page(text, false, false, text, text),
                        new Client(text, text, text, text, text, text, text),
                        new Campaign(text, text, text),
                        new Detail(null, text, text),
                        new Failure(
                                text,
                                text,
                                text,
                                text,
                                false,
                                new Basis(1, text, text, text, text),
                                0)));
    }

    /** An exception with {@code number} wherever it may tell one. */
    static StoredEvent counting(long number) {
        var failure =
                new Failure(
                        "", "", null, "", false, new Basis((int) number, "", "", "", ""), number);
        return new StoredEvent(
                number,
                number,
                Events.withFailure(
                        Events.withDetail(
                                Events.event(
                                        Events.NOON.plusMillis(number % 1_000),
                                        EventKind.EXCEPTION,
                                        Page.NONE),
                                new Detail(number, null, null)),
                        failure));
    }

    static StoredEvent withMetadata(long seq, String text) {
        return new StoredEvent(
                seq, null, Events.withDetail(bare(seq).event(), new Detail(null, null, text)));
    }

    static EventFileSummary write(Path file, List<StoredEvent> events) throws IOException {
        return write(file, events, Map.of());
    }

    static EventFileSummary write(Path file, List<StoredEvent> events, Map<String, String> metadata)
            throws IOException {
        try (var writer = EventFileWriter.create(file, metadata)) {
            for (var event : events) {
                writer.add(event);
            }
            return writer.finish();
        }
    }

    static List<StoredEvent> read(Path file) throws IOException {
        var events = new ArrayList<StoredEvent>();
        try (var reader = EventFileReader.open(file)) {
            for (var event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }
}
