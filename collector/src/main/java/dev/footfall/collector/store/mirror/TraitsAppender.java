package dev.footfall.collector.store.mirror;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes each combination of traits once, as long as it remembers it, and numbers it. */
final class TraitsAppender implements AutoCloseable {
    /** About ten megabytes. Where strangers make up more of them, some are written again. */
    private static final int MOST = 16_384;

    private final DuckDBAppender rows;
    private final Map<Traits, Integer> numbers = new HashMap<>();
    private int last;

    TraitsAppender(DuckDBConnection connection, String table) throws SQLException {
        this.rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    /** The number of the traits in the table. */
    int number(Traits traits) throws SQLException {
        var known = numbers.get(traits);
        if (known != null) {
            return known;
        }
        if (numbers.size() == MOST) {
            numbers.clear();
        }
        append(++last, traits);
        numbers.put(traits, last);
        return last;
    }

    private void append(int number, Traits traits) throws SQLException {
        rows.beginRow();
        rows.append(number);
        rows.append(traits.kind().storedName());
        rows.append(traits.source());
        rows.append(traits.uniqueUser());
        rows.append(traits.uniquePage());
        rows.append(traits.referrerHost());
        rows.append(traits.referrerGroup());
        var client = traits.client();
        rows.append(client.country());
        rows.append(client.language());
        rows.append(client.browser());
        rows.append(client.version());
        rows.append(client.os());
        rows.append(client.device());
        rows.append(client.appVersion());
        rows.append(traits.campaign().source());
        rows.append(traits.campaign().medium());
        rows.append(traits.campaign().campaign());
        rows.append(traits.name());
        rows.append(traits.replaces());
        rows.endRow();
    }

    void flush() throws SQLException {
        rows.flush();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
