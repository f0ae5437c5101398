package dev.footfall.collector.ingest.enrich.referrer;

import com.google.common.net.InternetDomainName;
import dev.footfall.collector.ingest.enrich.Memo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups of {@code groups.tsv}, looked up label by label. Public suffixes come from the Public
 * Suffix List that Guava carries, without its private part: {@code google.co.uk} is a Google,
 * {@code google.github.io} is not. Safe for use by many threads.
 */
public final class ReferrerGroups {
    private static final String TABLE = "groups.tsv";
    private static final String ANY_SUFFIX = ".*";

    /** No name that resolves is longer, and longer ones are not worth the memory. */
    private static final int LONGEST = 253;

    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, String> trees = new HashMap<>();
    private final Map<String, String> beforeSuffix = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Memo<String, Optional<String>> known =
            new Memo<>(host -> Optional.ofNullable(groupOf(host)));

    private ReferrerGroups() {}

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when it is missing, or a line or pattern says two things
     */
    public static ReferrerGroups load() {
        var table = new ReferrerGroups();
        try (var in = ReferrerGroups.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is not in the package.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read.", e);
        }
        return table;
    }

    private void addLine(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalStateException(TABLE + " has a line without a tab: " + line);
        }
        var group = line.substring(0, tab);
        groups.add(group);
        for (var pattern : line.substring(tab + 1).split(" ", -1)) {
            add(group, pattern);
        }
    }

    private void add(String group, String pattern) {
        @Nullable String other;
        if (pattern.endsWith(ANY_SUFFIX)) {
            int end = pattern.length() - ANY_SUFFIX.length();
            other = beforeSuffix.put(pattern.substring(0, end), group);
        } else if (pattern.startsWith(".")) {
            other = trees.put(pattern.substring(1), group);
        } else {
            other = hosts.put(pattern, group);
        }
        if (other != null) {
            throw new IllegalStateException(
                    "%s names %s twice: %s, %s".formatted(TABLE, pattern, other, group));
        }
    }

    /** Every group that the table knows. */
    public Set<String> names() {
        return Set.copyOf(groups);
    }

    /**
     * The group of a host, or null when it is in none.
     *
     * @param host lower case, without {@code www.}
     */
    public @Nullable String of(String host) {
        return host.length() > LONGEST ? groupOf(host) : known.of(host).orElse(null);
    }

    private @Nullable String groupOf(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        var exact = hosts.get(name);
        if (exact != null) {
            return exact;
        }
        for (int start = 0; start >= 0; ) {
            var below = trees.get(name.substring(start));
            if (below != null) {
                return below;
            }
            int dot = name.indexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }
        return withAnySuffix(name);
    }

    private @Nullable String withAnySuffix(String name) {
        // Most hosts are in no group, and the suffix list is the dear part: first the first label.
        int dot = name.indexOf('.');
        if (dot < 0
                || !startsAPattern(name.substring(0, dot))
                || !InternetDomainName.isValid(name)) {
            return null;
        }
        var suffix = InternetDomainName.from(name).registrySuffix();
        if (suffix == null || suffix.toString().length() + 1 >= name.length()) {
            return null;
        }
        return beforeSuffix.get(name.substring(0, name.length() - suffix.toString().length() - 1));
    }

    private boolean startsAPattern(String label) {
        return beforeSuffix.containsKey(label)
                || beforeSuffix.keySet().stream().anyMatch(key -> key.startsWith(label + "."));
    }
}
