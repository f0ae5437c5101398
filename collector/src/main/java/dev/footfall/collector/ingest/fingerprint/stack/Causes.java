package dev.footfall.collector.ingest.fingerprint.stack;

import java.util.List;

/** Lines that lead from an error to its cause. */
final class Causes {
    /** The next lines list the causes. */
    static final String LIST = "\n";

    private static final String NET_ARROW = "---> ";
    private static final List<String> LEADS = List.of("caused by:", "[cause]:", NET_ARROW);

    private Causes() {}

    /** What the line says of a cause, {@link #LIST} when the next lines do, empty otherwise. */
    static String of(String line) {
        for (var lead : LEADS) {
            if (line.regionMatches(true, 0, lead, 0, lead.length())) {
                var cause = line.substring(lead.length()).strip();
                return cause.isEmpty() ? LIST : cause;
            }
        }
        int arrow = line.indexOf(" " + NET_ARROW);
        return arrow < 0 ? "" : line.substring(arrow + NET_ARROW.length() + 1).strip();
    }

    /** The text behind {@code 0:}, the way lists of causes count; else the line. */
    static String unnumbered(String line) {
        int end = numberEnd(line);
        return end < 0 ? line : line.substring(end + 1).strip();
    }

    /** Where the colon of {@code 12: …} is, or -1. */
    static int numberEnd(String line) {
        int end = 0;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end > 0 && end < line.length() && line.charAt(end) == ':' ? end : -1;
    }
}
