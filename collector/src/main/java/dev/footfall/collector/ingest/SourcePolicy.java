package dev.footfall.collector.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sites and applications are counted, as {@code web.allowed_sources} says. Immutable.
 *
 * <p>A source carries no {@code www.}, so none in a pattern counts either: {@code www.example.com}
 * is {@code example.com}.
 */
public final class SourcePolicy {
    private static final String BELOW = "*.";
    private static final String WWW = "www.";

    private final boolean admitsAll;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    /**
     * Makes the policy.
     *
     * @param patterns host names in lower case; {@code *.} in front of one admits what lies below
     *     it, and not that host itself; none at all admits everything
     */
    public SourcePolicy(List<String> patterns) {
        admitsAll = patterns.isEmpty();
        for (var pattern : patterns) {
            if (pattern.startsWith(BELOW)) {
                parents.add(pattern.substring(BELOW.length()));
            } else {
                hosts.add(withoutWww(pattern));
            }
        }
    }

    private static String withoutWww(String host) {
        var rest = host;
        while (rest.startsWith(WWW)) {
            rest = rest.substring(WWW.length());
        }
        return rest;
    }

    /** Whether a source is counted, by its URI: {@code https://host} or {@code app://name}. */
    public boolean admits(String source) {
        if (admitsAll) {
            return true;
        }
        var host = source.substring(source.indexOf("://") + "://".length());
        return hosts.contains(host) || liesBelowAParent(host);
    }

    private boolean liesBelowAParent(String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            if (parents.contains(host.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }
}
