package dev.footfall.collector.ops.transfer.row;

import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.ingest.Regrouping;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the failures of rows that tell of an exception. */
final class RowFailures {
    /** What a group comes from whose file does not say: archives know no other rules. */
    private static final int ARCHIVE_RULES = 1;

    private static final List<Column> COLUMNS =
            Arrays.stream(Column.values())
                    .filter(column -> column.name().startsWith("EXC_"))
                    .toList();

    private final Remarks remarks;

    RowFailures(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Null for any other kind, and where the row says nothing of a failure. */
    @Nullable Failure failure(EventKind kind, Row row) throws UnfitException {
        if (COLUMNS.stream().noneMatch(row::has)) {
            return null;
        }
        if (kind != EventKind.EXCEPTION) {
            remarks.count("exception columns of a " + kind.storedName() + ": left out");
            return null;
        }
        var group = row.text(Column.EXC_GROUP);
        var failure =
                new Failure(
                        textOrEmpty(row, Column.EXC_TYPE),
                        textOrEmpty(row, Column.EXC_MESSAGE),
                        row.text(Column.EXC_STACK),
                        group == null ? "" : group,
                        handled(row),
                        basis(row),
                        dropped(row));
        if (failure.group().isBlank()) {
            remarks.count("exc_group is missing: found by the rules of this collector");
            return Regrouping.regrouped(failure);
        }
        return failure;
    }

    private String textOrEmpty(Row row, Column column) {
        var text = row.text(column);
        if (text == null) {
            remarks.count(column.title() + " is missing: taken as empty");
        }
        return text == null ? "" : text;
    }

    private boolean handled(Row row) {
        var handled = row.flag(Column.EXC_HANDLED);
        if (handled == null) {
            remarks.count("exc_handled is missing: taken as false");
        }
        return handled != null && handled;
    }

    private Basis basis(Row row) throws UnfitException {
        return new Basis(
                rules(row),
                row.text(Column.EXC_OVERRIDE),
                row.text(Column.EXC_TYPE_REST),
                row.text(Column.EXC_MESSAGE_REST),
                row.text(Column.EXC_STACK_REST));
    }

    private static int rules(Row row) throws UnfitException {
        long rules = Objects.requireNonNullElse(row.number(Column.EXC_RULES), (long) ARCHIVE_RULES);
        if (rules < 0 || rules > Integer.MAX_VALUE) {
            throw new UnfitException("exc_rules is no version of rules");
        }
        return (int) rules;
    }

    private static long dropped(Row row) throws UnfitException {
        long dropped = Objects.requireNonNullElse(row.number(Column.EXC_DROPPED), 0L);
        if (dropped < 0) {
            throw new UnfitException("exc_dropped is negative");
        }
        return dropped;
    }
}
