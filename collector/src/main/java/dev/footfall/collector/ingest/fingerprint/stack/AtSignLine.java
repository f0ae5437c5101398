package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.ScriptFrame;
import java.util.Optional;
import java.util.Set;

/** Frames of Firefox and Safari: function, {@code @}, place. */
final class AtSignLine {
    private static final int LONGEST_SCHEME = 32;
    private static final Set<String> BARE =
            Set.of("global code", "module code", "eval code", "[native code]");

    private AtSignLine() {}

    static Optional<Frame> read(String line) {
        return read(line, line);
    }

    /**
     * Reads a part of a line as if it stood alone.
     *
     * @param line all of it, for the frame to show
     */
    static Optional<Frame> read(String line, String text) {
        if (BARE.contains(text)) {
            return Optional.of(ScriptFrame.of(line, "", text.startsWith("[") ? text : ""));
        }
        int at = separator(text);
        if (at < 0) {
            return isPlace(text) && text.indexOf(' ') < 0
                    ? Optional.of(ScriptFrame.of(line, "", text))
                    : Optional.empty();
        }
        var place = text.substring(at + 1);
        return place.isEmpty() || place.equals("[native code]") || isPlace(place)
                ? Optional.of(ScriptFrame.of(line, text.substring(0, at), place))
                : Optional.empty();
    }

    /**
     * The first at sign before an address, as both names and addresses may have one; or the last.
     */
    private static int separator(String line) {
        for (int at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
            if (startsWithScheme(line, at + 1)) {
                return at;
            }
        }
        return line.lastIndexOf('@');
    }

    private static boolean startsWithScheme(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < LONGEST_SCHEME && isScheme(line.charAt(end))) {
            end++;
        }
        return end > from && line.startsWith("://", end);
    }

    private static boolean isScheme(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '+';
    }

    /** An address with a line, or a file with line and column. */
    private static boolean isPlace(String text) {
        var file = ScriptFrame.withoutPosition(text);
        var position = text.substring(file.length());
        boolean column = position.indexOf(':', 1) > 0;
        return !position.isEmpty()
                && (file.contains("://")
                        || (column && (file.indexOf('.') >= 0 || file.indexOf('/') >= 0)));
    }
}
