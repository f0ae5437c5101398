package dev.footfall.collector.query.stats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.query.stats.Oracle.Owners;
import dev.footfall.collector.query.stats.Oracle.Window;
import dev.footfall.model.json.Json;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.BreakdownTotal;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.VersionRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All breakdowns of a window, key by key. */
record NaiveRankings(Window window, Owners owners) {
    /** As UTF-8 is sorted by its bytes. */
    static final Comparator<String> BY_CHARACTERS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private static final Comparator<BreakdownRow> LARGEST_FIRST =
            Comparator.comparingLong((BreakdownRow row) -> -row.pageviews() - row.events())
                    .thenComparing(BreakdownRow::key, BY_CHARACTERS);

    private static final Map<String, Function<Event, @Nullable String>> OF_VIEWS =
            Map.ofEntries(
                    Map.entry("referrers", event -> event.page().referrerHost()),
                    Map.entry("referrer_groups", event -> event.page().referrerGroup()),
                    Map.entry("countries", event -> event.client().country()),
                    Map.entry("languages", event -> event.client().language()),
                    Map.entry("browsers", event -> event.client().browser()),
                    Map.entry("versions", NaiveRankings::version),
                    Map.entry("operating_systems", event -> event.client().os()),
                    Map.entry("devices", event -> event.client().device()),
                    Map.entry("utm_sources", event -> event.campaign().source()),
                    Map.entry("utm_mediums", event -> event.campaign().medium()),
                    Map.entry("utm_campaigns", event -> event.campaign().campaign()));

    Breakdowns breakdowns(List<String> keys) {
        var all = all();
        return Breakdowns.of(
                name ->
                        name.equals("projects")
                                ? named(all, name)
                                : named(all, name).stream().limit(25).toList(),
                named(all, "versions").stream().limit(25).map(NaiveRankings::version).toList(),
                keys.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        key -> metadata(key).stream().limit(25).toList())));
    }

    private static List<BreakdownRow> named(Map<String, List<BreakdownRow>> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    Map<String, BreakdownTotal> totals(List<String> keys) {
        var totals = new HashMap<String, BreakdownTotal>();
        all().forEach((name, rows) -> totals.put(name, total(rows)));
        keys.forEach(key -> totals.put("meta." + key, total(metadata(key))));
        return totals;
    }

    List<BreakdownRow> unassigned() {
        return sources().stream()
                .filter(row -> owners.project(row.key()) == null)
                .filter(row -> !row.key().startsWith("pixel://"))
                .toList();
    }

    private Map<String, List<BreakdownRow>> all() {
        var all = new HashMap<String, List<BreakdownRow>>();
        var views = window.only(Oracle::isSeen);
        for (var entry : OF_VIEWS.entrySet()) {
            all.put(entry.getKey(), rows(views, entry.getValue()));
        }
        all.put("pages", rows(new Window(views.events(), true), e -> e.page().pathname()));
        all.put(
                "event_names",
                rows(window.only(Oracle::isEvent), e -> e.detail().name()).stream()
                        .map(row -> new BreakdownRow(row.key(), 0, 0, row.events()))
                        .toList());
        all.put("sources", sources());
        all.put("projects", projects());
        return all;
    }

    /** Here the flag of an event counts as well. */
    private List<BreakdownRow> sources() {
        var both = window.only(event -> Oracle.isSeen(event) || Oracle.isEvent(event));
        var rows = new ArrayList<BreakdownRow>();
        by(both, Event::source)
                .forEach((source, of) ->
                        rows.add(
                                new BreakdownRow(
                                        source,
                                        of.count(of::hasFlag),
                                        of.count(Oracle::isLoad),
                                        of.count(Oracle::isEvent))));
        return sorted(rows);
    }

    private List<BreakdownRow> projects() {
        var rows = new ArrayList<BreakdownRow>();
        for (var project : owners.projects()) {
            var owned =
                    total(
                            sources().stream()
                                    .filter(row -> project.equals(owners.project(row.key())))
                                    .toList());
            rows.add(
                    new BreakdownRow(project, owned.visitors(), owned.pageviews(), owned.events()));
        }
        return rows.stream().sorted(LARGEST_FIRST).toList();
    }

    private List<BreakdownRow> metadata(String key) {
        return rows(
                window.only(event -> Oracle.isSeen(event) || Oracle.isEvent(event)),
                event -> parsed(event.detail().metadataJson()).get(key));
    }

    private static Map<String, String> parsed(@Nullable String json) {
        try {
            return json == null
                    ? Map.of()
                    : Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<BreakdownRow> rows(Window window, Function<Event, @Nullable String> key) {
        var rows = new ArrayList<BreakdownRow>();
        by(window, key)
                .forEach((value, of) ->
                        rows.add(
                                new BreakdownRow(
                                        value,
                                        of.count(of::isVisitor),
                                        of.count(Oracle::isLoad),
                                        of.count(Oracle::isEvent))));
        return sorted(rows);
    }

    private static Map<String, Window> by(Window window, Function<Event, @Nullable String> key) {
        var groups = new LinkedHashMap<String, Window>();
        for (var event : window.events()) {
            var value = orEmpty(key.apply(event));
            groups.computeIfAbsent(
                    value, _ -> window.only(other -> value.equals(orEmpty(key.apply(other)))));
        }
        return groups;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<BreakdownRow> sorted(List<BreakdownRow> rows) {
        return rows.stream()
                .filter(row -> row.pageviews() + row.visitors() + row.events() > 0)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static BreakdownTotal total(List<BreakdownRow> rows) {
        return new BreakdownTotal(
                rows.size(),
                rows.stream().mapToLong(BreakdownRow::visitors).sum(),
                rows.stream().mapToLong(BreakdownRow::pageviews).sum(),
                rows.stream().mapToLong(BreakdownRow::events).sum());
    }

    private static String version(Event event) {
        return orEmpty(event.client().browser()) + "\u001f" + orEmpty(event.client().version());
    }

    private static VersionRow version(BreakdownRow row) {
        var parts = row.key().split("\u001f", 2);
        return new VersionRow(parts[0], parts[1], row.visitors(), row.pageviews(), row.events());
    }
}
