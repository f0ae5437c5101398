package dev.footfall.collector.command;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process in order when the system asks for it. */
final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private static final int FAILED = 1;

    private Shutdown() {}

    /**
     * Announces, then waits for SIGTERM or SIGINT, closes {@code running} and ends the process:
     * with 0 when everything closed properly. Never returns.
     *
     * <p>The JVM would report the signal in its exit code; halting at the end of the hook reports
     * what the operator wants to know. Nothing else runs in a hook, so nothing is cut off.
     */
    static int serveUntilSignal(AutoCloseable running, Runnable announce)
            throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndHalt(running), "shutdown"));
        announce.run();
        new CountDownLatch(1).await();
        return FAILED;
    }

    private static void closeAndHalt(AutoCloseable running) {
        int code = 0;
        try {
            running.close();
        } catch (Exception e) {
            LOG.error("Not everything could be closed properly", e);
            code = FAILED;
        }
        Runtime.getRuntime().halt(code);
    }
}
