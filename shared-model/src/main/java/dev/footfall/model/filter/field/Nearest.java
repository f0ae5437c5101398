package dev.footfall.model.filter.field;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses which field somebody meant. */
final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /** The field whose name differs least from what was written, if it differs by little. */
    static Optional<Field> to(String written, List<Field> fields) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, written.length() / 3);
        return fields.stream()
                .filter(field -> edits(written, field.name()) <= most)
                .min(Comparator.comparingInt(field -> edits(written, field.name())));
    }

    /** How many characters to insert, drop, replace or swap with their neighbour. */
    private static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                row[j] = i == 0 ? j : least(from, to, i, j, last, row);
                if (i > 1 && j > 1 && swapped(from, to, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static int least(String from, String to, int i, int j, int[] last, int[] row) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
    }

    private static boolean swapped(String from, String to, int i, int j) {
        return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
