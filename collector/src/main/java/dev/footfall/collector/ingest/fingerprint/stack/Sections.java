package dev.footfall.collector.ingest.fingerprint.stack;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/** Collects the sections of one stack while it is read. Confined to a thread. */
final class Sections {
    private final List<Section> finished = new ArrayList<>();
    private List<Frame> frames = new ArrayList<>();
    private String cause = "";
    private boolean asynchronous;

    /** Everything that follows belongs to this error. */
    void begin(String newCause) {
        if (!cause.isEmpty() || !frames.isEmpty()) {
            finished.add(new Section(cause, frames));
        }
        frames = new ArrayList<>();
        cause = newCause;
        asynchronous = false;
    }

    /** Whatever is below a frame that awaits, awaits too. */
    void add(Frame frame) {
        asynchronous |= frame.asynchronous();
        frames.add(asynchronous ? frame.awaiting() : frame);
    }

    void replaceLast(Frame frame) {
        frames.removeLast();
        add(frame);
    }

    List<Section> finish() {
        begin("");
        return List.copyOf(finished);
    }
}
