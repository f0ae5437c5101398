package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import java.util.List;

/**
 * The frames of one error of a chain, the innermost call first.
 *
 * @param cause what was printed of this error as the cause of another; empty for the error that was
 *     reported itself
 */
public record Section(String cause, List<Frame> frames) {
    public Section {
        frames = List.copyOf(frames);
    }
}
