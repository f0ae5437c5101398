package dev.footfall.collector.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL whose parameters have names, such as {@code :from}. Values reach the engine as parameters and
 * never as text. Immutable.
 */
public final class NamedSql {
    /** A colon and a name; two colons are a cast. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    private final String text;
    private final String sql;
    private final List<String> parameters = new ArrayList<>();

    public NamedSql(String text) {
        this.text = text;
        this.sql =
                PARAMETER
                        .matcher(text)
                        .replaceAll(match -> {
                            parameters.add(match.group(1));
                            return "?";
                        });
    }

    /**
     * The text with an expression in the place of each parameter.
     *
     * @param expressions by the parameter's name; never a value that somebody wrote
     */
    public String with(UnaryOperator<String> expressions) {
        return PARAMETER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(expressions.apply(match.group(1))));
    }

    /**
     * A statement with all its values; the caller closes it.
     *
     * @param values a value for every parameter; others are not used
     * @throws IllegalArgumentException when one is missing
     */
    public PreparedStatement prepare(Connection connection, Map<String, ?> values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            int index = 1;
            for (var parameter : parameters) {
                var value = values.get(parameter);
                if (value == null) {
                    throw new IllegalArgumentException("no value for :" + parameter);
                }
                statement.setObject(index++, value);
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }
}
