package dev.footfall.collector.command;

import dev.footfall.collector.ops.control.terminal.TerminalConsole;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an operation end in order when its process is told to, as by ^C: it hears that nobody waits
 * any more, and has a few seconds for its last words.
 */
final class Interruption implements AutoCloseable {
    /** Operations look up within a second or two. */
    private static final long PATIENCE_SECONDS = 5;

    private final TerminalConsole console;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Interruption(TerminalConsole console) {
        this.console = console;
    }

    /** From now on until it is closed. */
    static Interruption of(TerminalConsole console) {
        var interruption = new Interruption(console);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupt() {
        console.cancel();
        try {
            boolean _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Then the hook runs, and has just been told that it may end.
            return;
        }
    }
}
