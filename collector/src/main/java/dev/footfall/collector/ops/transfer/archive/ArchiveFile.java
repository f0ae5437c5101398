package dev.footfall.collector.ops.transfer.archive;

import dev.footfall.collector.ops.transfer.row.Column;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.ops.transfer.row.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one Parquet file. Columns that it lacks are absent in every row. */
final class ArchiveFile implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<Place> places;
    private final Remarks remarks;

    private ArchiveFile(
            PreparedStatement statement, ResultSet rows, List<Place> places, Remarks remarks) {
        this.statement = statement;
        this.rows = rows;
        this.places = places;
        this.remarks = remarks;
    }

    /**
     * Where the answer has a column.
     *
     * @param lost where it tells that a value could not be converted; 0 for nowhere
     */
    private record Place(Column column, int value, int lost) {
        static List<Place> in(ResultSet rows) throws SQLException {
            var places = new ArrayList<Place>();
            var answer = rows.getMetaData();
            for (int i = 1; i <= answer.getColumnCount(); i++) {
                var column = Column.titled(answer.getColumnName(i));
                if (column != null) {
                    boolean converted =
                            i < answer.getColumnCount()
                                    && answer.getColumnName(i + 1).equals(ColumnSql.lost(column));
                    places.add(new Place(column, i, converted ? i + 1 : 0));
                }
            }
            return places;
        }
    }

    /** Opens a file and remarks on the columns that have no place here. */
    static ArchiveFile open(Connection connection, Path file, Remarks remarks) throws SQLException {
        var types = types(connection, file);
        strangers(connection, file, types, remarks);
        var statement = connection.prepareStatement(ColumnSql.select(types));
        try {
            statement.setString(1, file.toString());
            var rows = statement.executeQuery();
            return new ArchiveFile(statement, rows, Place.in(rows), remarks);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Map<String, String> types(Connection connection, Path file) throws SQLException {
        var types = new LinkedHashMap<String, String>();
        var sql = "select * from read_parquet(?, binary_as_string = true) limit 0";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, file.toString());
            try (var none = statement.executeQuery()) {
                var answer = none.getMetaData();
                for (int i = 1; i <= answer.getColumnCount(); i++) {
                    types.put(answer.getColumnName(i), answer.getColumnTypeName(i));
                }
            }
        }
        if (types.keySet().stream().allMatch(title -> Column.titled(title) == null)) {
            throw new SQLException("it has no column of an event");
        }
        return types;
    }

    private static void strangers(
            Connection connection, Path file, Map<String, String> types, Remarks remarks)
            throws SQLException {
        for (var title : types.keySet()) {
            if (Column.titled(title) == null) {
                var sql =
                        "select count(\"%s\") from read_parquet(?)"
                                .formatted(title.replace("\"", "\"\""));
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setString(1, file.toString());
                    try (var count = statement.executeQuery()) {
                        count.next();
                        remarks.count(title + " is no column: left out", count.getLong(1));
                    }
                }
            }
        }
    }

    /** The next row; null behind the last. */
    @Nullable Row next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        var row = new Row();
        for (var place : places) {
            var value = value(place);
            if (value != null) {
                row.set(place.column(), value);
            } else if (place.lost() > 0 && rows.getBoolean(place.lost())) {
                remarks.count(place.column().title() + " is of another kind: left out");
            }
        }
        return row;
    }

    private @Nullable Object value(Place place) throws SQLException {
        Object value =
                switch (place.column().kind()) {
                    case NUMBER -> rows.getLong(place.value());
                    case FLAG -> rows.getBoolean(place.value());
                    case TEXT -> rows.getString(place.value());
                };
        return rows.wasNull() ? null : value;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
