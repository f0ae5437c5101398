package dev.footfall.collector.ops.transfer.stored;

import dev.footfall.collector.ops.transfer.part.Portion;
import dev.footfall.collector.store.NamedSql;
import dev.footfall.collector.store.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The events that an export is made of, as a snapshot has them. Confined to a thread.
 *
 * @param fromMs first instant, milliseconds since the epoch
 * @param untilMs end, exclusive
 */
record Selection(Connection connection, long fromMs, long untilMs, Choice choice) {
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /** A statement about all of them; the caller closes it. */
    PreparedStatement prepare(String sqlFile) throws SQLException {
        return new NamedSql(sql(sqlFile)).prepare(connection, parameters(fromMs, untilMs));
    }

    /** A statement about those of a portion; the caller closes it. */
    PreparedStatement prepare(String sqlFile, Portion portion, UnaryOperator<String> change)
            throws SQLException {
        return new NamedSql(change.apply(sql(sqlFile)))
                .prepare(connection, parameters(portion.fromMs(), portion.untilMs()));
    }

    /**
     * SQL about those of a portion for a statement that is not prepared. With a prepared one the
     * engine (2.0.0) gives more than 122,880 rows in an order of its own, whatever they are ordered
     * by, once it need not keep the order of insertion. The values of the filter are still no text:
     * they become variables of the connection.
     */
    String unprepared(String sqlFile, Portion portion) throws SQLException {
        for (var parameter : choice.parameters().entrySet()) {
            try (var set =
                    connection.prepareStatement(
                            "set variable %s = ?".formatted(parameter.getKey()))) {
                set.setString(1, parameter.getValue());
                set.execute();
            }
        }
        return new NamedSql(sql(sqlFile))
                .with(name ->
                        switch (name) {
                            case FROM -> String.valueOf(portion.fromMs());
                            case UNTIL -> String.valueOf(portion.untilMs());
                            default -> "getvariable('%s')".formatted(name);
                        });
    }

    private String sql(String file) {
        return SqlFile.read(Selection.class, file).replace("chosen", "(" + choice.sql() + ")");
    }

    private Map<String, Object> parameters(long from, long until) {
        var parameters = new HashMap<String, Object>(choice.parameters());
        parameters.put(FROM, from);
        parameters.put(UNTIL, until);
        return parameters;
    }
}
