package dev.footfall.collector.api.instance;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.http.Router.Route;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What there is to be permitted, by the route table: {@code projects:read} is every question below
 * {@code /api/v1/projects}, {@code projects:write} every change there. Safe for use by many threads
 * once the table is whole.
 */
public final class Permissions {
    private static final String PREFIX = "/api/v1/";
    private static final String ANY_ID = "-";

    private final Collection<Route> guarded;

    /**
     * Makes them.
     *
     * @param guarded every row that a guard stands before; it may still grow
     */
    public Permissions(Collection<Route> guarded) {
        this.guarded = guarded;
    }

    /** Those that whoever asks has in whole, in the order of the alphabet. */
    List<String> of(Asked asked) {
        var all = new TreeSet<String>();
        var lacking = new TreeSet<String>();
        for (var route : guarded) {
            var name = name(route);
            all.add(name);
            var path = route.path().replaceAll("\\{\\w+}", ANY_ID);
            if (!lacking.contains(name) && !asked.mayAlso(route.method().toString(), path)) {
                lacking.add(name);
            }
        }
        all.removeAll(lacking);
        return List.copyOf(all);
    }

    private static String name(Route route) {
        var path = route.path();
        var rest = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path.substring(1);
        int end = rest.indexOf('/');
        var thing = end < 0 ? rest : rest.substring(0, end);
        return thing + (route.method().toString().equals("GET") ? ":read" : ":write");
    }
}
