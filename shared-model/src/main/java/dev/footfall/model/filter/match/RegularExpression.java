package dev.footfall.model.filter.match;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression as RE2 has them: linear in time, without references and look-around. What
 * the query engine's own RE2 would refuse is refused here too, before it costs anything.
 */
public final class RegularExpression {
    private static final int MOST_STEPS = 2_000;

    /** Steps times alternatives in each; the engine gives up at about 700 000. */
    private static final int MOST_WORK = 100_000;

    /** The letters of all scripts come in about 300 stretches. */
    private static final int UNICODE_CLASS = 300;

    private final Pattern pattern;

    private RegularExpression(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What is wrong with an expression, as the end of a sentence; empty when it may be used. */
    public static Optional<String> problem(String expression) {
        var shape = ExpressionShape.of(expression);
        var outside = shape.problem();
        if (outside.isPresent()) {
            return outside;
        }
        try {
            long steps = Pattern.compile(expression).programSize();
            int width = shape.unicodeClasses() ? UNICODE_CLASS : shape.longestClass();
            return steps > MOST_STEPS || steps * (width + 2) > MOST_WORK
                    ? Optional.of("it is too large")
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    /** An expression that has no {@link #problem}. */
    public static RegularExpression of(String expression) {
        return new RegularExpression(Pattern.compile(expression));
    }

    /** Whether part of the text fits. */
    public boolean fitsPartOf(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether the whole text fits. */
    public boolean fits(String text) {
        return pattern.matcher(text).matches();
    }
}
