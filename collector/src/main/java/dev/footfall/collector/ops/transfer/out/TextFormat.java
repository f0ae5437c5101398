package dev.footfall.collector.ops.transfer.out;

import java.io.IOException;
import java.io.OutputStream;

/** The formats of an export that people can read. */
public enum TextFormat {
    NDJSON {
        @Override
        public EventSink sink(OutputStream out) throws IOException {
            return new NdjsonSink(out);
        }
    },
    CSV {
        @Override
        public EventSink sink(OutputStream out) throws IOException {
            return new CsvSink(out);
        }
    };

    /** Writes to a stream, which it closes. */
    public abstract EventSink sink(OutputStream out) throws IOException;
}
