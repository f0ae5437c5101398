package dev.footfall.collector.ingest.enrich.agent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds known words in a text in one pass, however many words are known (Aho and Corasick's
 * machine). Letters count the same in either case. Immutable.
 *
 * @param <M> what a word means
 */
final class Lexicon<M> {
    private static final int ROOT = 0;
    private static final int ASCII = 128;

    private final byte[] classOf = new byte[ASCII];
    private final int classes;
    private final int[] next;
    private final List<List<Entry<M>>> found;

    /**
     * Builds the machine.
     *
     * @param entries the most telling first
     * @throws IllegalArgumentException when a word is empty or not made of ASCII
     */
    Lexicon(List<Entry<M>> entries) {
        classes = classify(entries);
        int size = 1 + entries.stream().mapToInt(entry -> entry.word().text().length()).sum();
        next = new int[size * classes];
        found = new ArrayList<>();
        found.add(new ArrayList<>());
        entries.forEach(this::insert);
        complete();
    }

    /** One word, what it means, and its rank: of several in a text, the lowest decides. */
    record Entry<M>(Word word, int rank, M meaning) {}

    /** The meaning of the most telling word of a text. Takes time in proportion to its length. */
    @Nullable M find(String text) {
        Entry<M> best = null;
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = next[state * classes + classOf(text.charAt(i))];
            var ending = found.get(state);
            if (!ending.isEmpty()) {
                best = better(best, longest(ending, text, i + 1));
            }
        }
        return best == null ? null : best.meaning();
    }

    /** Of the words that end at one place only the longest counts: the others are part of it. */
    private @Nullable Entry<M> longest(List<Entry<M>> ending, String text, int end) {
        for (var entry : ending) {
            if (entry.word().fits(text, end)) {
                return entry;
            }
        }
        return null;
    }

    private @Nullable Entry<M> better(@Nullable Entry<M> one, @Nullable Entry<M> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.rank() < one.rank() ? other : one;
    }

    private int classOf(char c) {
        return c < ASCII ? classOf[c] : 0;
    }

    /** Every character that occurs in a word gets a number; all others share number zero. */
    private int classify(List<Entry<M>> entries) {
        int count = 1;
        for (var entry : entries) {
            for (char c : entry.word().text().toCharArray()) {
                if (classOf[c] == 0) {
                    classOf[c] = (byte) count;
                    classOf[Character.toUpperCase(c)] = (byte) count;
                    count++;
                }
            }
        }
        return count;
    }

    private void insert(Entry<M> entry) {
        int state = ROOT;
        for (char c : entry.word().text().toCharArray()) {
            int edge = state * classes + classOf[c];
            if (next[edge] == ROOT) {
                next[edge] = found.size();
                found.add(new ArrayList<>());
            }
            state = next[edge];
        }
        found.get(state).add(entry);
    }

    /** Fills in where to go on when a word breaks off, nearest states first. */
    private void complete() {
        var fallback = new int[found.size()];
        var waiting = new ArrayDeque<Integer>();
        Arrays.stream(next, 0, classes).filter(state -> state != ROOT).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            found.get(state).addAll(found.get(fallback[state]));
            found.get(state).sort(Comparator.comparingInt(entry -> -entry.word().text().length()));
            for (int c = 0; c < classes; c++) {
                int edge = state * classes + c;
                int detour = next[fallback[state] * classes + c];
                if (next[edge] == ROOT) {
                    next[edge] = detour;
                } else {
                    fallback[next[edge]] = detour;
                    waiting.add(next[edge]);
                }
            }
        }
    }
}
