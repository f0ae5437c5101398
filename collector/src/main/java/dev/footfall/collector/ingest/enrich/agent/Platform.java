package dev.footfall.collector.ingest.enrich.agent;

import dev.footfall.collector.ingest.enrich.agent.Agent.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client runs on.
 *
 * @param kind of a browser that runs there; {@code APP} where that cannot be told
 */
record Platform(@Nullable String os, Kind kind) {
    private static final Platform UNKNOWN = new Platform(null, Kind.APP);

    private static final List<String> CONSOLES =
            List.of(
                    "PlayStation 4",
                    "PlayStation 3",
                    "PlayStation Vita",
                    "PlayStation Portable",
                    "Nintendo 3DS",
                    "Nintendo DSi",
                    "Nintendo WiiU",
                    "Nintendo Wii");

    /** Version numbers touch it. */
    private static final String MAC = "mac os x";

    private static final List<Mention> MENTIONS =
            List.of(
                    new Mention("iOS", List.of("iphone", "ipad", "ipod", "ios")),
                    new Mention("Android", List.of("android")),
                    new Mention("Windows", List.of("windows")),
                    new Mention("macOS", List.of("macos", "macintosh", "darwin", MAC)),
                    new Mention("ChromeOS", List.of("cros")),
                    new Mention("Linux", List.of("linux", "ubuntu", "debian", "fedora")));

    private record Mention(String system, List<String> words) {}

    /** Reads the platform off the words that browsers use for it. */
    static Platform of(String text) {
        if (text.contains("Windows")) {
            return windows(text);
        }
        if (text.contains("like Mac OS X")) {
            return new Platform("iOS", Kind.MOBILE);
        }
        if (text.contains("Mac OS X")) {
            return new Platform("macOS", Kind.DESKTOP);
        }
        if (text.contains("Android")) {
            return new Platform("Android", Kind.MOBILE);
        }
        if (text.contains("OpenHarmony")) {
            return new Platform("HarmonyOS", text.contains("(PC;") ? Kind.DESKTOP : Kind.MOBILE);
        }
        return text.contains("Linux") ? new Platform("Linux", Kind.DESKTOP) : rare(text);
    }

    /** The console that a text names, which is then also the name of its browser. */
    static @Nullable Platform console(String text) {
        for (var console : CONSOLES) {
            if (text.contains(console)) {
                return new Platform(console, Kind.DESKTOP);
            }
        }
        return null;
    }

    /** The system that a client mentions in its own words, standing alone and in any case. */
    static @Nullable String mentionedIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var mention : MENTIONS) {
            for (var word : mention.words()) {
                if (word.equals(MAC) ? lower.contains(word) : standsAlone(word, lower)) {
                    return mention.system();
                }
            }
        }
        return null;
    }

    private static Platform windows(String text) {
        if (text.contains("Xbox")) {
            return new Platform("Xbox", Kind.DESKTOP);
        }
        boolean phone = text.contains("Windows Phone") || text.contains("Windows CE");
        return new Platform("Windows", phone ? Kind.MOBILE : Kind.DESKTOP);
    }

    private static Platform rare(String text) {
        if (text.contains("iPhone") || text.contains("iPad") || text.contains("iPod")) {
            return new Platform("iOS", Kind.MOBILE);
        }
        // Apple's own network library: an app, most likely on a phone.
        if (text.contains("CFNetwork")) {
            return new Platform("iOS", Kind.MOBILE);
        }
        if (text.contains("BB10") || text.contains("BlackBerry")) {
            return new Platform("BlackBerry", Kind.MOBILE);
        }
        if (text.contains("FreeBSD")) {
            return new Platform("BSD", Kind.DESKTOP);
        }
        if (text.contains("X11; CrOS")) {
            return new Platform("ChromeOS", Kind.DESKTOP);
        }
        return text.contains("Macintosh; U; PPC") ? new Platform("macOS", Kind.DESKTOP) : UNKNOWN;
    }

    private static boolean standsAlone(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
