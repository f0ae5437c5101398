package dev.footfall.model.filter.match;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be told about a regular expression without compiling it: how often its parts repeat, how
 * long its classes are, and whether it uses what one RE2 knows and the other does not.
 */
final class ExpressionShape {
    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_REPETITIONS = 1_000;

    /** Characters times repetitions: what compiling it could come to. */
    private static final int MOST_STEPS = 50_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{0,4}),?(\\d{0,4})}");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<(?![=!])");

    private final String expression;

    /** For each open group, the most repetitions of anything in it; the whole comes first. */
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private String problem = "";
    private boolean unicodeClasses;
    private int longestClass;

    /** The repetitions within what was read last, which a count behind it multiplies. */
    private int last = 1;

    private ExpressionShape(String expression) {
        this.expression = expression;
    }

    static ExpressionShape of(String expression) {
        var shape = new ExpressionShape(expression);
        if (expression.length() > MOST_CHARACTERS) {
            shape.problem = "it may have %,d characters".formatted(MOST_CHARACTERS);
        } else {
            shape.read();
        }
        return shape;
    }

    Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /** Whether it names a class of all Unicode, such as {@code \pL}. */
    boolean unicodeClasses() {
        return unicodeClasses;
    }

    /** Characters between the brackets of its longest class. */
    int longestClass() {
        return longestClass;
    }

    private void read() {
        open.push(1);
        int at = 0;
        while (at < expression.length()) {
            at = readOne(at);
        }
        int most = open.stream().mapToInt(Integer::intValue).max().orElse(1);
        if (most > MOST_REPETITIONS || (long) most * expression.length() > MOST_STEPS) {
            problem = "it repeats too much";
        }
    }

    /** Reads one part and tells where the next one begins. */
    private int readOne(int at) {
        return switch (expression.charAt(at)) {
            case '\\' -> readEscape(at);
            case '[' -> readClass(at);
            case '{' -> readCount(at);
            case '(' -> readOpening(at);
            case ')' -> readClosing(at);
            case '*', '+', '?' -> at + 1;
            default -> {
                last = 1;
                yield at + 1;
            }
        };
    }

    private int readEscape(int at) {
        last = 1;
        if (expression.startsWith("\\Q", at)) {
            int end = expression.indexOf("\\E", at);
            return end < 0 ? expression.length() : end + 2;
        }
        noteEscape(at);
        return at + 2;
    }

    private void noteEscape(int at) {
        if (at + 1 < expression.length()) {
            char escaped = expression.charAt(at + 1);
            unicodeClasses |= escaped == 'p' || escaped == 'P';
            if (escaped == 'B') {
                // The engine finds one within every character that is not ASCII.
                problem = "\\B cannot be used";
            } else if (escaped >= 0x80) {
                problem = "only ASCII characters may follow a backslash";
            }
        }
    }

    private int readClass(int at) {
        last = 1;
        int next = at + (expression.startsWith("[^", at) ? 2 : 1);
        if (expression.startsWith("]", next)) {
            next++;
        }
        while (next < expression.length() && expression.charAt(next) != ']') {
            next = readMember(next);
        }
        longestClass = Math.max(longestClass, next - at);
        return next + 1;
    }

    private int readMember(int at) {
        if (expression.charAt(at) == '\\') {
            noteEscape(at);
            return at + 2;
        }
        int end = expression.startsWith("[:", at) ? expression.indexOf(":]", at + 2) : -1;
        return end < 0 ? at + 1 : end + 2;
    }

    private int readCount(int at) {
        var count = COUNT.matcher(expression).region(at, expression.length());
        if (!count.lookingAt()) {
            last = 1;
            return at + 1;
        }
        int most = Math.max(number(count.group(1)), number(count.group(2)));
        last = (int) Math.min((long) last * Math.max(most, 1), Integer.MAX_VALUE);
        open.push(Math.max(open.pop(), last));
        return count.end();
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    private int readOpening(int at) {
        if (NAMED_GROUP.matcher(expression).region(at, expression.length()).lookingAt()) {
            problem = "a named group is written (?P<name>…)";
        }
        open.push(1);
        return at + 1;
    }

    private int readClosing(int at) {
        if (open.size() > 1) {
            last = open.pop();
            open.push(Math.max(open.pop(), last));
        }
        return at + 1;
    }
}
