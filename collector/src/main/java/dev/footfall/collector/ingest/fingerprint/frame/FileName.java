package dev.footfall.collector.ingest.fingerprint.frame;

import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.util.ArrayList;

/** Names of files, without their directories and without what a build puts into them. */
final class FileName {
    private static final String PAGE = "<page>";
    private static final int SHORTEST_HASH = 6;
    private static final int LONGEST_HASH = 40;
    private static final int HASH_OF_LETTERS = 8;
    private static final int CHANGES_OF_CASE = 4;

    private FileName() {}

    /**
     * The normalised base name of a path or an address. An address that names no file is that of a
     * page, whose last segment may be an order or a person.
     */
    static String of(String location) {
        var path = location;
        for (char end : new char[] {'?', '#'}) {
            int cut = path.indexOf(end);
            path = cut < 0 ? path : path.substring(0, cut);
        }
        int scheme = path.indexOf("://");
        int last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        var name = path.substring(last + 1);
        boolean isHost = scheme >= 0 && last <= scheme + 2;
        if (isHost || (scheme >= 0 && name.indexOf('.') < 0)) {
            return PAGE;
        }
        return Pipeline.NAME.apply(withoutHashes(name));
    }

    /** {@code app.js} for {@code app-8f3c2a1b.js} and {@code app.DhG3kd9a.js}. */
    private static String withoutHashes(String name) {
        int extension = name.lastIndexOf('.');
        if (extension < 0) {
            return name;
        }
        var kept = new ArrayList<String>();
        for (var dotted : name.substring(0, extension).split("\\.", -1)) {
            var parts = new ArrayList<String>();
            for (var part : dotted.split("-", -1)) {
                if (!isHash(part)) {
                    parts.add(part);
                }
            }
            if (!parts.isEmpty()) {
                kept.add(String.join("-", parts));
            }
        }
        return String.join(".", kept) + name.substring(extension);
    }

    private static boolean isHash(String part) {
        if (part.length() < SHORTEST_HASH || part.length() > LONGEST_HASH) {
            return false;
        }
        boolean hex = part.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        boolean digit = part.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean lower = part.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean upper = part.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        return digit
                ? hex || (lower && upper)
                : part.length() == HASH_OF_LETTERS && changesOfCase(part) >= CHANGES_OF_CASE;
    }

    /** Words change their case where a word begins; hashes in base 64 do so all the time. */
    private static int changesOfCase(String part) {
        int changes = 0;
        for (int i = 1; i < part.length(); i++) {
            if (Character.isUpperCase(part.charAt(i))
                    != Character.isUpperCase(part.charAt(i - 1))) {
                changes++;
            }
        }
        return changes;
    }
}
