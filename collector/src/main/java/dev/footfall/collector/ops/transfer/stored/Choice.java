package dev.footfall.collector.ops.transfer.stored;

import java.util.Map;

/**
 * A condition over the columns of the stored event, with named parameters.
 *
 * @param sql what may follow {@code where}
 */
public record Choice(String sql, Map<String, String> parameters) {
    public Choice {
        parameters = Map.copyOf(parameters);
    }

    /** Makes a condition of a filter that somebody wrote. */
    public interface Reader {
        /**
         * Reads a filter.
         *
         * @throws dev.footfall.collector.ops.control.OperationException when it is none, with what
         *     is wrong and where
         */
        Choice read(String filter);
    }
}
