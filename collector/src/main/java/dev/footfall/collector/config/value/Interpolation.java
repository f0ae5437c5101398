package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Replaces {@code ${{ env.NAME }}}. What is put in is not looked at again. */
public final class Interpolation {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";
    private static final String SCOPE = "env.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Interpolation() {}

    /** Whether {@code text} holds anything to replace. */
    public static boolean concerns(String text) {
        return text.contains(OPEN);
    }

    /** Fills every place in {@code text} from {@code environment}. */
    public static Reading<String> fill(String text, Map<String, String> environment) {
        var filled = new StringBuilder();
        var unset = new ArrayList<String>();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                return new Unfit<>("opens ${{ and never closes it", "write ${{ env.NAME }}");
            }
            var inside = text.substring(open + OPEN.length(), close).strip();
            var name = inside.startsWith(SCOPE) ? inside.substring(SCOPE.length()) : "";
            if (!NAME.matcher(name).matches()) {
                return new Unfit<>(
                        "holds ${{ " + inside + " }}, which names no environment variable",
                        "write ${{ env.NAME }}");
            }
            var value = environment.get(name);
            if (value == null) {
                unset.add(name);
            }
            filled.append(text, at, open).append(value);
            at = close + CLOSE.length();
        }
        return unset.isEmpty()
                ? new Fits<>(filled.append(text, at, text.length()).toString())
                : unset(unset);
    }

    private static Reading<String> unset(List<String> names) {
        boolean one = names.size() == 1;
        return new Unfit<>(
                "needs the environment variable%s %s, which %s not set"
                        .formatted(one ? "" : "s", String.join(", ", names), one ? "is" : "are"),
                "set " + (one ? "it" : "them") + " before starting, or write the value itself");
    }
}
