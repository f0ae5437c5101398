package dev.footfall.collector.query.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Brings answers of the reference and of ours into a form in which they are equal, unless they
 * differ in another way than these:
 *
 * <ul>
 *   <li>Ours says more: the names in {@link #ADDED}, and which points are partial.
 *   <li>The order of equal counts is free in the reference, and so is which of them the limit cuts
 *       off; ours breaks ties by key.
 *   <li>The source of a pixel is never unassigned: the pixel belongs to a project, or did.
 *   <li>Weeks begin on Mondays, not on Thursdays: only their sums are equal.
 *   <li>All time begins at the first event, not at the midnight before, so that the time before it,
 *       in which nothing happened, is shorter.
 *   <li>{@code !(f == "x")} keeps what lacks f, as {@code f != "x"} does: two-valued logic. Nothing
 *       of such an answer is compared.
 * </ul>
 */
record Likeness(JsonMapper mapper, boolean areWeeks, boolean isAllTime, boolean isNegated) {
    private static final List<String> ADDED = List.of("breakdown_totals", "sessions", "warming");
    private static final List<String> ADDED_BREAKDOWNS = List.of("referrer_groups", "metadata");
    private static final List<String> COUNTS =
            List.of("visitors", "pageviews", "events", "exceptions");
    private static final int MOST_KEYS = 25;
    private static final int MOST_TRACES = 10;

    static Likeness of(JsonMapper mapper, JsonNode params) {
        return new Likeness(
                mapper,
                params.path("interval").asText().equals("week"),
                params.path("from").asText().equals("0"),
                params.path("q").asText().contains("!("));
    }

    /** The form, as a text with one member a line. */
    String of(JsonNode answer) {
        if (isNegated) {
            return "";
        }
        var dashboard = (ObjectNode) answer;
        dashboard.remove(ADDED);
        var breakdowns = (ObjectNode) dashboard.get("breakdowns");
        breakdowns.remove(ADDED_BREAKDOWNS);
        for (var name : names(breakdowns)) {
            int most = name.equals("projects") ? Integer.MAX_VALUE : MOST_KEYS;
            breakdowns.set(name, settled(breakdowns.get(name), Likeness::weight, most));
        }
        dashboard.set("unassigned", settled(assignable(dashboard), Likeness::weight, 1_000));
        dashboard.set(
                "traces",
                settled(
                        dashboard.get("traces"),
                        trace -> trace.get("started_ms").asLong(),
                        MOST_TRACES));
        series(dashboard, "timeseries");
        series(dashboard, "previous_timeseries");
        if (isAllTime) {
            dashboard.remove("previous_timeseries");
        }
        return sorted(dashboard).toPrettyString();
    }

    private static long weight(JsonNode row) {
        return row.get("pageviews").asLong() + row.get("events").asLong();
    }

    /** Where the list is full, only the number of those that weigh least is certain. */
    private JsonNode settled(JsonNode list, ToLongFunction<JsonNode> weight, int most) {
        var rows = new ArrayList<JsonNode>();
        list.forEach(rows::add);
        if (rows.size() == most) {
            long least = weight.applyAsLong(rows.getLast());
            rows.replaceAll(row ->
                    weight.applyAsLong(row) == least
                            ? mapper.createObjectNode().put("least", least)
                            : row);
        }
        rows.replaceAll(this::sorted);
        rows.sort(
                Comparator.<JsonNode>comparingLong(
                                row -> row.has("least") ? 0 : -weight.applyAsLong(row))
                        .thenComparing(JsonNode::toString));
        return mapper.createArrayNode().addAll(rows);
    }

    private static ArrayNode assignable(ObjectNode dashboard) {
        var unassigned = (ArrayNode) dashboard.get("unassigned");
        for (int i = unassigned.size() - 1; i >= 0; i--) {
            if (unassigned.get(i).get("key").asText().startsWith("pixel://")) {
                unassigned.remove(i);
            }
        }
        return unassigned;
    }

    private void series(ObjectNode dashboard, String name) {
        var points = dashboard.get(name);
        points.forEach(point -> ((ObjectNode) point).remove("partial"));
        if (areWeeks) {
            var sums = mapper.createObjectNode();
            for (var count : COUNTS) {
                long sum = 0;
                for (var point : points) {
                    sum += point.get(count).asLong();
                }
                sums.put(count, sum);
            }
            dashboard.set(name, sums);
        }
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Members by name. */
    private JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var sorted = mapper.createObjectNode();
            names(node).stream().sorted().forEach(name -> sorted.set(name, sorted(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            var items = mapper.createArrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
