package dev.footfall.collector.config;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The file as answers to keys. It remembers which keys were asked for: those are the ones that
 * exist, and whatever else the file holds is a mistake. Confined to the thread that reads it.
 */
final class Settings {
    private final @Nullable MappingNode root;
    private final Map<String, String> environment;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Settings(@Nullable MappingNode root, Map<String, String> environment, Problems problems) {
        this.root = root;
        this.environment = Map.copyOf(environment);
        this.problems = problems;
    }

    /** What the file says, else {@code fallback}; also after a complaint about what it says. */
    <T> T get(String key, Kind<T> kind, T fallback) {
        var value = find(key, kind);
        return value == null ? fallback : value;
    }

    /** What the file says, if it does and it holds. */
    <T> @Nullable T find(String key, Kind<T> kind) {
        known.add(key);
        var node = node(key);
        return node == null
                ? null
                : kind.read(new Place(key, node, environment, problems)).orElse(null);
    }

    /** Whether the file says anything, right or wrong. */
    boolean has(String key) {
        var node = node(key);
        return node != null && !node.getTag().equals(Tag.NULL);
    }

    /** Objects to a value for a reason that concerns several. */
    void refuse(String key, String problem, String remedy) {
        var place = key;
        var node = node(place);
        while (node == null && place.lastIndexOf('.') > 0) {
            place = place.substring(0, place.lastIndexOf('.'));
            node = node(place);
        }
        problems.add(node == null ? 0 : Place.line(node), key, problem, remedy);
    }

    Set<String> known() {
        return known;
    }

    /** Objects to every key nobody asked for, and to those that stand twice. */
    void refuseStrangers() {
        if (root != null) {
            refuseStrangers(root, "");
        }
    }

    private void refuseStrangers(MappingNode section, String prefix) {
        var lines = new HashMap<String, Integer>();
        for (var entry : section.getValue()) {
            var name = name(entry.getKeyNode());
            var key = prefix + name;
            int line = Place.line(entry.getKeyNode());
            var earlier = lines.putIfAbsent(key, line);
            if (earlier != null) {
                problems.add(line, key, "stands on line " + earlier + " already", "keep one");
            } else if (name.indexOf('.') >= 0) {
                problems.add(line, key, "a dot does not nest keys", "indent them below sections");
            } else if (isSection(key)) {
                descend(entry.getValueNode(), key);
            } else if (!known.contains(key)) {
                var stranger = new Stranger(key, known);
                problems.add(line, key, stranger.problem(), stranger.remedy());
            }
        }
    }

    private void descend(Node node, String key) {
        if (node instanceof MappingNode section) {
            refuseStrangers(section, key + ".");
        } else if (!node.getTag().equals(Tag.NULL)) {
            problems.add(
                    Place.line(node),
                    key,
                    "expected a section",
                    "indent its keys below it: " + Stranger.members(key, known));
        }
    }

    private boolean isSection(String key) {
        return known.stream().anyMatch(path -> path.startsWith(key + "."));
    }

    private @Nullable Node node(String key) {
        Node node = root;
        for (var name : key.split("\\.", -1)) {
            if (!(node instanceof MappingNode section)) {
                return null;
            }
            node = member(section, name);
        }
        return node;
    }

    private static @Nullable Node member(MappingNode section, String name) {
        for (var entry : section.getValue()) {
            if (name(entry.getKeyNode()).equals(name)) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    private static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
