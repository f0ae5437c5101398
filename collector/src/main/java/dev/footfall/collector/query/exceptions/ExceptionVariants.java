package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.occurrence.Occurrences.Totals;
import dev.footfall.collector.query.occurrence.Occurrences.Variant;
import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.failure.ExceptionVariant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives variants their faces: of each, what its newest exceptions say. */
final class ExceptionVariants {
    private final SqlQuestion faces = SqlQuestion.load(ExceptionVariants.class, "faces");

    private record Face(
            String type,
            String message,
            @Nullable String stack,
            boolean handled,
            @Nullable Integer rules,
            Client client,
            @Nullable String metadata) {}

    private record Client(
            @Nullable String browser,
            @Nullable String os,
            String source,
            @Nullable String appVersion,
            @Nullable String pathname) {}

    /** Variants, and what the newest exception of all says. */
    record Told(List<ExceptionVariant> variants, Lines.Newest newest) {}

    /** The same variants, told. The snapshot sees nothing else afterwards. */
    Told of(Snapshot snapshot, List<Variant> variants, Totals totals) throws SQLException {
        var numbers = new TreeSet<Long>(List.of(totals.newest()));
        var instants = new TreeSet<Long>(List.of(totals.lastMs()));
        for (var variant : variants) {
            numbers.add(variant.newest());
            instants.add(variant.lastMs());
            var number = variant.newestWithMetadata();
            var ms = variant.metadataMs();
            if (number != null && ms != null) {
                numbers.add(number);
                instants.add(ms);
            }
        }
        snapshot.narrow(new Sought.Instants(instants));
        var byNumber = new HashMap<Long, Face>();
        faces.ask(
                snapshot.connection(),
                Values.none().and("numbers", numbers),
                row -> byNumber.put(row.getLong("seq"), face(row)));
        var newest = face(byNumber, totals.newest());
        return new Told(
                variants.stream().map(variant -> told(variant, byNumber)).toList(),
                new Lines.Newest(newest.type(), newest.message()));
    }

    private static Face face(ResultSet row) throws SQLException {
        var rules = Cells.number(row, "exc_rules");
        return new Face(
                Cells.text(row, "exc_type"),
                Cells.text(row, "exc_message"),
                row.getString("exc_stack"),
                row.getBoolean("exc_handled"),
                rules == null ? null : rules.intValue(),
                new Client(
                        row.getString("ua_browser"),
                        row.getString("ua_os"),
                        Cells.text(row, "source"),
                        row.getString("app_version"),
                        row.getString("pathname")),
                row.getString("metadata_json"));
    }

    private static Face face(Map<Long, Face> byNumber, long number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    private static ExceptionVariant told(Variant variant, Map<Long, Face> byNumber) {
        var face = face(byNumber, variant.newest());
        var client = face.client();
        var number = variant.newestWithMetadata();
        return new ExceptionVariant(
                face.message(),
                face.stack(),
                face.handled(),
                variant.count(),
                variant.firstMs(),
                variant.lastMs(),
                client.browser(),
                client.os(),
                client.source(),
                client.appVersion(),
                client.pathname(),
                number == null ? null : face(byNumber, number).metadata(),
                variant.sessionId(),
                face.rules());
    }
}
