package dev.footfall.collector.ingest.fingerprint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence with gaps, such as {@code {name} is not defined}. */
final class Template {
    private final List<String> literals = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    Template(String sentence) {
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            literals.add(sentence.substring(from, open));
            gaps.add(sentence.substring(open + 1, close));
            from = close + 1;
        }
        literals.add(sentence.substring(from));
    }

    /** What fills the gaps, in their order, or nothing when the text is another sentence. */
    Optional<List<String>> read(String text) {
        if (!text.startsWith(literals.getFirst())) {
            return Optional.empty();
        }
        var found = new ArrayList<String>();
        int from = literals.getFirst().length();
        for (int i = 0; i < gaps.size(); i++) {
            var next = literals.get(i + 1);
            boolean last = i == gaps.size() - 1;
            int end = last ? text.length() - next.length() : text.indexOf(next, from);
            if (end < from || !text.startsWith(next, end)) {
                return Optional.empty();
            }
            found.add(text.substring(from, end));
            from = end + next.length();
        }
        return from == text.length() ? Optional.of(found) : Optional.empty();
    }

    /** What one gap is filled with; empty for a gap that this sentence does not have. */
    String part(String gap, List<String> found) {
        int index = gaps.indexOf(gap);
        return index < 0 ? "" : found.get(index);
    }
}
