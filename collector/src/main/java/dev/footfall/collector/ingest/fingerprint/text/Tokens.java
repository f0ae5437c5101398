package dev.footfall.collector.ingest.fingerprint.text;

import java.util.function.Predicate;

/** Finds the words of a text that name one request, one run or one build. */
final class Tokens {
    private static final int SHORTEST_HASH = 10;
    private static final int UUID_LENGTH = 36;

    private Tokens() {}

    /** Puts {@code mark} for every run of letters, digits, {@code _} and {@code -} of that kind. */
    static String replace(String text, Predicate<String> kind, String mark) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInToken(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                var token = text.substring(at, end);
                out.append(kind.test(token) ? mark : token);
            } else {
                out.append(text.charAt(end++));
            }
            at = end;
        }
        return out.toString();
    }

    static boolean isUuid(String token) {
        if (token.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? token.charAt(i) != '-' : !isHex(token.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isAddress(String token) {
        return token.length() > 2
                && token.charAt(0) == '0'
                && (token.charAt(1) == 'x' || token.charAt(1) == 'X')
                && token.chars().skip(2).allMatch(Tokens::isHex);
    }

    static boolean isHash(String token) {
        return token.length() >= SHORTEST_HASH
                && token.chars().allMatch(Tokens::isHex)
                && token.chars().anyMatch(Tokens::isDigit);
    }

    static boolean isAlphanumeric(int character) {
        return isDigit(character)
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }

    private static boolean isInToken(int character) {
        return isAlphanumeric(character) || character == '_' || character == '-';
    }

    private static boolean isHex(int character) {
        return isDigit(character)
                || (character >= 'a' && character <= 'f')
                || (character >= 'A' && character <= 'F');
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
