package dev.footfall.collector.query.filter;

import java.util.Set;

/** Knows which sources make up a project. */
@FunctionalInterface
public interface Projects {
    /**
     * The sources and pixels of the project with this name, whatever its case, or else with this
     * id; none for a project that does not exist.
     */
    Set<String> sources(String nameOrId);
}
