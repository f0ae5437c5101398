package dev.footfall.collector.store.parquet.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** The values of one column, one after the other. Confined to a thread. */
public final class ColumnValues {
    /** A column that the file lacks. */
    public static final ColumnValues ABSENT = new ColumnValues(null, 0, new Texts());

    private final @Nullable ColumnReader reader;
    private final int present;
    private final Texts texts;

    private ColumnValues(@Nullable ColumnReader reader, int present, Texts texts) {
        this.reader = reader;
        this.present = present;
        this.texts = texts;
    }

    /** The values of a row group's column. */
    static ColumnValues read(FileChannel channel, FileColumn column, ChunkPlace place)
            throws IOException {
        var descriptor = column.descriptor();
        var chunk = Chunk.read(channel, descriptor.getPrimitiveType(), place);
        var texts = new Texts();
        var reader = new ColumnReaderImpl(descriptor, chunk, texts, null);
        return new ColumnValues(reader, descriptor.getMaxDefinitionLevel(), texts);
    }

    /** The next value as a number; null where there is none. */
    public @Nullable Long number() {
        if (reader == null) {
            return null;
        }
        Long value = isPresent(reader) ? (Long) reader.getLong() : null;
        reader.consume();
        return value;
    }

    /** The next value as a text; null where there is none. */
    public @Nullable String text() {
        if (reader == null) {
            return null;
        }
        String value = null;
        if (isPresent(reader)) {
            reader.writeCurrentValueToConverter();
            value = texts.current;
        }
        reader.consume();
        return value;
    }

    /** The next value as a number, 0 where there is none. */
    public int smallNumber() {
        if (reader == null) {
            return 0;
        }
        int value = isPresent(reader) ? reader.getInteger() : 0;
        reader.consume();
        return value;
    }

    /** The next value as a flag, false where there is none. */
    public boolean flag() {
        if (reader == null) {
            return false;
        }
        boolean value = isPresent(reader) && reader.getBoolean();
        reader.consume();
        return value;
    }

    private boolean isPresent(ColumnReader open) {
        return open.getCurrentDefinitionLevel() == present;
    }

    /** Turns bytes into a text, those of a dictionary only once. */
    private static final class Texts extends PrimitiveConverter {
        private @Nullable Dictionary dictionary;
        private @Nullable String[] decoded = {};
        private @Nullable String current;

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            this.dictionary = dictionary;
            this.decoded = new String[dictionary.getMaxId() + 1];
        }

        @Override
        public void addValueFromDictionary(int id) {
            var text = decoded[id];
            if (text == null && dictionary != null) {
                text = dictionary.decodeToBinary(id).toStringUsingUTF8();
                decoded[id] = text;
            }
            current = text;
        }

        @Override
        public void addBinary(Binary value) {
            current = value.toStringUsingUTF8();
        }
    }
}
