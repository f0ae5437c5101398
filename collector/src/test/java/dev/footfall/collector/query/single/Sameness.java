package dev.footfall.collector.query.single;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings answers of the reference and of ours into a form in which they are equal, unless they
 * differ in another way than these:
 *
 * <ul>
 *   <li>Ours says more: the names in {@link #WHAT_WAS_ADDED}.
 *   <li>The order of equal counts is free in the reference, and so is what it drops behind the
 *       limit of 50 variants; ours breaks ties.
 *   <li>The trend of a detail covers the time from the first to the last, not the span asked for.
 *   <li>The message of a line in the listing is of any exception in the reference, and of the
 *       newest one in ours.
 *   <li>An absent {@code handled} is false in ours; the reference shows it so and yet counts it
 *       apart, as a variant of its own.
 * </ul>
 */
record Sameness(JsonMapper mapper, String path) {
    private static final int MOST_VARIANTS = 50;

    /** For each list or object, by its name, what is left out of it. */
    private static final Map<String, List<String>> WHAT_WAS_ADDED =
            Map.of(
                    "trace", List.of("ua_device"),
                    "events", List.of("source", "referrer_host", "app_version"),
                    "detail", List.of("dropped", "project_id", "project_name"),
                    "group", List.of("sessions"),
                    "breakdowns", List.of("pages", "countries", "languages"),
                    "variants", List.of("pathname", "rules_version"));

    /** The form, as a text with one member a line. */
    String of(JsonNode answer) {
        if (path.startsWith("/api/v1/traces/")) {
            leaveOut(answer, "trace");
            answer.get("events").forEach(one -> leaveOut(one, "events"));
        } else if (path.startsWith("/api/v1/exceptions/")) {
            detail(answer);
        } else if (path.endsWith("/events")) {
            remove(answer, "trend");
            variants(answer, withoutTheRarest(answer.get("variants")));
        } else {
            for (var line : answer) {
                leaveOut(line.get("group"), "group");
                remove(line.get("group"), "sample_message");
            }
        }
        return sorted(answer).toPrettyString();
    }

    private void detail(JsonNode answer) {
        leaveOut(answer, "detail");
        leaveOut(answer.get("group"), "group");
        remove(answer.get("group"), "trend");
        leaveOut(answer.get("breakdowns"), "breakdowns");
        answer.get("variants").forEach(one -> leaveOut(one, "variants"));
        variants(answer, withEqualOnesTogether(answer.get("variants")));
    }

    private void variants(JsonNode answer, List<JsonNode> variants) {
        ((ObjectNode) answer).set("variants", mapper.createArrayNode().addAll(variants));
    }

    private static List<JsonNode> withoutTheRarest(JsonNode variants) {
        var kept = new ArrayList<JsonNode>();
        variants.forEach(kept::add);
        if (kept.size() == MOST_VARIANTS) {
            long rarest = kept.getLast().get("count").asLong();
            kept.removeIf(variant -> variant.get("count").asLong() == rarest);
        }
        return kept;
    }

    /** Adds up what looks the same; what only the newest says is then nobody's. */
    private static List<JsonNode> withEqualOnesTogether(JsonNode variants) {
        var together = new LinkedHashMap<List<JsonNode>, ObjectNode>();
        for (var variant : variants) {
            var text =
                    List.of(variant.get("message"), variant.path("stack"), variant.get("handled"));
            together.merge(text, counted((ObjectNode) variant), Sameness::sum);
        }
        return List.copyOf(together.values());
    }

    private static ObjectNode counted(ObjectNode variant) {
        return variant.retain(
                "message", "stack", "handled", "count", "first_seen_ms", "last_seen_ms", "source");
    }

    private static ObjectNode sum(ObjectNode one, ObjectNode other) {
        one.put("count", one.get("count").asLong() + other.get("count").asLong());
        one.put("first_seen_ms", Math.min(ms(one, "first_seen_ms"), ms(other, "first_seen_ms")));
        one.put("last_seen_ms", Math.max(ms(one, "last_seen_ms"), ms(other, "last_seen_ms")));
        return one;
    }

    private static long ms(ObjectNode variant, String name) {
        return variant.get(name).asLong();
    }

    private static void leaveOut(JsonNode object, String what) {
        ((ObjectNode) object).remove(WHAT_WAS_ADDED.get(what));
    }

    private static void remove(JsonNode object, String name) {
        ((ObjectNode) object).remove(name);
    }

    /** Members by name, and objects of lists by their text. */
    private JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var sorted = mapper.createObjectNode();
            var names = new ArrayList<String>();
            node.fieldNames().forEachRemaining(names::add);
            names.stream().sorted().forEach(name -> sorted.set(name, sorted(node.get(name))));
            return sorted;
        }
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            var items = new ArrayList<JsonNode>();
            node.forEach(item -> items.add(sorted(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            ArrayNode array = mapper.createArrayNode();
            return array.addAll(items);
        }
        return node;
    }
}
