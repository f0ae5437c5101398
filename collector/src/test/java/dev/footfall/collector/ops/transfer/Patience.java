package dev.footfall.collector.ops.transfer;

import dev.footfall.collector.ops.control.Console;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told, and may stop waiting once so much of something is done. */
public final class Patience implements Console {
    private final List<String> lines = new ArrayList<>();
    private final long most;
    private final String what;
    private boolean isOver;

    private Patience(long most, String what) {
        this.most = most;
        this.what = what;
    }

    /** Waits for the end. */
    public static Patience endless() {
        return new Patience(Long.MAX_VALUE, "");
    }

    /** Waits for so many {@code events} or {@code bytes}. */
    public static Patience until(long most, String what) {
        return new Patience(most, what);
    }

    /** What was told, in lines. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void line(String text) {
        lines.add(text);
    }

    @Override
    public void progress(long done, long of, String what) {
        isOver |= done >= most && what.equals(this.what);
    }

    @Override
    public boolean cancelled() {
        return isOver;
    }
}
