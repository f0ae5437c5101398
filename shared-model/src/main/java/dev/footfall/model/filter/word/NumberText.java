package dev.footfall.model.filter.word;

import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes numbers and lengths of time. */
public final class NumberText {
    /** As many as a 128-bit decimal holds. */
    private static final int MOST_DIGITS = 34;

    private static final int MOST_UNIT_DIGITS = 9;

    private NumberText() {}

    /** Units of time, longest first. */
    private static Map<String, Duration> units() {
        var units = new LinkedHashMap<String, Duration>();
        units.put("w", Duration.ofDays(7));
        units.put("d", Duration.ofDays(1));
        units.put("h", Duration.ofHours(1));
        units.put("m", Duration.ofMinutes(1));
        units.put("s", Duration.ofSeconds(1));
        units.put("ms", Duration.ofMillis(1));
        return units;
    }

    static Value read(Characters text) throws FilterException {
        int start = text.at();
        var whole = text.takeWhile(Characters::digit);
        if (text.peek() == '.' && Characters.digit(text.peek(1))) {
            text.next();
            text.takeWhile(Characters::digit);
        } else if (Spelling.begins(text.peek())) {
            return new Value.Span(readSpan(text, start, whole));
        }
        var number = text.since(start);
        if (number.length() > MOST_DIGITS) {
            throw new FilterException("A number may have %d digits.".formatted(MOST_DIGITS), start);
        }
        return new Value.Numeric(new BigDecimal(number));
    }

    private static Duration readSpan(Characters text, int start, String firstDigits)
            throws FilterException {
        var length = Duration.ZERO;
        var digits = firstDigits;
        while (!digits.isEmpty()) {
            var unit = units().get(text.takeWhile(Spelling::begins));
            if (unit == null || digits.length() > MOST_UNIT_DIGITS) {
                throw new FilterException(
                        "A length of time is written like 1h30m, with the units ms, s, m, h, d, w; a text stands in quotes.",
                        start);
            }
            length = length.plus(unit.multipliedBy(Long.parseLong(digits)));
            digits = text.takeWhile(Characters::digit);
        }
        return length;
    }

    /** The number as a filter has it. */
    public static String write(BigDecimal number) {
        return number.toPlainString();
    }

    /** The length of time as a filter has it. */
    public static String write(Duration length) {
        var written = new StringBuilder();
        var rest = length;
        for (var unit : units().entrySet()) {
            long count = rest.dividedBy(unit.getValue());
            if (count > 0) {
                written.append(count).append(unit.getKey());
                rest = rest.minus(unit.getValue().multipliedBy(count));
            }
        }
        return written.isEmpty() ? "0ms" : written.toString();
    }
}
