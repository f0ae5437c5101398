package dev.footfall.collector.ops.transfer.stored;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.ops.transfer.out.Export;
import dev.footfall.collector.ops.transfer.out.TextFormat;
import dev.footfall.collector.store.NamedSql;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the events of a store at work into a file, as of one instant. */
public final class ExportEvents implements Operation {
    /** Argument: the file that appears when it is whole. */
    public static final String TARGET = "target";

    /** Argument: ndjson, csv or parquet. */
    public static final String FORMAT = "format";

    /** Argument, optional: first instant, milliseconds since the epoch. */
    public static final String FROM = "from";

    /** Argument, optional: end, exclusive, milliseconds since the epoch. */
    public static final String TO = "to";

    /** Argument, optional: a filter. */
    public static final String FILTER = "filter";

    private static final String PARQUET = "parquet";

    private final RunningStore store;
    private final Choice.Reader filters;

    public ExportEvents(RunningStore store, Choice.Reader filters) {
        this.store = store;
        this.filters = filters;
    }

    private record Wish(long fromMs, long untilMs, Choice choice) {
        Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>(choice.parameters());
            parameters.put("from", fromMs);
            parameters.put("until", untilMs);
            return parameters;
        }

        NamedSql sql(String name) {
            return new NamedSql(
                    SqlFile.read(ExportEvents.class, name)
                            .replace("chosen", "(" + choice.sql() + ")"));
        }
    }

    @Override
    public int run(Map<String, String> arguments, Console console)
            throws IOException, SQLException {
        var wish =
                new Wish(
                        number(arguments, FROM, 0),
                        number(arguments, TO, Long.MAX_VALUE),
                        Optional.ofNullable(arguments.get(FILTER))
                                .map(filters::read)
                                .orElse(new Choice("true", Map.of())));
        var target = Path.of(arguments.getOrDefault(TARGET, ""));
        var format = arguments.getOrDefault(FORMAT, "ndjson").toLowerCase(Locale.ROOT);
        awaitWarm();
        try (var snapshot = store.warehouse().snapshot(wish.fromMs(), wish.untilMs())) {
            long events = count(snapshot, wish);
            boolean isDone =
                    format.equals(PARQUET)
                            ? parquet(snapshot, wish, target)
                            : text(snapshot, wish, events, new Text(target, format), console);
            if (isDone) {
                console.line("%,d events are now in %s".formatted(events, target));
            }
            return isDone ? 0 : 1;
        }
    }

    private static long number(Map<String, String> arguments, String name, long otherwise) {
        var text = arguments.get(name);
        return text == null ? otherwise : Long.parseLong(text);
    }

    /** Right after a start, the newest events are still being read. */
    private void awaitWarm() {
        try {
            store.mirror().awaitWarm();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationException("The export was interrupted.");
        }
    }

    private static long count(Snapshot snapshot, Wish wish) throws SQLException {
        try (var statement =
                        wish.sql("count_events").prepare(snapshot.connection(), wish.parameters());
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Text(Path target, String format) {}

    private static boolean text(
            Snapshot snapshot, Wish wish, long events, Text text, Console console)
            throws IOException, SQLException {
        try (var portions =
                Portions.of(
                        snapshot.connection(),
                        wish.sql("count_days"),
                        wish.sql("read_events"),
                        wish.parameters())) {
            return new Export(text.target())
                    .write(portions, events, Export.of(format(text.format())), console);
        }
    }

    private static TextFormat format(String name) {
        try {
            return TextFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new OperationException(
                    "There is no format %s: use ndjson, csv or parquet.".formatted(name));
        }
    }

    /** The engine may write below the events folder only, so the file is made there and moved. */
    private boolean parquet(Snapshot snapshot, Wish wish, Path target)
            throws IOException, SQLException {
        var events = Files.createDirectories(store.parts().engine().events());
        var made = Files.createTempFile(events, "export", ".tmp");
        try {
            var copy =
                    new NamedSql(
                            SqlFile.read(ExportEvents.class, "copy_events")
                                    .replace("chosen", "(" + wish.choice().sql() + ")")
                                    .replace("target_file", Engine.literal(made)));
            try (var statement = copy.prepare(snapshot.connection(), wish.parameters())) {
                statement.execute();
            }
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
