package dev.footfall.collector.ingest.fingerprint.text;

/** Finds paths of files within a text. */
final class Paths {
    private static final String IN_PATH = "._-~@+$/\\";

    private Paths() {}

    /**
     * Leaves the last segment of every path: of two separators or more, or of one when that segment
     * has a dot, so that {@code and/or} and {@code /health} stay.
     */
    static String shorten(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInPath(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                out.append(lastSegment(text.substring(at, end)));
            } else {
                out.append(text.charAt(end++));
            }
            at = end;
        }
        return out.toString();
    }

    private static String lastSegment(String run) {
        long separators = run.chars().filter(Paths::isSeparator).count();
        int end = run.length();
        while (end > 0 && isSeparator(run.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !isSeparator(run.charAt(start - 1))) {
            start--;
        }
        var segment = run.substring(start, end);
        boolean isPath = separators >= 2 || (separators == 1 && segment.contains("."));
        return isPath && !segment.isEmpty() ? segment : run;
    }

    private static boolean isInPath(char character) {
        return Tokens.isAlphanumeric(character) || IN_PATH.indexOf(character) >= 0;
    }

    private static boolean isSeparator(int character) {
        return character == '/' || character == '\\';
    }
}
