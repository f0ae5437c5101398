package dev.footfall.collector.store.catalog.manage;

import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.Rows;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes of sources, which come into being by themselves. Safe for use by many threads. */
public final class SourceEdits {
    private static final PositionalSql READ = sql("read_source");
    private static final PositionalSql UPDATE = sql("update_source");
    private static final PositionalSql DELETE = sql("delete_source");
    private static final PositionalSql NOTE_REMOVAL = sql("note_removal");

    private final Catalog catalog;
    private final Clock clock;

    public SourceEdits(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    private static PositionalSql sql(String name) {
        return PositionalSql.of(SourceEdits.class, name);
    }

    /**
     * A source as somebody wants it; what is null stays as it is.
     *
     * @param projectId empty for none; whether there is such a project is not looked at
     * @param kind a name of a {@link SourceEntry.Kind}
     * @param displayName blank for none
     * @param version that he has seen; null: whatever it is
     */
    public record Wish(
            @Nullable String projectId,
            @Nullable String kind,
            @Nullable String displayName,
            @Nullable Integer version) {
        private @Nullable String fault() {
            if (kind != null && kindNamed(kind).isEmpty()) {
                return "kind is website or application.";
            }
            var texts = new HashMap<String, @Nullable String>();
            texts.put("project_id", projectId);
            texts.put("display_name", displayName);
            return Naming.tooLong(texts);
        }
    }

    private static Optional<SourceEntry.Kind> kindNamed(String name) {
        return Arrays.stream(SourceEntry.Kind.values())
                .filter(kind -> kind.storedName().equals(name))
                .findFirst();
    }

    /** Changes one that is registered. */
    public CompletableFuture<Outcome<SourceEntry>> update(String uri, Wish wish) {
        var fault = wish.fault();
        return fault != null
                ? CompletableFuture.completedFuture(new Outcome.Invalid<>(fault))
                : catalog.edit(connection -> update(connection, uri, wish));
    }

    private static Outcome<SourceEntry> update(Connection connection, String uri, Wish wish)
            throws SQLException {
        var found = READ.rows(connection, Rows::source, uri);
        if (found.isEmpty()) {
            return new Outcome.Missing<>();
        }
        var before = found.getFirst();
        if (wish.version() != null && wish.version() != before.version()) {
            return new Outcome.Stale<>(before);
        }
        var kind =
                wish.kind() == null ? Optional.<SourceEntry.Kind>empty() : kindNamed(wish.kind());
        var now =
                new SourceEntry(
                        uri,
                        replaced(wish.projectId(), before.projectId()),
                        kind.orElse(before.kind()),
                        replaced(wish.displayName(), before.displayName()),
                        before.createdAt(),
                        before.firstSeen(),
                        before.lastSeen(),
                        before.version() + 1);
        UPDATE.run(
                connection,
                now.projectId(),
                now.kind().storedName(),
                now.displayName(),
                now.version(),
                uri);
        return new Outcome.Done<>(now);
    }

    private static @Nullable String replaced(@Nullable String text, @Nullable String old) {
        if (text == null) {
            return old;
        }
        return text.isBlank() ? null : text.strip();
    }

    /** Removes one until its next event; its events stay. */
    public CompletableFuture<Outcome<SourceEntry>> delete(String uri) {
        return catalog.edit(connection -> {
            var found = READ.rows(connection, Rows::source, uri);
            if (found.isEmpty()) {
                return new Outcome.Missing<>();
            }
            DELETE.run(connection, uri);
            NOTE_REMOVAL.run(connection, uri, clock.millis());
            return new Outcome.Done<>(found.getFirst());
        });
    }
}
