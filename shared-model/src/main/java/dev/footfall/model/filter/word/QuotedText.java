package dev.footfall.model.filter.word;

import dev.footfall.model.filter.tree.FilterException;

/**
 * Reads texts in quotes, single or double. A backslash takes the meaning from a quote or another
 * backslash, and stands for itself before everything else. After an r there are no escapes: {@code
 * r"\d+"}, or {@code r#"…"#} when the text has quotes.
 */
final class QuotedText {
    private final Characters text;

    QuotedText(Characters text) {
        this.text = text;
    }

    boolean beginsHere() {
        if (text.peek() != 'r') {
            return quote(text.peek());
        }
        int ahead = 1;
        while (text.peek(ahead) == '#') {
            ahead++;
        }
        return quote(text.peek(ahead));
    }

    String read() throws FilterException {
        int start = text.at();
        boolean raw = text.take('r');
        int marks = text.takeWhile(c -> c == '#').length();
        int quote = text.next();
        var content = new StringBuilder();
        while (!closes(quote, marks)) {
            if (text.peek() == Characters.NONE) {
                throw new FilterException("The text that begins here has no closing quote.", start);
            }
            if (Character.getType(text.peek()) == Character.SURROGATE) {
                throw text.problem("Half a character stands here.");
            }
            if (!raw && text.peek() == '\\' && escapable(text.peek(1))) {
                text.next();
            }
            content.appendCodePoint(text.next());
        }
        text.next();
        text.takeWhile(c -> c == '#' && marks > 0);
        return content.toString();
    }

    private boolean closes(int quote, int marks) {
        for (int ahead = 1; ahead <= marks; ahead++) {
            if (text.peek(ahead) != '#') {
                return false;
            }
        }
        return text.peek() == quote;
    }

    private static boolean escapable(int c) {
        return quote(c) || c == '\\';
    }

    private static boolean quote(int c) {
        return c == '"' || c == '\'';
    }
}
