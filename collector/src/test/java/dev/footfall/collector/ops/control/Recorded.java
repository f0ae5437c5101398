package dev.footfall.collector.ops.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A console that remembers what it was told. */
final class Recorded implements Console {
    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<String> steps = new CopyOnWriteArrayList<>();

    @Override
    public void line(String text) {
        lines.add(text);
    }

    @Override
    public void progress(long done, long of, String what) {
        steps.add(done + "/" + of + " " + what);
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
