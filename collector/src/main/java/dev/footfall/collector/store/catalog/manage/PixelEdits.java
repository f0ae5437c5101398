package dev.footfall.collector.store.catalog.manage;

import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ingest.enrich.Metadata;
import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes of pixels. Safe for use by many threads. */
public final class PixelEdits {
    private static final String USUAL_EVENT = "pixel";

    private static final PositionalSql READ = sql("read_pixel");
    private static final PositionalSql READ_PROJECT = sql("read_project");
    private static final PositionalSql ADD = PositionalSql.of(Catalog.class, "add_pixel");
    private static final PositionalSql UPDATE = sql("update_pixel");
    private static final PositionalSql DELETE = sql("delete_pixel");

    private final Catalog catalog;
    private final Clock clock;
    private final Ulids ids;

    public PixelEdits(Catalog catalog, Clock clock, Ulids ids) {
        this.catalog = catalog;
        this.clock = clock;
        this.ids = ids;
    }

    private static PositionalSql sql(String name) {
        return PositionalSql.of(PixelEdits.class, name);
    }

    /**
     * A pixel as somebody wants it.
     *
     * @param version that he has seen; null: whatever it is
     */
    public record Wish(
            @Nullable String name,
            @Nullable String eventName,
            Map<String, String> metadata,
            @Nullable Integer version) {
        public Wish {
            metadata = Map.copyOf(metadata);
        }

        private @Nullable String fault() {
            var texts = new HashMap<String, @Nullable String>();
            texts.put("name", name);
            texts.put("event_name", eventName);
            var tooLong = Naming.tooLong(texts);
            return tooLong == null ? Naming.tooMuch(metadata) : tooLong;
        }
    }

    /** Adds one to a project. */
    public CompletableFuture<Outcome<PixelEntry>> add(String project, Wish wish) {
        var name = Naming.replaced(wish.name(), "");
        var fault = name.isEmpty() ? "A pixel has a name." : wish.fault();
        if (fault != null) {
            return CompletableFuture.completedFuture(new Outcome.Invalid<>(fault));
        }
        var pixel =
                new Pixel(
                        ids.next(),
                        Naming.replaced(wish.eventName(), USUAL_EVENT),
                        Metadata.json(wish.metadata()));
        var created = Instant.ofEpochMilli(clock.millis());
        return catalog.edit(connection -> {
            if (READ_PROJECT.rows(connection, Rows::project, project).isEmpty()) {
                return new Outcome.Missing<>();
            }
            ADD.run(
                    connection,
                    pixel.id(),
                    project,
                    name,
                    pixel.eventName(),
                    pixel.metadataJson(),
                    created.toEpochMilli());
            return new Outcome.Done<>(new PixelEntry(pixel, project, name, created, null));
        });
    }

    /** Changes one: names that are blank stay as they are, metadata is replaced. */
    public CompletableFuture<Outcome<PixelEntry>> update(String id, Wish wish) {
        var fault = wish.fault();
        return fault != null
                ? CompletableFuture.completedFuture(new Outcome.Invalid<>(fault))
                : catalog.edit(connection -> update(connection, id, wish));
    }

    private static Outcome<PixelEntry> update(Connection connection, String id, Wish wish)
            throws SQLException {
        var found = READ.rows(connection, Rows::pixel, id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        var before = found.getFirst();
        if (wish.version() != null && wish.version() != before.version()) {
            return new Outcome.Stale<>(before);
        }
        var eventName = Naming.replaced(wish.eventName(), before.pixel().eventName());
        var now =
                new PixelEntry(
                        new Pixel(id, eventName, Metadata.json(wish.metadata())),
                        before.projectId(),
                        Naming.replaced(wish.name(), before.name()),
                        before.createdAt(),
                        before.lastHit(),
                        before.version() + 1);
        UPDATE.run(
                connection, now.name(), eventName, now.pixel().metadataJson(), now.version(), id);
        return new Outcome.Done<>(now);
    }

    /** Removes one; its events stay. */
    public CompletableFuture<Outcome<PixelEntry>> delete(String id) {
        return catalog.edit(connection -> {
            var found = READ.rows(connection, Rows::pixel, id);
            if (found.isEmpty()) {
                return new Outcome.Missing<>();
            }
            DELETE.run(connection, id);
            return new Outcome.Done<>(found.getFirst());
        });
    }
}
