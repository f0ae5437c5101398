package dev.footfall.collector.store.hot;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of an event in a segment: a version, then the fields in a fixed order. A later
 * version may append fields or change the order; every version stays readable.
 *
 * <p>The writing side is confined to one thread; reading is safe for many.
 */
final class EventCodec {
    private static final int VERSION = 2;

    /** From this version on an event says whether it replaces another one. */
    private static final int WITH_REPLACES = 2;

    /** Of referrer, client and campaign. */
    private static final int TEXTS_BEFORE_THE_DURATION = 2 + 7 + 3;

    /** Numbers of the kinds on disk, apart from the enum's order, which may change. */
    private static final Map<EventKind, Integer> CODES =
            new EnumMap<>(
                    Map.of(
                            EventKind.PAGE_LOAD, 1,
                            EventKind.PAGE_UNLOAD, 2,
                            EventKind.CUSTOM, 3,
                            EventKind.PIXEL, 4,
                            EventKind.EXCEPTION, 5,
                            EventKind.PAGE_UNIQUE, 6));

    private static final Map<Integer, EventKind> KINDS =
            Stream.of(EventKind.values())
                    .collect(Collectors.toMap(EventCodec::code, Function.identity()));

    private final ByteWriter out = new ByteWriter();

    private static int code(EventKind kind) {
        var code = CODES.get(kind);
        if (code == null) {
            throw new IllegalStateException("no number on disk for " + kind);
        }
        return code;
    }

    byte[] encode(Event event) {
        out.reset();
        out.number(VERSION);
        out.number(code(event.kind()));
        out.number(event.receivedMs());
        out.text(event.beaconId());
        out.text(event.sessionId());
        out.text(event.source());
        page(event.page());
        client(event.client());
        out.text(event.campaign().source());
        out.text(event.campaign().medium());
        out.text(event.campaign().campaign());
        out.optionalNumber(event.detail().durationMs());
        out.text(event.detail().name());
        out.text(event.detail().metadataJson());
        out.flag(event.detail().replaces());
        failure(event);
        return out.toByteArray();
    }

    private void page(Page page) {
        out.text(page.pathname());
        out.flag(page.uniqueUser());
        out.flag(page.uniquePage());
        out.text(page.referrerHost());
        out.text(page.referrerGroup());
    }

    private void client(Client client) {
        out.text(client.country());
        out.text(client.language());
        out.text(client.browser());
        out.text(client.version());
        out.text(client.os());
        out.text(client.device());
        out.text(client.appVersion());
    }

    private void failure(Event event) {
        var failure = event.failure();
        out.flag(failure != null);
        if (failure != null) {
            out.text(failure.type());
            out.text(failure.message());
            out.text(failure.stack());
            out.text(failure.group());
            out.flag(failure.handled());
            out.number(failure.droppedBefore());
            basis(failure.basis());
        }
    }

    private void basis(Basis basis) {
        out.number(basis.rulesVersion());
        out.text(basis.override());
        out.text(basis.type());
        out.text(basis.message());
        out.text(basis.stack());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalStateException for a version or a kind it does not know
     */
    static Event decode(byte[] bytes) {
        var in = new ByteReader(bytes);
        long version = version(in);
        var kind = kind(in);
        return new Event(
                in.number(),
                kind,
                in.requiredText(),
                in.text(),
                in.requiredText(),
                new Page(in.text(), in.flag(), in.flag(), in.text(), in.text()),
                new Client(
                        in.text(), in.text(), in.text(), in.text(), in.text(), in.text(),
                        in.text()),
                new Campaign(in.text(), in.text(), in.text()),
                new Detail(
                        in.optionalNumber(),
                        in.text(),
                        in.text(),
                        version >= WITH_REPLACES && in.flag()),
                in.flag() ? failure(in) : null);
    }

    /**
     * Reads what a beacon reported, which is a fraction of the event.
     *
     * @return null for an event of before a time, milliseconds since the epoch
     * @throws IllegalStateException for a version or a kind it does not know
     */
    static @Nullable Report report(byte[] bytes, long sinceMs) {
        var in = new ByteReader(bytes);
        version(in);
        var kind = kind(in);
        long receivedMs = in.number();
        if (receivedMs < sinceMs) {
            return null;
        }
        var beaconId = in.requiredText();
        in.skipText();
        var source = in.requiredText();
        return new Report(receivedMs, kind, beaconId, source, isTimed(in));
    }

    private static boolean isTimed(ByteReader in) {
        in.skipText();
        in.flag();
        in.flag();
        for (int text = 0; text < TEXTS_BEFORE_THE_DURATION; text++) {
            in.skipText();
        }
        return in.flag();
    }

    private static long version(ByteReader in) {
        long version = in.number();
        if (version < 1 || version > VERSION) {
            throw new IllegalStateException(
                    "event of version "
                            + version
                            + "; this collector reads up to version "
                            + VERSION);
        }
        return version;
    }

    private static EventKind kind(ByteReader in) {
        int code = (int) in.number();
        var kind = KINDS.get(code);
        if (kind == null) {
            throw new IllegalStateException("event of unknown kind " + code);
        }
        return kind;
    }

    private static Failure failure(ByteReader in) {
        var type = in.requiredText();
        var message = in.requiredText();
        var stack = in.text();
        var group = in.requiredText();
        boolean handled = in.flag();
        long droppedBefore = in.number();
        var basis = new Basis((int) in.number(), in.text(), in.text(), in.text(), in.text());
        return new Failure(type, message, stack, group, handled, basis, droppedBefore);
    }
}
