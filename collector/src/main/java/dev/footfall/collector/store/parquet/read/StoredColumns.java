package dev.footfall.collector.store.parquet.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/** Where the wanted columns lie in one file, which may lack some and have others. */
public final class StoredColumns {
    private final Footer footer;

    /** The index of each wanted column in the file; null where the file lacks it. */
    private final List<@Nullable Integer> indexes;

    private StoredColumns(Footer footer, List<@Nullable Integer> indexes) {
        this.footer = footer;
        this.indexes = indexes;
    }

    /**
     * Finds columns by name.
     *
     * @throws DamagedFileException when one is of another type than it should be
     */
    public static StoredColumns find(MessageType wanted, Footer footer)
            throws DamagedFileException {
        var found = new HashMap<String, Integer>();
        for (int index = 0; index < footer.columns().size(); index++) {
            found.put(footer.columns().get(index).name(), index);
        }
        var indexes = new ArrayList<@Nullable Integer>();
        for (var field : wanted.getFields()) {
            var index = found.get(field.getName());
            if (index != null && !fits(field.asPrimitiveType(), footer.columns().get(index))) {
                throw new DamagedFileException("column " + field.getName() + " is of another type");
            }
            indexes.add(index);
        }
        return new StoredColumns(footer, indexes);
    }

    /** A column that need not be there is stored otherwise than one that must. */
    private static boolean fits(PrimitiveType wanted, FileColumn stored) {
        return wanted.getPrimitiveTypeName() == stored.type()
                && wanted.isRepetition(Repetition.REQUIRED) == stored.required();
    }

    /** The columns of a row group, in the order in which they were wanted. */
    public List<ColumnValues> values(FileChannel channel, Footer.Group group) throws IOException {
        var values = new ArrayList<ColumnValues>(indexes.size());
        for (var index : indexes) {
            values.add(
                    index == null
                            ? ColumnValues.ABSENT
                            : ColumnValues.read(
                                    channel,
                                    footer.columns().get(index),
                                    group.chunks().get(index)));
        }
        return values;
    }
}
