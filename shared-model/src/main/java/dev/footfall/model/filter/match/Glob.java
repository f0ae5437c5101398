package dev.footfall.model.filter.match;

import com.google.re2j.Pattern;

/**
 * A pattern for a whole text: {@code *} is any run and {@code ?} any one character, both within a
 * line. A backslash before one of these or before a backslash takes its meaning away; before any
 * other character it stands for itself.
 */
public final class Glob {
    private Glob() {}

    /** The regular expression for a whole text that says the same. */
    public static String expression(String glob) {
        var expression = new StringBuilder();
        var literal = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' || c == '?') {
                expression.append(Pattern.quote(literal.toString())).append(c == '*' ? ".*" : ".");
                literal.setLength(0);
            } else {
                if (c == '\\' && i + 1 < glob.length() && special(glob.charAt(i + 1))) {
                    c = glob.charAt(++i);
                }
                literal.append(c);
            }
        }
        return expression.append(Pattern.quote(literal.toString())).toString();
    }

    private static boolean special(char c) {
        return c == '*' || c == '?' || c == '\\';
    }
}
