package dev.footfall.collector.store.catalog.token;

import dev.footfall.collector.store.PositionalSql;
import dev.footfall.collector.store.catalog.Catalog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens that there are, in memory and in the catalogue. Safe for use by many threads;
 * finding and using never wait.
 */
public final class TokenBook {
    private static final PositionalSql ADD = PositionalSql.of(TokenBook.class, "add_token");
    private static final PositionalSql DELETE = PositionalSql.of(TokenBook.class, "delete_token");
    private static final PositionalSql USE = PositionalSql.of(TokenBook.class, "record_use");
    private static final PositionalSql ALL = PositionalSql.of(TokenBook.class, "read_tokens");

    /** A script that asks all the time is not written down each time. */
    private static final Duration BETWEEN_RECORDS = Duration.ofMinutes(1);

    private final Catalog catalog;
    private final Clock clock;
    private final Map<String, TokenEntry> byHash = new ConcurrentHashMap<>();

    private TokenBook(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Reads the book of a catalogue. */
    public static TokenBook open(Catalog catalog, Clock clock) {
        var book = new TokenBook(catalog, clock);
        var entries = catalog.ask(connection -> ALL.rows(connection, TokenBook::read));
        entries.forEach(entry -> book.byHash.put(entry.secretHash(), entry));
        return book;
    }

    /** The one whose secret has this hash. */
    public Optional<TokenEntry> find(String secretHash) {
        return Optional.ofNullable(byHash.get(secretHash));
    }

    /** All of them, the oldest first. */
    public List<TokenEntry> all() {
        return byHash.values().stream().sorted(Comparator.comparing(TokenEntry::id)).toList();
    }

    /** Adds one; it counts once the future is done. */
    public CompletableFuture<TokenEntry> add(TokenEntry entry) {
        return catalog.edit(
                        connection -> {
                            ADD.run(
                                    connection,
                                    entry.id(),
                                    entry.name(),
                                    entry.secretHash(),
                                    String.join(",", entry.scopes()),
                                    entry.claims(),
                                    entry.createdAt().toEpochMilli(),
                                    ms(entry.expiresAt()));
                            return entry;
                        })
                .thenApply(added -> {
                    byHash.put(added.secretHash(), added);
                    return added;
                });
    }

    /**
     * Takes one back. It counts no more once the future is done, which says whether it was there.
     */
    public CompletableFuture<Boolean> delete(String id) {
        return catalog.edit(connection ->
                        !DELETE.rows(connection, row -> row.getString(1), id).isEmpty())
                .thenApply(was -> {
                    byHash.values().removeIf(entry -> entry.id().equals(id));
                    return was;
                });
    }

    /** It was used just now, which is kept to the minute. */
    public void used(String secretHash) {
        var now = clock.instant();
        var entry = byHash.get(secretHash);
        if (entry == null || (entry.usedAt() != null && isRecent(entry.usedAt(), now))) {
            return;
        }
        if (byHash.replace(secretHash, entry, entry.usedAt(now))) {
            // Nobody waits for it; a catalogue that fails says so itself.
            var _ =
                    catalog.change(
                            connection -> USE.run(connection, now.toEpochMilli(), entry.id()));
        }
    }

    private static boolean isRecent(Instant used, Instant now) {
        return now.isBefore(used.plus(BETWEEN_RECORDS));
    }

    private static TokenEntry read(ResultSet row) throws SQLException {
        return new TokenEntry(
                text(row, "id"),
                text(row, "name"),
                text(row, "secret_hash"),
                List.of(text(row, "scopes").split(",", -1)),
                text(row, "claims"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                instant(row, "expires_ms"),
                instant(row, "used_ms"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long ms = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(ms);
    }

    private static @Nullable Long ms(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
