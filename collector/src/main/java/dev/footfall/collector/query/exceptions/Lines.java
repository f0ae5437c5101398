package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.exceptions.ExceptionGroups.Context;
import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Trend;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.report.failure.ExceptionGroup;
import dev.footfall.model.report.failure.GlobalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the lines of a listing: for each group what its newest exception says, and its trend. */
final class Lines {
    private final SqlQuestion listed = SqlQuestion.load(Lines.class, "listed");

    /** What is known of a group so far; a later slice has newer exceptions. */
    private static final class Face {
        private final Map<Integer, Long> slices = new HashMap<>();
        private String type = "";
        private String message = "";

        long add(ResultSet row) throws SQLException {
            type = Cells.text(row, "exc_type");
            message = Cells.text(row, "exc_message");
            return slices.merge(row.getInt("slice"), row.getLong("count"), Long::sum);
        }
    }

    List<GlobalException> of(
            Connection connection, List<Group> groups, Values values, Context context)
            throws SQLException {
        if (groups.isEmpty()) {
            return List.of();
        }
        var wanted =
                values.and("slices", (long) Trend.SLICES)
                        .and("groups", groups.stream().map(group -> group.key().group()).toList())
                        .and(
                                "sources",
                                groups.stream().map(group -> group.key().source()).toList());
        var faces = new HashMap<Triage.Key, Face>();
        listed.ask(
                connection,
                wanted,
                row -> faces.computeIfAbsent(Group.key(row), _ -> new Face()).add(row));
        return groups.stream()
                .map(group -> line(group, Objects.requireNonNull(faces.get(group.key())), context))
                .toList();
    }

    private static GlobalException line(Group group, Face face, Context context) {
        var source = group.key().source();
        var project = context.owners().projectId(source);
        return new GlobalException(
                told(
                        group,
                        new Newest(face.type, face.message),
                        Trend.of(face.slices),
                        context.standing(group.key())),
                project.orElse(null),
                project.flatMap(context.owners()::name).orElse(null),
                source);
    }

    /** What the newest exception of a group says. */
    record Newest(String type, String message) {
        String firstLine() {
            return message.lines().findFirst().orElse("");
        }
    }

    static ExceptionGroup told(Group group, Newest newest, List<Long> trend, Standing standing) {
        return new ExceptionGroup(
                group.key().group(),
                newest.type(),
                newest.firstLine(),
                group.count(),
                group.firstMs(),
                group.lastMs(),
                group.sessions(),
                standing.status().wireName(),
                standing.resolved(),
                standing.muted(),
                standing.regressed() ? true : null,
                standing.note(),
                standing.version(),
                trend);
    }
}
