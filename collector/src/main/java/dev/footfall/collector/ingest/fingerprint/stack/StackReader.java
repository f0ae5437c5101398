package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.ProgramFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a stack of any shape. Takes time in proportion to its length, whatever is in it; safe for
 * use by many threads.
 */
public final class StackReader {
    private static final List<Shape> SHAPES =
            List.of(new PythonShape(), new GoShape(), new RustShape(), new LineShape());

    private StackReader() {}

    /**
     * The sections of a stack, the reported error first. V8 prints the error above its frames, and
     * a message may look like frames, so what is known of it is passed over first. A stack without
     * a single frame in a known shape is read line by line.
     *
     * @param message the error's, as reported
     */
    public static List<Section> read(String stack, String type, String message) {
        var lines = lines(withoutHeader(stack, type, message));
        for (var shape : SHAPES) {
            if (shape.fits(lines)) {
                var sections = shape.read(lines);
                if (sections.stream().anyMatch(section -> !section.frames().isEmpty())) {
                    return sections;
                }
            }
        }
        return lineByLine(lines);
    }

    private static String withoutHeader(String stack, String type, String message) {
        var text = stack.stripLeading();
        for (var name : List.of(type.strip(), "Error", "Uncaught " + type.strip())) {
            var header = name + ": " + message;
            if (!message.isBlank() && text.startsWith(header)) {
                return text.substring(header.length());
            }
        }
        return text;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Section> lineByLine(List<String> lines) {
        var sections = new Sections();
        var frames = new ArrayList<Frame>();
        for (var line : lines) {
            var cause = Causes.of(line);
            if (!cause.isEmpty() && !cause.equals(Causes.LIST)) {
                sections.begin(cause);
            } else {
                frames.add(ProgramFrame.ofLine(line));
            }
        }
        var all = new ArrayList<>(List.of(new Section("", frames)));
        all.addAll(sections.finish());
        return all;
    }
}
