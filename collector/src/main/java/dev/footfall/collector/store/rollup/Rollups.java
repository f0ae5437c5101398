package dev.footfall.collector.store.rollup;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.engine.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps the rollups in step with the event files, inside the caller's transaction. Rows only ever
 * add up, so new files cost one pass over themselves; a day whose files shrank or moved is counted
 * anew, and its months are added up from their days.
 */
public final class Rollups {
    private final Counting counting = new Counting();

    /** Adds what new files hold. */
    public void add(Connection catalog, List<Path> files) throws SQLException {
        if (files.isEmpty()) {
            return;
        }
        count(catalog, files);
        run(catalog, "add_hours");
        run(catalog, "add_days");
        run(catalog, "add_months");
        forgetCounts(catalog);
    }

    /**
     * Counts days anew.
     *
     * @param files every file in use of those days
     */
    public void recount(Connection catalog, Collection<LocalDate> days, List<Path> files)
            throws SQLException {
        if (days.isEmpty()) {
            return;
        }
        var list =
                days.stream()
                        .map(day -> String.valueOf(day.toEpochDay()))
                        .collect(Collectors.joining(", "));
        Engine.execute(
                catalog,
                "create or replace temp table counted_anew as select unnest([%s])::integer as day"
                        .formatted(list));
        run(catalog, "drop_hours");
        run(catalog, "drop_days");
        if (!files.isEmpty()) {
            count(catalog, files);
            run(catalog, "add_hours");
            run(catalog, "add_days");
            forgetCounts(catalog);
        }
        run(catalog, "drop_months");
        run(catalog, "sum_months");
        Engine.execute(catalog, "drop table counted_anew");
    }

    /**
     * Counts one day anew and compares, changing nothing.
     *
     * @param files every file in use of that day
     * @return how many counts of the day and its hours are not what the files say
     */
    public long differences(Connection catalog, LocalDate day, List<Path> files)
            throws SQLException {
        if (files.isEmpty()) {
            return number(catalog, "kept_of_day", day);
        }
        count(catalog, files);
        long different =
                number(catalog, "compare_day", day) + number(catalog, "compare_hours", day);
        forgetCounts(catalog);
        return different;
    }

    /** How many counts of months are not the sum of their days. */
    public long differencesOfMonths(Connection catalog) throws SQLException {
        return number(catalog, "compare_months", LocalDate.EPOCH);
    }

    /** Days that have counts. */
    public static List<LocalDate> days(Connection catalog) throws SQLException {
        var days = new ArrayList<LocalDate>();
        try (var statement = catalog.createStatement();
                var row = statement.executeQuery(SqlFile.read(Rollups.class, "counted_days"))) {
            while (row.next()) {
                days.add(LocalDate.ofEpochDay(row.getLong(1)));
            }
        }
        return days;
    }

    private static long number(Connection catalog, String name, LocalDate day) throws SQLException {
        var sql =
                SqlFile.read(Rollups.class, name).replace(":day", String.valueOf(day.toEpochDay()));
        try (var statement = catalog.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void count(Connection catalog, List<Path> files) throws SQLException {
        var relation = EventFiles.relation(files);
        Engine.execute(
                catalog,
                "create or replace temp table counted_hour as " + counting.hours(relation));
        Engine.execute(
                catalog, "create or replace temp table counted_day as " + counting.days(relation));
    }

    private static void forgetCounts(Connection catalog) throws SQLException {
        Engine.execute(catalog, "drop table counted_hour");
        Engine.execute(catalog, "drop table counted_day");
    }

    private static void run(Connection catalog, String name) throws SQLException {
        Engine.execute(catalog, SqlFile.read(Rollups.class, name));
    }
}
