package dev.footfall.collector.ops.transfer.stored;

import com.google.common.collect.AbstractIterator;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.row.Column;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.ops.transfer.row.Row;
import dev.footfall.collector.ops.transfer.row.RowEvents;
import dev.footfall.collector.ops.transfer.row.UnfitException;
import dev.footfall.collector.store.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of an answer that has the columns of the stored event. Confined to a thread. */
final class StoredRows extends AbstractIterator<StoredEvent> {
    private final ResultSet rows;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final RowEvents events = new RowEvents(new Remarks());

    StoredRows(ResultSet rows) throws SQLException {
        this.rows = rows;
        var answer = rows.getMetaData();
        for (int i = 1; i <= answer.getColumnCount(); i++) {
            columns.add(Column.titled(answer.getColumnName(i)));
        }
    }

    @Override
    protected @Nullable StoredEvent computeNext() {
        try {
            return rows.next() ? event() : endOfData();
        } catch (SQLException | UnfitException e) {
            throw new OperationException(
                    "A stored event cannot be read: %s. Run footfall verify."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private StoredEvent event() throws SQLException, UnfitException {
        var row = new Row();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = column == null ? null : value(column, i + 1);
            if (column != null && value != null) {
                row.set(column, value);
            }
        }
        return new StoredEvent(rows.getLong("seq"), null, events.event(row).event());
    }

    private @Nullable Object value(Column column, int index) throws SQLException {
        Object value =
                switch (column.kind()) {
                    case NUMBER -> rows.getLong(index);
                    case FLAG -> rows.getBoolean(index);
                    case TEXT -> rows.getString(index);
                };
        return rows.wasNull() ? null : value;
    }
}
