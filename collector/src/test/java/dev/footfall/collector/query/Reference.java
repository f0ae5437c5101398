package dev.footfall.collector.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.transfer.stored.ImportEvents;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The archive that the reference wrote, imported, and what it answered about it. */
public final class Reference implements AutoCloseable {
    /** When it answered. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);

    private static final String FOLDER = "/conformance/";
    private static final String PACKED = ".gz";

    private final DataDirectory data;
    private final Mirror mirror;

    private Reference(DataDirectory data, Mirror mirror) {
        this.data = data;
        this.mirror = mirror;
    }

    /** What it was asked, and what it answered. */
    public record Query(String id, String path, JsonNode params, int status, JsonNode answer) {
        @Override
        public String toString() {
            return id + " " + path + params;
        }

        /** A parameter; null where there is none. */
        public @Nullable String text(String name) {
            return params.has(name) ? params.get(name).asText() : null;
        }

        /** A parameter without which there is no question. */
        public String required(String name) {
            return Objects.requireNonNull(text(name), name);
        }

        public Span.Wish wish() {
            return new Span.Wish(ms("from"), ms("to"));
        }

        private @Nullable Long ms(String name) {
            return params.has(name) ? params.get(name).asLong() : null;
        }
    }

    /** Imports the archive into an empty folder. */
    public static Reference in(Path folder) throws IOException, InterruptedException {
        var data = DataDirectory.open(folder, 1_000, CLOCK);
        new ImportEvents(data, false).run(archive(), new Nobody());
        var parts = data.parts();
        var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {});
        mirror.awaitWarm();
        return new Reference(data, mirror);
    }

    private static Path archive() {
        var listing = Reference.class.getResource(FOLDER + "archive/projects.json");
        return Path.of(Objects.requireNonNull(listing).getPath()).resolveSibling("");
    }

    /** The queries of a file. */
    public static List<Query> queries(String name) throws IOException {
        var mapper = Json.mapper();
        var queries = new ArrayList<Query>();
        try (var in = open(name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var line : text.lines().toList()) {
                queries.add(mapper.readValue(line, Query.class));
            }
        }
        return queries;
    }

    private static InputStream open(String name) throws IOException {
        var file = Objects.requireNonNull(Reference.class.getResourceAsStream(FOLDER + name), name);
        return name.endsWith(PACKED) ? new GZIPInputStream(file) : file;
    }

    public Warehouse warehouse() {
        var parts = data.parts();
        return new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror);
    }

    /** Its projects, sources and pixels. */
    public Supplier<Contents> catalog() {
        return data.parts().catalog()::contents;
    }

    @Override
    public void close() throws SQLException {
        mirror.close();
        data.close();
    }

    /** Does not listen. */
    private record Nobody() implements Console {
        @Override
        public void line(String text) {}

        @Override
        public void progress(long done, long of, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
