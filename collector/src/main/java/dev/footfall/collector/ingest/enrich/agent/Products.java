package dev.footfall.collector.ingest.enrich.agent;

import dev.footfall.collector.ingest.enrich.agent.Agent.Kind;
import dev.footfall.collector.ingest.enrich.agent.Browsers.Browser;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names clients that are no browser by the first product of their text: {@code MyApp} of {@code
 * MyApp/2.4 (Windows NT 10.0)}.
 */
final class Products {
    private static final Set<String> EVERYBODY =
            Set.of("mozilla", "compatible", "applewebkit", "khtml", "gecko", "like");
    private static final Set<String> SHELL = Set.of("chrome", "electron", "safari", "version");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final List<String> ROBOTS = List.of("bot", "crawler", "spider");

    /** Libraries that may come without a version; the language stands in for it. */
    private static final List<Library> LIBRARIES =
            List.of(
                    new Library("Java", "Java"),
                    new Library("Wget", "wget"),
                    new Library("Ruby", "ruby"),
                    new Library("PHP", "php"),
                    new Library("curl", "curl"));

    private Products() {}

    private record Library(String name, String language) {}

    /** Classes a text that names no known browser. */
    static Agent classify(String text) {
        var platform = Platform.of(text);
        var os = platform.os() == null ? Platform.mentionedIn(text) : platform.os();
        var product = first(text, Set.of());
        if (product == null) {
            return os == null ? Agent.unnamed(Kind.BOT) : new Agent(Kind.APP, null, null, os);
        }
        if (callsItselfRobot(product.name())) {
            return Agent.unnamed(Kind.BOT);
        }
        var version = product.version() == null ? elsewhere(text) : product.version();
        return new Agent(
                Kind.APP, product.name(), version == null ? language(product.name()) : version, os);
    }

    /** The program around a browser's engine; nothing when the text names the engine only. */
    static @Nullable Browser ofShell(String text) {
        return first(text, SHELL);
    }

    private static @Nullable Browser first(String text, Set<String> skipped) {
        int depth = 0;
        for (var token : BLANKS.split(text, -1)) {
            int opened = count(token, '(');
            boolean aside = depth > 0 || opened > 0;
            depth = Math.max(0, depth + opened - count(token, ')'));
            if (aside || token.contains("://")) {
                continue;
            }
            int slash = token.indexOf('/');
            var name = bare(slash < 0 ? token : token.substring(0, slash));
            if (isName(name) && !skipped.contains(name.toLowerCase(Locale.ROOT))) {
                return new Browser(
                        name, slash < 0 ? null : Versions.first(token.substring(slash + 1)));
            }
        }
        return null;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && !EVERYBODY.contains(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String elsewhere(String text) {
        var outside = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return Versions.first(outside.toString());
    }

    private static @Nullable String language(String name) {
        return LIBRARIES.stream()
                .filter(library -> library.name().equals(name))
                .map(Library::language)
                .findFirst()
                .orElse(null);
    }

    private static boolean callsItselfRobot(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ROBOTS.stream().anyMatch(lower::contains);
    }

    private static String bare(String name) {
        int begin = 0;
        int end = name.length();
        while (begin < end && !isAlphanumeric(name.charAt(begin))) {
            begin++;
        }
        while (end > begin && !isAlphanumeric(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(begin, end);
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }

    private static int count(String token, char wanted) {
        int count = 0;
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) == wanted) {
                count++;
            }
        }
        return count;
    }
}
