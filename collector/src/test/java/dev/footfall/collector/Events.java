package dev.footfall.collector;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Plain, boring events; a test names only what it is about. */
public final class Events {
    /** A Thursday. */
    public static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private Events() {}

    public static Event load(Instant at, String path) {
        return load(at, path, false, false, null);
    }

    public static Event load(
            Instant at,
            String path,
            boolean firstToday,
            boolean firstOfPage,
            @Nullable String from) {
        return event(at, EventKind.PAGE_LOAD, new Page(path, firstToday, firstOfPage, from, null));
    }

    public static Event unique(Instant at, String path, boolean firstToday, boolean firstOfPage) {
        return event(
                at, EventKind.PAGE_UNIQUE, new Page(path, firstToday, firstOfPage, null, null));
    }

    public static Event custom(Instant at, String name) {
        return withDetail(
                event(at, EventKind.CUSTOM, new Page("/", false, false, null, null)),
                new Detail(null, name, null));
    }

    public static Event unload(Instant at, long durationMs) {
        return withDetail(
                event(at, EventKind.PAGE_UNLOAD, new Page("/", false, false, null, null)),
                new Detail(durationMs, null, null));
    }

    public static Event event(Instant at, EventKind kind, Page page) {
        return new Event(
                at.toEpochMilli(),
                kind,
                "beacon",
                "session",
                "https://shop.example",
                page,
                Client.UNKNOWN,
                Campaign.NONE,
                Detail.NONE,
                null);
    }

    public static Event withDetail(Event event, Detail detail) {
        return new Event(
                event.receivedMs(),
                event.kind(),
                event.beaconId(),
                event.sessionId(),
                event.source(),
                event.page(),
                event.client(),
                event.campaign(),
                detail,
                event.failure());
    }

    public static Event from(String source, Event event) {
        return new Event(
                event.receivedMs(),
                event.kind(),
                event.beaconId(),
                event.sessionId(),
                source,
                event.page(),
                event.client(),
                event.campaign(),
                event.detail(),
                event.failure());
    }

    public static Event withFailure(Event event, Failure failure) {
        return new Event(
                event.receivedMs(),
                EventKind.EXCEPTION,
                event.beaconId(),
                event.sessionId(),
                event.source(),
                event.page(),
                event.client(),
                event.campaign(),
                event.detail(),
                failure);
    }
}
