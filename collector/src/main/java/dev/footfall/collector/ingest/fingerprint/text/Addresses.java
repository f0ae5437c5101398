package dev.footfall.collector.ingest.fingerprint.text;

/** Finds the addresses of the web, and of any other scheme, within a text. */
final class Addresses {
    private static final String ENDS_ONE = " \t\r\n)]}>\"'`,;";

    private Addresses() {}

    static String strip(String text) {
        int slashes = text.indexOf("://");
        if (slashes < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int kept = 0;
        while (slashes >= 0) {
            int start = slashes;
            while (start > kept && isLetter(text.charAt(start - 1))) {
                start--;
            }
            int end = slashes + 3;
            if (start < slashes) {
                end = end(text, end);
                out.append(text, kept, start);
                kept = end;
            }
            slashes = text.indexOf("://", end);
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && ENDS_ONE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
