package dev.footfall.collector.config;

import dev.footfall.collector.config.value.Interpolation;
import dev.footfall.collector.config.value.Reading;
import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A key's value in the file: what stands there, on which line, and how to object to it. */
record Place(String key, Node node, Map<String, String> environment, Problems problems) {
    private static final int QUOTED_AT_MOST = 60;

    /** The text that stands here, with the environment filled in; absent and refused if none. */
    Optional<String> text(Kind<?> kind) {
        if (!isTagged(Tag.STR)) {
            return unfit(kind);
        }
        var filled = accept(Interpolation.fill(written(), environment)).map(String::strip);
        if (filled.filter(String::isEmpty).isPresent()) {
            refuse("is blank", kind.remedy());
            return Optional.empty();
        }
        return filled;
    }

    /** The scalar as written, if YAML takes it for a {@code tag}. */
    Optional<String> plain(Tag tag, Kind<?> kind) {
        if (isTagged(tag)) {
            return Optional.of(written());
        }
        if (isTagged(Tag.STR) && Interpolation.concerns(written())) {
            refuse(
                    "expected " + kind.expected() + ", but what the environment fills in is text",
                    "write the value itself, like " + kind.example());
            return Optional.empty();
        }
        return unfit(kind);
    }

    /** The places of a list's items; absent and refused if this is no list. */
    Optional<List<Place>> items(Kind<?> kind) {
        return node instanceof SequenceNode list
                ? Optional.of(
                        list.getValue().stream()
                                .map(item -> new Place(key, item, environment, problems))
                                .toList())
                : unfit(kind);
    }

    /** The value of {@code reading}, or nothing and a complaint. */
    <T> Optional<T> accept(Reading<T> reading) {
        return switch (reading) {
            case Fits<T>(T value) -> Optional.of(value);
            case Unfit<T>(String problem, String remedy) -> {
                // The text as written, never as filled in: the environment holds secrets.
                refuse(shown() + " " + problem, remedy);
                yield Optional.empty();
            }
        };
    }

    void refuse(String problem, String remedy) {
        problems.add(line(node), key, problem, remedy);
    }

    boolean isTagged(Tag tag) {
        return node instanceof ScalarNode && node.getTag().equals(tag);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private <T> Optional<T> unfit(Kind<?> kind) {
        refuse("expected " + kind.expected() + ", found " + found(), kind.remedy());
        return Optional.empty();
    }

    private String found() {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "a section";
        }
        if (isTagged(Tag.NULL)) {
            return "nothing";
        }
        if (isTagged(Tag.INT) || isTagged(Tag.FLOAT)) {
            return "the number " + shown();
        }
        return isTagged(Tag.STR) ? "the text \"" + shown() + "\"" : shown();
    }

    private String written() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private String shown() {
        var line = written().strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > QUOTED_AT_MOST ? line.substring(0, QUOTED_AT_MOST) + "…" : line;
    }
}
