package dev.footfall.collector.config;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key that does not exist, and what its author may have meant.
 *
 * @param known the keys that exist
 */
record Stranger(String key, Set<String> known) {
    private static final Map<String, String> FORMER =
            Map.of(
                    "storage.redb_path", "the events live below one directory",
                    "storage.parquet_dir", "the archive lives below one directory");

    String problem() {
        return FORMER.containsKey(key) ? FORMER.get(key) + " here" : "unknown key";
    }

    String remedy() {
        if (FORMER.containsKey(key)) {
            return "set storage.directory, and bring an existing archive in with: footfall import";
        }
        int dot = key.lastIndexOf('.');
        return sameNameElsewhere()
                .or(this::nearest)
                .map(meant -> "did you mean " + meant + "?")
                .orElseGet(() ->
                        "known here: " + members(dot < 0 ? "" : key.substring(0, dot), known));
    }

    /** The names one level below {@code section}; those at the top for an empty one. */
    static String members(String section, Set<String> known) {
        var prefix = section.isEmpty() ? "" : section + ".";
        return known.stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()).split("\\.", -1)[0])
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<String> sameNameElsewhere() {
        var matches = known.stream().filter(path -> last(path).equals(last(key))).toList();
        return matches.size() == 1 ? Optional.of(matches.getFirst()) : Optional.empty();
    }

    private Optional<String> nearest() {
        return known.stream()
                .min(Comparator.comparingInt(this::distance))
                .filter(path -> distance(path) <= Math.max(1, last(key).length() / 3));
    }

    private int distance(String path) {
        return distance(folded(key), folded(path));
    }

    /** Case, hyphens and underscores are matters of habit. */
    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** How many characters to insert, drop, replace or swap with a neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
