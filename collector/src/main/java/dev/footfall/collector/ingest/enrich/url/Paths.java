package dev.footfall.collector.ingest.enrich.url;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Paths as a browser would send them. */
public final class Paths {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** What a browser sends as it is. */
    private static final Ascii PLAIN =
            Ascii.of("!$%&'()*+,-./:;=@[\\]_|~")
                    .andFrom('0', '9')
                    .andFrom('A', 'Z')
                    .andFrom('a', 'z');

    private Paths() {}

    /** Dot segments resolved and forbidden characters encoded; encoding that is there stays. */
    static String normalised(String path) {
        boolean isNormal = path.startsWith("/") && !path.contains("/.") && path.indexOf('%') < 0;
        if (isNormal && PLAIN.containsAll(path)) {
            return path;
        }
        var text = path.startsWith("/") ? path.substring(1) : path;
        var segments = new ArrayList<String>();
        for (int start = 0, end; start <= text.length(); start = end + 1) {
            end = text.indexOf('/', start);
            boolean last = end < 0;
            end = last ? text.length() : end;
            add(segments, text.substring(start, end), last);
        }
        return "/" + String.join("/", segments);
    }

    private static void add(List<String> segments, String segment, boolean last) {
        switch (dots(segment)) {
            case 0 -> segments.add(encoded(segment));
            case 2 -> {
                if (!segments.isEmpty()) {
                    segments.removeLast();
                }
                closeFolder(segments, last);
            }
            default -> closeFolder(segments, last);
        }
    }

    /** {@code /a/..} is the folder {@code /}, with its slash. */
    private static void closeFolder(List<String> segments, boolean last) {
        if (last) {
            segments.add("");
        }
    }

    /** How many dots a segment is, encoded ones included; zero when it is anything else. */
    private static int dots(String segment) {
        if (segment.isEmpty() || segment.length() > "%2e%2e".length()) {
            return 0;
        }
        return switch (segment.toLowerCase(Locale.ROOT).replace("%2e", ".")) {
            case "." -> 1;
            case ".." -> 2;
            default -> 0;
        };
    }

    /** Encodes what no browser sends as it is. */
    public static String encoded(String text) {
        if (PLAIN.containsAll(text)) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0 && PLAIN.contains((char) octet)) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return out.toString();
    }
}
