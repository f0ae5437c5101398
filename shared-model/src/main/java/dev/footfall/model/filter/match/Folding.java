package dev.footfall.model.filter.match;

/**
 * Takes case out of a text, one character at a time, so that a text keeps its number of characters.
 * Character by character to lower case, all sigmas alike; ß is not ss. It is the engine's {@code
 * replace(lower(x), 'ς', 'σ')}.
 */
public final class Folding {
    private static final int SIGMA = 'σ';
    private static final int FINAL_SIGMA = 'ς';

    private Folding() {}

    /** The text without case. */
    public static String fold(String text) {
        int changed = 0;
        while (changed < text.length() && plain(text.charAt(changed))) {
            changed++;
        }
        if (changed == text.length()) {
            return text;
        }
        var folded = new StringBuilder(text.length()).append(text, 0, changed);
        text.codePoints().skip(changed).map(Folding::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean plain(char c) {
        return c < 0x80 && (c < 'A' || c > 'Z');
    }

    private static int fold(int character) {
        int lower = unknownToTheEngine(character) ? character : Character.toLowerCase(character);
        return lower == FINAL_SIGMA ? SIGMA : lower;
    }

    /** Capital letters that came with Unicode 16: the engine's tables are older than the JDK's. */
    private static boolean unknownToTheEngine(int character) {
        return switch (character) {
            case 0x1C89, 0xA7CB, 0xA7CC, 0xA7DA, 0xA7DC -> true;
            default -> character >= 0x10D50 && character <= 0x10D65;
        };
    }
}
