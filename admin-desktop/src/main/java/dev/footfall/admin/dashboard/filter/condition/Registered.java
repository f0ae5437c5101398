package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.site.Pixel;
import dev.footfall.model.site.Project;
import dev.footfall.model.site.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a collector knows by name, whether the events of a period have to do with it or not. */
public record Registered(List<Project> projects, List<Source> sources, List<Pixel> pixels) {
    /** Before the collector has told. */
    public static final Registered NOTHING = new Registered(List.of(), List.of(), List.of());

    private static final String PIXEL = "pixel://";

    public Registered {
        projects = List.copyOf(projects);
        sources = List.copyOf(sources);
        pixels = List.copyOf(pixels);
    }

    /** The values of a field; none where no such thing is registered. */
    Stream<String> of(String field) {
        return switch (field) {
            case "project" -> projects.stream().map(Project::name);
            case "source" ->
                    Stream.concat(
                            sources.stream().map(Source::uri),
                            pixels.stream().map(pixel -> PIXEL + pixel.id()));
            case "event" -> pixels.stream().map(Pixel::eventName);
            default -> Stream.empty();
        };
    }

    /** The project with this id. */
    Optional<String> project(String id) {
        return projects.stream()
                .filter(project -> project.id().equals(id))
                .map(Project::name)
                .findFirst();
    }

    /** What people call sources whose address they would not know, by this address. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        pixels.forEach(pixel -> names.put(PIXEL + pixel.id(), pixel.name()));
        for (var source : sources) {
            if (source.displayName() != null) {
                names.put(source.uri(), source.displayName());
            }
        }
        return names;
    }
}
