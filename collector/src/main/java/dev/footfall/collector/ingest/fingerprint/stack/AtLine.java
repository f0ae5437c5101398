package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.ProgramFrame;
import dev.footfall.collector.ingest.fingerprint.frame.ScriptFrame;
import java.util.Optional;
import java.util.Set;

/** Frames that begin with {@code at}: V8, Java, .NET. */
final class AtLine {
    private static final String AT = "at ";
    private static final String ASYNC = "async ";
    private static final Set<String> JAVA_PLACES =
            Set.of("Native Method", "Unknown Source", "<generated>");

    private AtLine() {}

    static Optional<Frame> read(String line) {
        if (!line.startsWith(AT)) {
            return Optional.empty();
        }
        var text = line.substring(AT.length()).strip();
        int file = text.indexOf(") in ");
        if (file >= 0 && text.indexOf(":line ", file) >= 0) {
            var path = text.substring(file + ") in ".length(), text.lastIndexOf(":line "));
            return Optional.of(ProgramFrame.of(line, netName(text), path));
        }
        if (text.endsWith(")")) {
            int space = text.indexOf(" (");
            int open = space >= 0 ? space + 1 : text.indexOf('(');
            if (open >= 0) {
                return Optional.of(inBrackets(line, text, open));
            }
        }
        return place(line, text);
    }

    private static Frame inBrackets(String line, String text, int open) {
        var name = text.substring(0, open).strip();
        var place = text.substring(open + 1, text.length() - 1);
        if (place.startsWith("//") && name.endsWith(":")) {
            // Safari puts the bracket into the address of an extension.
            var address = name + place;
            return AtSignLine.read(line, address)
                    .orElseGet(() -> ScriptFrame.of(line, "", address));
        }
        boolean apart = open > 0 && text.charAt(open - 1) == ' ';
        if (!apart && isJava(place)) {
            return ProgramFrame.of(line, javaName(name), javaFile(place));
        }
        if (apart || place.contains("://") || ScriptFrame.hasPosition(place)) {
            return ScriptFrame.of(line, name, place);
        }
        return ProgramFrame.of(line, netName(text), "");
    }

    /** Nothing but a place: an anonymous function of V8. */
    private static Optional<Frame> place(String line, String text) {
        boolean asynchronous = text.startsWith(ASYNC);
        var place = asynchronous ? text.substring(ASYNC.length()) : text;
        if (!ScriptFrame.hasPosition(place) && !place.equals("<anonymous>")) {
            return Optional.empty();
        }
        var frame = ScriptFrame.of(line, "", place);
        return Optional.of(asynchronous ? frame.awaiting() : frame);
    }

    private static boolean isJava(String place) {
        return JAVA_PLACES.contains(place)
                || (place.indexOf('/') < 0
                        && place.indexOf('.') >= 0
                        && (ScriptFrame.hasPosition(place) || place.endsWith(".java")));
    }

    private static String javaFile(String place) {
        return JAVA_PLACES.contains(place) ? "" : ScriptFrame.withoutPosition(place);
    }

    /** Without the loader, the module and its version. */
    private static String javaName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * Without arguments and type parameters; a state machine is the method that it was made from.
     */
    private static String netName(String text) {
        int arguments = text.indexOf('(');
        var name = arguments < 0 ? text : text.substring(0, arguments);
        int open = name.indexOf('<');
        int close = name.indexOf('>', open + 1);
        if (open >= 0 && close > open + 1) {
            return name.substring(0, open) + name.substring(open + 1, close);
        }
        int parameters = name.indexOf('[');
        return parameters < 0 ? name : name.substring(0, parameters);
    }
}
