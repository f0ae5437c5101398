package dev.footfall.collector.ops.verify;

import static java.util.stream.Collectors.groupingBy;

import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.store.catalog.CatalogDamage;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Hold;
import dev.footfall.collector.store.parquet.EventFileReader;
import dev.footfall.collector.store.rollup.Rollups;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for everything that is wrong with an open data directory, and changes nothing. */
public final class Verification {
    private final DataDirectory.Parts parts;
    private final Rollups rollups = new Rollups();

    public Verification(DataDirectory.Parts parts) {
        this.parts = parts;
    }

    /** Told what is being looked at. */
    public interface Progress {
        void at(long done, long of, String what);
    }

    /** One line for each thing that is wrong; empty when all is well. */
    public List<String> run(Progress progress) throws SQLException {
        var problems = new ArrayList<>(parts.hot().damage());
        parts.strays()
                .forEach(path ->
                        problems.add(
                                "events/%s: not part of the data; nobody knows it"
                                        .formatted(path)));
        try (var hold = parts.manifests().hold();
                var connection = parts.engine().connect()) {
            var damaged = files(hold, problems, progress);
            sums(connection, hold, damaged, new Report(problems, progress));
        }
        return problems;
    }

    /** They lie in the catalogue, whose blocks are read for the first time here. */
    private void sums(Connection connection, Hold hold, List<EventFile> damaged, Report report)
            throws SQLException {
        try {
            var days = checkable(hold, damaged);
            days.addAll(Rollups.days(connection));
            days.removeAll(damaged.stream().map(EventFile::day).toList());
            rollups(connection, hold, days, report);
        } catch (SQLException e) {
            if (!CatalogDamage.isBehind(e)) {
                throw e;
            }
            report.problems().add(String.valueOf(parts.catalog().explained(e).getMessage()));
        }
    }

    /** Files in use that cannot be: their days' sums cannot be checked either. */
    private List<EventFile> files(Hold hold, List<String> problems, Progress progress) {
        var damaged = new ArrayList<EventFile>();
        var files = hold.manifest().files();
        for (int i = 0; i < files.size(); i++) {
            var problem = problem(files.get(i));
            if (problem != null) {
                problems.add("events/%s: %s".formatted(files.get(i).path(), problem));
                if (files.get(i).isSound()) {
                    damaged.add(files.get(i));
                }
            }
            progress.at(i + 1L, files.size(), "files");
        }
        return damaged;
    }

    private static SortedSet<LocalDate> checkable(Hold hold, List<EventFile> damaged) {
        return hold.manifest().sound().stream()
                .filter(file -> !damaged.contains(file))
                .map(EventFile::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Report(List<String> problems, Progress progress) {}

    private @Nullable String problem(EventFile file) {
        var damage = parts.inspection().whole(file);
        if (damage != null) {
            return damage;
        }
        if (file.damage() != null) {
            return "set aside (%s), though it is whole: the collector takes it back when it starts"
                    .formatted(file.damage());
        }
        try {
            long events = count(parts.manifests().locate(file));
            return events == file.summary().events()
                    ? null
                    : "%,d events instead of %,d".formatted(events, file.summary().events());
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static long count(Path file) throws IOException {
        try (var reader = EventFileReader.open(file)) {
            long events = 0;
            while (reader.next() != null) {
                events++;
            }
            return events;
        }
    }

    private void rollups(Connection connection, Hold hold, SortedSet<LocalDate> days, Report report)
            throws SQLException {
        var byDay = hold.manifest().sound().stream().collect(groupingBy(EventFile::day));
        int done = 0;
        for (var day : days) {
            var files =
                    byDay.getOrDefault(day, List.of()).stream()
                            .map(parts.manifests()::locate)
                            .toList();
            long different = rollups.differences(connection, day, files);
            if (different > 0) {
                report.problems()
                        .add("%s: %,d sums are not what the files say".formatted(day, different));
            }
            report.progress().at(++done, days.size(), "days of sums");
        }
        long different = rollups.differencesOfMonths(connection);
        if (different > 0) {
            report.problems()
                    .add("%,d sums of months are not those of their days".formatted(different));
        }
    }
}
