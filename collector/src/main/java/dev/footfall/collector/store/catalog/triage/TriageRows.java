package dev.footfall.collector.store.catalog.triage;

import dev.footfall.collector.store.PositionalSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads decisions. Any connection to the engine will do; in a transaction they are as old as
 * everything else that it reads.
 */
public final class TriageRows {
    private static final PositionalSql ONE = PositionalSql.of(TriageRows.class, "read_triage");
    private static final PositionalSql ALL = PositionalSql.of(TriageRows.class, "read_triages");
    private static final PositionalSql ENDED =
            PositionalSql.of(TriageRows.class, "count_ended_mutes");
    private static final PositionalSql HISTORY =
            PositionalSql.of(TriageRows.class, "read_triage_history");

    private TriageRows() {}

    /** The decision about one group, if there is one. */
    public static Optional<Triage> find(Connection connection, Triage.Key key) throws SQLException {
        return ONE.rows(connection, TriageRows::read, key.group(), key.source()).stream()
                .findFirst();
    }

    /** Every decision. */
    public static List<Triage> all(Connection connection) throws SQLException {
        return ALL.rows(connection, TriageRows::read);
    }

    /**
     * How many mutes have ended by the time. While nobody decides anything and this stays, every
     * group stands as it stood.
     */
    public static long endedMutes(Connection connection, Instant now) throws SQLException {
        return ENDED.rows(connection, row -> row.getLong("ended"), now.toEpochMilli()).getFirst();
    }

    /** Every decision there was about one group, newest first. */
    public static List<Triage> history(Connection connection, Triage.Key key) throws SQLException {
        return HISTORY.rows(connection, TriageRows::read, key.group(), key.source());
    }

    /** Reads a row that has the columns of {@code read_triage.sql}. */
    public static Triage read(ResultSet row) throws SQLException {
        return new Triage(
                new Triage.Key(text(row, "exc_group"), text(row, "source")),
                new Decision(resolution(row), mute(row), row.getString("note")),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("updated_ms")),
                row.getString("updated_by"));
    }

    private static Decision.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        var at = instant(row, "resolved_ms");
        return at == null ? null : new Decision.Resolution(at, row.getBoolean("next_release"));
    }

    private static Decision.@Nullable Mute mute(ResultSet row) throws SQLException {
        var at = instant(row, "muted_ms");
        if (at == null) {
            return null;
        }
        long more = row.getLong("muted_more");
        return new Decision.Mute(at, row.wasNull() ? null : more, instant(row, "muted_until_ms"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long ms = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(ms);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
