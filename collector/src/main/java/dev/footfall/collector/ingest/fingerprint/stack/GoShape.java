package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.ProgramFrame;
import java.util.List;

/** Panics of Go: a function, and on the next line its place; the first goroutine is the one. */
final class GoShape implements Shape {
    private static final String GOROUTINE = "goroutine ";
    private static final String CREATED_BY = "created by ";
    private static final String IN_GOROUTINE = " in goroutine ";

    @Override
    public boolean fits(List<String> lines) {
        return lines.stream().anyMatch(GoShape::isGoroutine)
                || lines.stream().anyMatch(line -> !file(line).isEmpty());
    }

    @Override
    public List<Section> read(List<String> lines) {
        var sections = new Sections();
        var function = "";
        int goroutines = 0;
        for (var line : lines) {
            var file = file(line);
            if (isGoroutine(line) && ++goroutines > 1) {
                break;
            }
            if (file.isEmpty()) {
                function = line;
            } else if (!function.isEmpty()) {
                sections.add(frame(function, file));
                function = "";
            }
        }
        return sections.finish();
    }

    private static boolean isGoroutine(String line) {
        return line.startsWith(GOROUTINE) && line.endsWith("]:");
    }

    /** The path of {@code /srv/shop/store.go:42 +0x1d}, or nothing. */
    private static String file(String line) {
        int extension = line.lastIndexOf(".go:");
        boolean place = extension > 0 && Character.isDigit(charAfter(line, extension + 4));
        return place && line.indexOf('(') < 0 ? line.substring(0, extension + 3) : "";
    }

    private static char charAfter(String line, int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }

    private static Frame frame(String line, String file) {
        boolean creator = line.startsWith(CREATED_BY);
        var name = creator ? line.substring(CREATED_BY.length()) : line;
        int in = name.indexOf(IN_GOROUTINE);
        name = withoutArguments(in < 0 ? name : name.substring(0, in));
        var function = name.substring(name.lastIndexOf('/') + 1);
        var frame = ProgramFrame.of(line, function, file);
        return creator ? frame.awaiting() : frame;
    }

    /** The last bracket that is open at the end belongs to the arguments. */
    private static String withoutArguments(String name) {
        int depth = 0;
        for (int i = name.length() - 1; i >= 0 && name.endsWith(")"); i--) {
            if (name.charAt(i) == ')') {
                depth++;
            } else if (name.charAt(i) == '(' && --depth == 0) {
                return name.substring(0, i);
            }
        }
        return name;
    }
}
