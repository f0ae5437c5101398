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
        public String head() {
            return CsvSink.names();
        }

        @Override
        public EventSink sink(OutputStream out) {
            return new CsvSink(out);
        }
    };

    /** What a file begins with, before any event. */
    public String head() {
        return "";
    }

    /** Writes events to a stream, which it closes. */
    public abstract EventSink sink(OutputStream out) throws IOException;
}
