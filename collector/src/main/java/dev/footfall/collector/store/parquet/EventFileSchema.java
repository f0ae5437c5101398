package dev.footfall.collector.store.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import dev.footfall.collector.store.parquet.read.DamagedFileException;
import dev.footfall.collector.store.parquet.write.Encoding;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The columns of a file, in the order of the mirror's table. A later version may add columns at the
 * end; whoever reads an older file finds them absent, which is null.
 */
public final class EventFileSchema {
    /** Raised when an older collector could no longer read the file rightly. */
    public static final String VERSION = "1";

    /** Where the footer keeps the version. */
    public static final String VERSION_KEY = "footfall.schema";

    /** Where the footer keeps which collector wrote the file. */
    public static final String COLLECTOR_KEY = "footfall.collector";

    static final MessageType COLUMNS = columns();

    static final Encoding ENCODING =
            new Encoding(
                    Set.of("bid", "sid"),
                    Set.of("seq", "received_ms", "duration_ms", "origin_seq"),
                    Set.of(
                            "metadata_json",
                            "exc_message",
                            "exc_stack",
                            "exc_type_rest",
                            "exc_message_rest",
                            "exc_stack_rest"));

    private EventFileSchema() {}

    /** The version of this collector. */
    public static String collector() {
        var version = EventFileSchema.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Whether a file with columns of these names has all that this version knows. */
    public static boolean isComplete(Set<String> names) {
        return COLUMNS.getFields().stream().map(Type::getName).allMatch(names::contains);
    }

    /**
     * Whether this collector understands a file whose footer says so.
     *
     * @throws IOException when it does not
     */
    static void check(Map<String, String> metadata) throws IOException {
        var version = metadata.get(VERSION_KEY);
        if (version == null) {
            throw new DamagedFileException("its footer lacks " + VERSION_KEY);
        }
        if (Integer.parseInt(version) > Integer.parseInt(VERSION)) {
            throw new IOException(
                    "it has schema %s and this collector reads up to %s; it takes collector %s or a later one"
                            .formatted(
                                    version,
                                    VERSION,
                                    metadata.getOrDefault(COLLECTOR_KEY, "that wrote it")));
        }
    }

    private static MessageType columns() {
        var columns = Types.buildMessage();
        required(columns, INT64, "seq", "received_ms");
        requiredTexts(columns, "kind", "bid");
        texts(columns, "sid");
        requiredTexts(columns, "source");
        texts(columns, "pathname");
        required(columns, BOOLEAN, "is_unique_user", "is_unique_page");
        texts(columns, "referrer_host", "referrer_group", "country", "language");
        texts(columns, "ua_browser", "ua_version", "ua_os", "ua_device", "app_version");
        texts(columns, "utm_source", "utm_medium", "utm_campaign");
        optional(columns, INT64, "duration_ms");
        texts(columns, "event_name", "metadata_json");
        texts(columns, "exc_type", "exc_message", "exc_stack", "exc_group");
        optional(columns, BOOLEAN, "exc_handled");
        optional(columns, INT64, "exc_dropped");
        optional(columns, INT32, "exc_rules");
        texts(columns, "exc_override", "exc_type_rest", "exc_message_rest", "exc_stack_rest");
        optional(columns, INT64, "origin_seq");
        optional(columns, BOOLEAN, "is_replacement");
        return columns.named("event");
    }

    private static void required(
            Types.MessageTypeBuilder columns, PrimitiveTypeName type, String... names) {
        for (var name : names) {
            columns.required(type).named(name);
        }
    }

    private static void optional(
            Types.MessageTypeBuilder columns, PrimitiveTypeName type, String... names) {
        for (var name : names) {
            columns.optional(type).named(name);
        }
    }

    private static void requiredTexts(Types.MessageTypeBuilder columns, String... names) {
        for (var name : names) {
            columns.required(BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
        }
    }

    private static void texts(Types.MessageTypeBuilder columns, String... names) {
        for (var name : names) {
            columns.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
        }
    }
}
