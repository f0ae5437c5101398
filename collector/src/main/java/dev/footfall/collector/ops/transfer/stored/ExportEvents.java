package dev.footfall.collector.ops.transfer.stored;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.ops.transfer.out.TextFormat;
import dev.footfall.collector.ops.transfer.part.Export;
import dev.footfall.collector.ops.transfer.part.PartFormat;
import dev.footfall.collector.ops.transfer.part.Portion;
import dev.footfall.collector.ops.transfer.part.Wish;
import dev.footfall.collector.store.parquet.EventFileSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
    private static final long PORTION = 200_000;

    private final RunningStore store;
    private final Choice.Reader filters;
    private final Portions portions;
    private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

    public ExportEvents(RunningStore store, Choice.Reader filters) {
        this(store, filters, PORTION);
    }

    /**
     * Exports in portions of another size.
     *
     * @param portion how many events one has at most
     */
    ExportEvents(RunningStore store, Choice.Reader filters, long portion) {
        this.store = store;
        this.filters = filters;
        this.portions = new Portions(portion);
    }

    @Override
    public int run(Map<String, String> arguments, Console console)
            throws IOException, SQLException {
        var wish = wish(arguments);
        var target = Path.of(arguments.getOrDefault(TARGET, "")).toAbsolutePath();
        // Before the folder's lock: to refuse it to a second thread, its file would be opened and
        // closed again, and POSIX systems free a lock as soon as its process does that.
        if (!underWay.add(target)) {
            throw Export.underWay(target);
        }
        try {
            return run(wish, target, console);
        } finally {
            underWay.remove(target);
        }
    }

    private Wish wish(Map<String, String> arguments) {
        return new Wish(
                EventFileSchema.collector(),
                store.parts().manifests().current().catalogId(),
                arguments.getOrDefault(FORMAT, "ndjson").toLowerCase(Locale.ROOT),
                number(arguments, FROM, 0),
                number(arguments, TO, Long.MAX_VALUE),
                arguments.get(FILTER));
    }

    private int run(Wish wish, Path target, Console console) throws IOException, SQLException {
        var filter = wish.filter();
        var choice = filter == null ? new Choice("true", Map.of()) : filters.read(filter);
        awaitWarm();
        try (var snapshot = store.warehouse().snapshot(wish.fromMs(), wish.untilMs())) {
            var selection =
                    new Selection(snapshot.connection(), wish.fromMs(), wish.untilMs(), choice);
            var format = format(wish.format(), selection);
            var all = portions.of(selection);
            boolean isDone = new Export(target, wish).write(all, format, console);
            if (isDone) {
                console.line(
                        "%,d events are now in %s"
                                .formatted(all.stream().mapToLong(Portion::events).sum(), target));
            }
            return isDone ? 0 : 1;
        }
    }

    private PartFormat format(String name, Selection selection) {
        if (name.equals(PARQUET)) {
            return new ParquetParts(selection, store.parts().engine().events());
        }
        try {
            return new TextParts(selection, TextFormat.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new OperationException(
                    "There is no format %s: use ndjson, csv or parquet.".formatted(name));
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
}
