package dev.footfall.collector.ops.transfer.stored;

import dev.footfall.collector.ops.transfer.part.Portion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the events of an export into portions: to sort them all together would take as much memory
 * as they have bytes. A span of time is halved until what lies in it is few enough, always at
 * multiples of its own length, so that more or fewer events at one time leave the portions of other
 * times as they were.
 */
final class Portions {
    /** The binary logarithm of the shortest span in milliseconds: 17 minutes. */
    private static final int SHORTEST = 20;

    private final long most;

    /**
     * Cuts to a size.
     *
     * @param most how many events a portion may have, unless they came within minutes
     */
    Portions(long most) {
        this.most = most;
    }

    /** All events of a selection, in the order of time. */
    List<Portion> of(Selection selection) throws SQLException {
        var counted = new ArrayList<Portion>();
        try (var asked = selection.prepare("count_spans");
                var row = asked.executeQuery()) {
            while (row.next()) {
                long span = row.getLong("span");
                counted.add(
                        new Portion(
                                span << SHORTEST,
                                (span + 1) << SHORTEST,
                                row.getLong("events"),
                                Long.parseUnsignedLong(row.getString("fingerprint"))));
            }
        }
        counted.sort(Comparator.comparingLong(Portion::fromMs));
        return cut(counted).stream()
                .map(portion -> portion.within(selection.fromMs(), selection.untilMs()))
                .toList();
    }

    List<Portion> cut(List<Portion> counted) {
        var portions = new ArrayList<Portion>();
        if (!counted.isEmpty()) {
            cut(counted, Long.SIZE - 1, portions);
        }
        return portions;
    }

    /** All of them lie in one span of the length 2^level. */
    private void cut(List<Portion> counted, int level, List<Portion> portions) {
        var together = counted.stream().reduce(Portion::and).orElseThrow();
        if (together.events() <= most || counted.size() == 1) {
            portions.add(together);
            return;
        }
        int half = level;
        int middle = counted.size();
        while (middle == counted.size()) {
            half--;
            middle = endOfFirst(counted, half);
        }
        cut(counted.subList(0, middle), half, portions);
        cut(counted.subList(middle, counted.size()), half, portions);
    }

    /** How many lie in the same span of the length 2^level as the first one. */
    private static int endOfFirst(List<Portion> counted, int level) {
        long first = counted.getFirst().fromMs() >> level;
        int end = 1;
        while (end < counted.size() && counted.get(end).fromMs() >> level == first) {
            end++;
        }
        return end;
    }
}
