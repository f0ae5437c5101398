package dev.footfall.collector.store.parquet;

import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.store.StoredEvent;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The yardstick: events one behind the other, field by field, as a journal would have them. */
final class PlainFile implements AutoCloseable {
    private static final byte[] ABSENT = {};

    private final DataOutputStream out;

    private PlainFile(DataOutputStream out) {
        this.out = out;
    }

    static void write(Path file, List<StoredEvent> events) throws IOException {
        try (var plain =
                new PlainFile(
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)))) {
            for (var event : events) {
                plain.add(event);
            }
        }
    }

    private void add(StoredEvent stored) throws IOException {
        var event = stored.event();
        out.writeLong(stored.seq());
        number(stored.originSeq());
        out.writeLong(event.receivedMs());
        text(event.kind().storedName());
        text(event.beaconId());
        text(event.sessionId());
        text(event.source());
        out.writeBoolean(event.page().uniqueUser());
        out.writeBoolean(event.page().uniquePage());
        texts(event.page().pathname(), event.page().referrerHost(), event.page().referrerGroup());
        var client = event.client();
        texts(client.country(), client.language(), client.browser(), client.version());
        texts(client.os(), client.device(), client.appVersion());
        var campaign = event.campaign();
        texts(campaign.source(), campaign.medium(), campaign.campaign());
        number(event.detail().durationMs());
        texts(event.detail().name(), event.detail().metadataJson());
        failure(event.failure());
    }

    private void failure(@Nullable Failure failure) throws IOException {
        out.writeBoolean(failure != null);
        if (failure != null) {
            texts(failure.type(), failure.message(), failure.stack(), failure.group());
            out.writeBoolean(failure.handled());
            out.writeLong(failure.droppedBefore());
            var basis = failure.basis();
            out.writeInt(basis.rulesVersion());
            texts(basis.override(), basis.type(), basis.message(), basis.stack());
        }
    }

    private void number(@Nullable Long value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeLong(value);
        }
    }

    private void texts(@Nullable String... values) throws IOException {
        for (var value : values) {
            text(value);
        }
    }

    private void text(@Nullable String value) throws IOException {
        var bytes = value == null ? ABSENT : value.getBytes(StandardCharsets.UTF_8);
        out.writeShort(value == null ? -1 : bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
