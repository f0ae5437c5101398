package dev.footfall.collector.query.stats.ranking;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.BreakdownTotal;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.VersionRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ranks the keys of every dimension. Safe for use by many threads. */
public final class Rankings {
    /** Breakdowns on the wire by the dimension that they rank; sources are treated apart. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("page", "pages"),
                    Map.entry("referrer", "referrers"),
                    Map.entry("referrer_group", "referrer_groups"),
                    Map.entry("country", "countries"),
                    Map.entry("language", "languages"),
                    Map.entry("browser", "browsers"),
                    Map.entry("version", "versions"),
                    Map.entry("os", "operating_systems"),
                    Map.entry("device", "devices"),
                    Map.entry("utm_source", "utm_sources"),
                    Map.entry("utm_medium", "utm_mediums"),
                    Map.entry("utm_campaign", "utm_campaigns"),
                    Map.entry("event", "event_names"));

    private static final String SOURCE = "source";
    private static final char BETWEEN = '\u001f';

    private final SqlQuestion rankings = SqlQuestion.load(Rankings.class, "rankings", "many_keys");
    private final KnownKeys known = new KnownKeys();
    private final SqlQuestion metadata = SqlQuestion.load(Rankings.class, "metadata");

    /**
     * All rankings of a period.
     *
     * @param unassigned sources of no project, all of them
     * @param totals by the name of each breakdown on the wire
     */
    public record All(
            Breakdowns breakdowns,
            List<BreakdownRow> unassigned,
            Map<String, BreakdownTotal> totals) {}

    /**
     * Ranks.
     *
     * @param keys keys of metadata to rank by as well
     */
    public All of(Snapshot snapshot, Scope scope, List<String> keys, Ownership ownership)
            throws SQLException {
        var byDimension = byDimension(snapshot, scope);
        var byName = new HashMap<String, Ranking>();
        NAMES.forEach((dimension, name) ->
                byName.put(name, byDimension.getOrDefault(dimension, Ranking.EMPTY)));
        var sources = byDimension.getOrDefault(SOURCE, Ranking.EMPTY);
        byName.put("sources", sources.cut());
        byName.put("projects", projects(sources, ownership));
        var byKey = byKey(snapshot, scope, keys);
        var totals = new HashMap<String, BreakdownTotal>();
        byName.forEach((name, ranking) -> totals.put(name, ranking.total()));
        byKey.forEach((key, ranking) -> totals.put("meta." + key, ranking.total()));
        return new All(
                Breakdowns.of(
                        name -> byName.getOrDefault(name, Ranking.EMPTY).rows(),
                        versions(byName.getOrDefault("versions", Ranking.EMPTY)),
                        rows(byKey)),
                unassigned(sources, ownership),
                totals);
    }

    private Map<String, Ranking> byDimension(Snapshot snapshot, Scope scope) throws SQLException {
        if (scope.isRemembered()) {
            var sums = known.of(snapshot, scope);
            if (sums.isPresent()) {
                return rank(sums.get());
            }
        }
        return ask(snapshot, scope);
    }

    private static Map<String, Ranking> rank(List<KeySums> parts) {
        var byDimension = new HashMap<String, Ranking>();
        NAMES.keySet()
                .forEach(dimension ->
                        byDimension.put(dimension, Ranking.ofMost(parts(parts, dimension))));
        byDimension.put(SOURCE, Ranking.ofAll(parts(parts, SOURCE)));
        return byDimension;
    }

    private static List<List<BreakdownRow>> parts(List<KeySums> parts, String dimension) {
        return parts.stream().map(part -> part.of(dimension)).toList();
    }

    private Map<String, Ranking> ask(Snapshot snapshot, Scope scope) throws SQLException {
        snapshot.count(scope.countedSpan(), scope.selection().detail());
        var lines = new HashMap<String, List<Ranking.Line>>();
        rankings.ask(
                snapshot.connection(),
                scope.values().and("most", Long.MAX_VALUE),
                row ->
                        lines.computeIfAbsent(Cells.text(row, "dimension"), _ -> new ArrayList<>())
                                .add(Ranking.Line.read(row)));
        return lines.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, line -> Ranking.ofLines(line.getValue())));
    }

    private Map<String, Ranking> byKey(Snapshot snapshot, Scope scope, List<String> keys)
            throws SQLException {
        var byKey = new LinkedHashMap<String, Ranking>();
        for (var key : keys) {
            var pointer = "/" + key.replace("~", "~0").replace("/", "~1");
            byKey.put(
                    key,
                    Ranking.ofLines(
                            metadata.ask(
                                    snapshot.connection(),
                                    scope.values().and("pointer", pointer),
                                    Ranking.Line::read)));
        }
        return byKey;
    }

    private static Map<String, List<BreakdownRow>> rows(Map<String, Ranking> byKey) {
        return byKey.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().rows()));
    }

    private static List<VersionRow> versions(Ranking versions) {
        return versions.rows().stream()
                .map(row -> {
                    int between = row.key().indexOf(BETWEEN);
                    return new VersionRow(
                            row.key().substring(0, between),
                            row.key().substring(between + 1),
                            row.visitors(),
                            row.pageviews(),
                            row.events());
                })
                .toList();
    }

    /** Every project that exists, also those without any traffic. */
    private static Ranking projects(Ranking sources, Ownership ownership) {
        var sums = new LinkedHashMap<String, BreakdownRow>();
        for (var id : ownership.projectIds()) {
            sums.put(id, new BreakdownRow(id, 0, 0, 0));
        }
        for (var row : sources.rows()) {
            ownership
                    .projectId(row.key())
                    .ifPresent(id -> sums.computeIfPresent(id, (_, sum) -> Ranking.sum(sum, row)));
        }
        return Ranking.of(List.copyOf(sums.values()));
    }

    /** Nobody assigns a pixel's source: the pixel belongs to a project, or to none any more. */
    private static List<BreakdownRow> unassigned(Ranking sources, Ownership ownership) {
        return sources.rows().stream()
                .filter(row -> ownership.projectId(row.key()).isEmpty())
                .filter(row -> !row.key().startsWith("pixel://"))
                .toList();
    }
}
