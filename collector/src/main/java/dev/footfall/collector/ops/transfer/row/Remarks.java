package dev.footfall.collector.ops.transfer.row;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import could not take over as it was, counted by the reason, for the operator to read at
 * the end. Confined to a thread.
 */
public final class Remarks {
    /** Strangers' files choose some of the reasons, and memory has an end. */
    private static final int MOST_REASONS = 1_000;

    private static final String OTHERS = "for other reasons";

    private final Map<String, Long> counts = new TreeMap<>();

    /** It happened once more. */
    public void count(String reason) {
        count(reason, 1);
    }

    /** It happened so many times more; zero is no remark. */
    public void count(String reason, long times) {
        if (times > 0) {
            boolean hasRoom = counts.size() < MOST_REASONS || counts.containsKey(reason);
            counts.merge(hasRoom ? reason : OTHERS, times, Long::sum);
        }
    }

    /** How often each reason came up. */
    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** A line for each reason, in alphabetical order. */
    public List<String> lines() {
        return counts.entrySet().stream()
                .map(remark ->
                        String.format(Locale.ROOT, "%,d × %s", remark.getValue(), remark.getKey()))
                .toList();
    }
}
