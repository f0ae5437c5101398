package dev.footfall.collector.query.ownership;

import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The projects at one moment, and whose each source and pixel is. Immutable. */
public final class Ownership implements Projects {
    private static final String PIXEL = "pixel://";

    private final List<ProjectEntry> projects;
    private final Map<String, String> owners;

    private Ownership(List<ProjectEntry> projects, Map<String, String> owners) {
        this.projects = projects;
        this.owners = Map.copyOf(owners);
    }

    /** Reads it from the catalogue; a pixel is its project's, whatever its source says. */
    public static Ownership in(Contents contents) {
        var owners = new HashMap<String, String>();
        contents.sources()
                .forEach((uri, source) -> {
                    if (source.projectId() != null) {
                        owners.put(uri, source.projectId());
                    }
                });
        contents.pixels().forEach((id, pixel) -> owners.put(PIXEL + id, pixel.projectId()));
        var projects =
                contents.projects().values().stream()
                        .sorted(Comparator.comparing(ProjectEntry::id))
                        .toList();
        return new Ownership(projects, owners);
    }

    /** The id of the project that a source belongs to, whether or not there is such a project. */
    public Optional<String> ownerOf(String source) {
        return Optional.ofNullable(owners.get(source));
    }

    /** Every project that exists, by id. */
    public List<ProjectEntry> projects() {
        return projects;
    }

    @Override
    public Set<String> sources(String nameOrId) {
        return find(nameOrId).map(this::sourcesOf).orElse(Set.of());
    }

    private Optional<String> find(String nameOrId) {
        return projects.stream()
                .filter(project -> project.name().equalsIgnoreCase(nameOrId))
                .findFirst()
                .or(() -> projects.stream().filter(p -> p.id().equals(nameOrId)).findFirst())
                .map(ProjectEntry::id);
    }

    private Set<String> sourcesOf(String id) {
        return owners.entrySet().stream()
                .filter(owned -> owned.getValue().equals(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
