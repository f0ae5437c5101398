package dev.footfall.collector.ingest.fingerprint.frame;

import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Frames of JavaScript. */
public final class ScriptFrame {
    private static final Set<String> EXTENSION_SCHEMES =
            Set.of("resource", "chrome", "webkit-masked-url", "user-script", "userscript");

    private static final List<String> LIBRARY_PATHS =
            List.of(
                    "/node_modules/",
                    "/bower_components/",
                    "/vendor/",
                    "/~/",
                    "://cdn.jsdelivr.net/",
                    "://unpkg.com/",
                    "://esm.sh/",
                    "://cdnjs.cloudflare.com/",
                    "://ajax.googleapis.com/",
                    "://www.googletagmanager.com/",
                    "://code.jquery.com/");

    private static final Set<String> LIBRARY_WORDS =
            Set.of("vendor", "vendors", "polyfill", "polyfills", "framework", "jquery", "lodash");

    private ScriptFrame() {}

    /**
     * Makes a frame.
     *
     * @param function as printed, maybe empty
     * @param location address with line and column, or a word such as {@code native}
     */
    public static Frame of(String line, String function, String location) {
        var file = withoutPosition(location);
        boolean positioned = file.length() < location.length();
        var origin = origin(file, positioned);
        boolean asynchronous = function.startsWith("async ") || function.indexOf('*') >= 0;
        var called = function.substring(function.lastIndexOf('*') + 1);
        var shown =
                switch (origin) {
                    case GENERATED -> "<eval>";
                    case NATIVE -> Pipeline.NAME.apply(file);
                    default -> FileName.of(file);
                };
        return new Frame(line, ScriptName.of(called), shown, origin, asynchronous);
    }

    /** Whether a location ends in a line number. */
    public static boolean hasPosition(String location) {
        return withoutPosition(location).length() < location.length();
    }

    /** Takes {@code :line} and {@code :column} off. */
    public static String withoutPosition(String location) {
        int end = location.length();
        for (int number = 0; number < 2; number++) {
            int digits = end;
            while (digits > 0 && Character.isDigit(location.charAt(digits - 1))) {
                digits--;
            }
            if (digits == end || digits == 0 || location.charAt(digits - 1) != ':') {
                break;
            }
            end = digits - 1;
        }
        return location.substring(0, end);
    }

    private static Origin origin(String file, boolean positioned) {
        if (file.startsWith("eval at ") || file.contains(" > ") || file.isEmpty()) {
            return Origin.GENERATED;
        }
        if (file.equals("<anonymous>") || file.equals("debugger eval code")) {
            return positioned ? Origin.GENERATED : Origin.NATIVE;
        }
        if ((file.contains("native") && !file.contains("/"))
                || file.startsWith("node:")
                || file.startsWith("internal/")
                || (file.startsWith("index ") && !positioned)) {
            return Origin.NATIVE;
        }
        if (isExtension(file)) {
            return Origin.EXTENSION;
        }
        return isLibrary(file) ? Origin.LIBRARY : Origin.APPLICATION;
    }

    private static boolean isExtension(String file) {
        int colon = file.indexOf(':');
        if (colon < 0) {
            return false;
        }
        var scheme = file.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.endsWith("-extension") || EXTENSION_SCHEMES.contains(scheme);
    }

    private static boolean isLibrary(String file) {
        var name = FileName.of(file);
        for (var word : name.split("[.~_-]", -1)) {
            if (LIBRARY_WORDS.contains(word)) {
                return true;
            }
        }
        return LIBRARY_PATHS.stream().anyMatch(file::contains);
    }
}
