package dev.footfall.collector.query.events;

import dev.footfall.collector.query.occurrence.Occurrences.Variant;
import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.event.EventVariant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives variants their faces: of each, what its newest event says. */
final class EventVariants {
    private final SqlQuestion faces = SqlQuestion.load(EventVariants.class, "faces");

    private record Face(
            @Nullable String metadata,
            @Nullable String browser,
            @Nullable String os,
            String source,
            @Nullable String pathname) {}

    /** The same variants, told. The snapshot sees nothing else afterwards. */
    List<EventVariant> of(Snapshot snapshot, List<Variant> variants) throws SQLException {
        var instants =
                variants.stream()
                        .map(Variant::lastMs)
                        .collect(Collectors.toCollection(TreeSet::new));
        snapshot.narrow(new Sought.Instants(instants));
        var numbers = variants.stream().map(Variant::newest).toList();
        var byNumber = new HashMap<Long, Face>();
        faces.ask(
                snapshot.connection(),
                Values.none().and("numbers", numbers),
                row -> byNumber.put(row.getLong("seq"), face(row)));
        return variants.stream()
                .map(variant ->
                        told(variant, Objects.requireNonNull(byNumber.get(variant.newest()))))
                .toList();
    }

    private static Face face(ResultSet row) throws SQLException {
        return new Face(
                row.getString("metadata_json"),
                row.getString("ua_browser"),
                row.getString("ua_os"),
                Cells.text(row, "source"),
                row.getString("pathname"));
    }

    private static EventVariant told(Variant variant, Face face) {
        return new EventVariant(
                face.metadata(),
                variant.count(),
                variant.firstMs(),
                variant.lastMs(),
                face.browser(),
                face.os(),
                face.source(),
                face.pathname(),
                variant.sessionId());
    }
}
