package dev.footfall.collector.query.question;

import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sources belong to which project at one moment. */
public final class Ownership implements Projects {
    private static final String PIXEL = "pixel://";

    private final Map<String, ProjectEntry> projects;
    private final Map<String, String> idBySource = new HashMap<>();

    /** Reads it off the catalogue; what a pixel belongs to is said by the pixel. */
    public Ownership(Contents contents) {
        this.projects = contents.projects();
        contents.sources()
                .values()
                .forEach(source -> {
                    var id = source.projectId();
                    if (id != null) {
                        idBySource.put(source.uri(), id);
                    }
                });
        contents.pixels().forEach((id, pixel) -> idBySource.put(PIXEL + id, pixel.projectId()));
    }

    /** Id of the project that a source was assigned to, whether that still exists or not. */
    public Optional<String> projectId(String source) {
        return Optional.ofNullable(idBySource.get(source));
    }

    /** Name of a project that exists. */
    public Optional<String> name(String projectId) {
        return Optional.ofNullable(projects.get(projectId)).map(ProjectEntry::name);
    }

    /** Ids of the projects that exist. */
    public Set<String> projectIds() {
        return projects.keySet();
    }

    @Override
    public Set<String> sources(String nameOrId) {
        var id =
                projects.values().stream()
                        .filter(project -> project.name().equalsIgnoreCase(nameOrId))
                        .map(ProjectEntry::id)
                        .findFirst()
                        .orElse(nameOrId);
        if (!projects.containsKey(id)) {
            return Set.of();
        }
        return idBySource.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
