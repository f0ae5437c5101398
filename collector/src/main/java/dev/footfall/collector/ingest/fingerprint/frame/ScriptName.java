package dev.footfall.collector.ingest.fingerprint.frame;

import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of functions as the three engines of browsers print them, brought to one. */
final class ScriptName {
    private static final List<String> BEFORE_NAMES =
            List.of("async*", "async ", "new ", "get ", "set ", "static ");

    private static final Set<String> NO_NAMES =
            Set.of(
                    "<anonymous>",
                    "anonymous",
                    "(anonymous)",
                    "anonymous function",
                    "<anonymous function>",
                    "{anonymous}",
                    "(null)",
                    "<unknown>",
                    "?",
                    "eval",
                    "eval code",
                    "global code",
                    "module code");

    private ScriptName() {}

    /** The normalised name of the function alone, or nothing for an anonymous one. */
    static String of(String printed) {
        var name = printed.strip();
        int alias = name.indexOf(" [as ");
        name = alias < 0 ? name : name.substring(0, alias);
        name = withoutPrefixes(name);
        if (NO_NAMES.contains(name.toLowerCase(Locale.ROOT)) || name.endsWith("<")) {
            return "";
        }
        int arguments = name.indexOf('(');
        name = arguments < 0 ? name : name.substring(0, arguments);
        name = name.substring(name.lastIndexOf('/') + 1);
        if (name.endsWith("\"]")) {
            name = name.substring(name.lastIndexOf("[\"") + 1);
            return Pipeline.NAME.apply(name.replace("\"", "").replace("]", ""));
        }
        name = name.substring(name.lastIndexOf('.') + 1);
        return NO_NAMES.contains(name) ? "" : Pipeline.NAME.apply(name);
    }

    private static String withoutPrefixes(String name) {
        var rest = name;
        for (var prefix : BEFORE_NAMES) {
            if (rest.startsWith(prefix)) {
                rest = rest.substring(prefix.length());
            }
        }
        return rest;
    }
}
