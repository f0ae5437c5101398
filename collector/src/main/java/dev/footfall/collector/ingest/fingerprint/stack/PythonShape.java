package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.ProgramFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tracebacks of Python: the innermost call and the reported error come last. */
final class PythonShape implements Shape {
    private static final String FILE = "File \"";
    private static final String LINE = "\", line ";
    private static final String IN = ", in ";

    @Override
    public boolean fits(List<String> lines) {
        return lines.stream().anyMatch(line -> frame(line).isPresent());
    }

    @Override
    public List<Section> read(List<String> lines) {
        var sections = new ArrayList<Section>();
        var frames = new ArrayList<Frame>();
        var error = "";
        for (var line : lines) {
            var frame = frame(line);
            if (frame.isPresent()) {
                frames.add(frame.get());
                error = "";
            } else if (separates(line)) {
                sections.add(new Section(error, frames.reversed()));
                frames.clear();
            } else if (!line.startsWith("Traceback ")) {
                error = line;
            }
        }
        sections.add(new Section("", frames.reversed()));
        Collections.reverse(sections);
        return sections;
    }

    private static boolean separates(String line) {
        return line.startsWith("During handling of the above exception")
                || line.startsWith("The above exception was the direct cause");
    }

    private static Optional<Frame> frame(String line) {
        int start = 0;
        while (start < line.length() && " |+".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        if (!line.startsWith(FILE, start)) {
            return Optional.empty();
        }
        int end = line.indexOf(LINE, start + FILE.length());
        if (end < 0) {
            return Optional.empty();
        }
        int in = line.indexOf(IN, end);
        var function = in < 0 ? "" : line.substring(in + IN.length());
        var file = line.substring(start + FILE.length(), end);
        return Optional.of(
                ProgramFrame.of(line, function.equals("<lambda>") ? "" : function, file));
    }
}
