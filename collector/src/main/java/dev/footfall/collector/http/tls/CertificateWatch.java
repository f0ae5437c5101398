package dev.footfall.collector.http.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the files of the certificate every few seconds and presents what is new in them. Files
 * that cannot be used change nothing: what was presented before stays, and the complaint lasts as
 * long as the files are like that. Before the certificate ends it says so once a day. Safe for use
 * by many threads.
 */
public final class CertificateWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration NEAR = Duration.ofDays(14);
    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private final CertificateFiles files;
    private final Consumer<ServerCertificate> present;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Instant end;
    private volatile @Nullable String complaint;

    /** Confined to whoever looks, as are the next two. */
    private CertificateFiles.Stamp presented;

    private @Nullable String failure;
    private @Nullable Instant reminded;

    /**
     * Begins with what is presented already.
     *
     * @param presented how the files were before {@code first} was read from them
     */
    CertificateWatch(
            CertificateFiles files,
            CertificateFiles.Stamp presented,
            ServerCertificate first,
            Consumer<ServerCertificate> present,
            InstantSource clock) {
        this.files = files;
        this.presented = presented;
        this.end = first.end();
        this.present = present;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("tls-certificate").daemon().unstarted(this::run);
    }

    /** The certificate to begin with, and how its files were before it was read. */
    public record Start(
            CertificateFiles files, CertificateFiles.Stamp stamp, ServerCertificate certificate) {
        /**
         * Reads it.
         *
         * @param now when it has to be valid
         * @throws TlsException when the files cannot be used
         */
        public static Start read(CertificateFiles files, Instant now) {
            var stamp = files.stamp();
            return new Start(files, stamp, files.read(now));
        }
    }

    /**
     * Starts the thread, which ends with {@link #close}.
     *
     * @param present takes up another certificate; called on that thread
     */
    public static CertificateWatch start(
            Start start, Consumer<ServerCertificate> present, InstantSource clock) {
        var watch =
                new CertificateWatch(
                        start.files(), start.stamp(), start.certificate(), present, clock);
        watch.warnOfExposedKey();
        watch.thread.start();
        return watch;
    }

    /** Days until the presented certificate ends, and parts of one; negative when it has. */
    public double remainingDays() {
        return remaining().toMillis() / (double) TimeUnit.DAYS.toMillis(1);
    }

    /** Whether the files hold something that cannot be presented. */
    public boolean isFailing() {
        return complaint != null;
    }

    /** What is wrong, in sentences for everybody: without paths, and without the reason. */
    public List<String> complaints() {
        if (complaint != null) {
            return List.of(
                    "The files of web.tls cannot be used, the log says why; the earlier certificate is presented until %s"
                            .formatted(end));
        }
        return remaining().isNegative()
                ? List.of("The certificate of web.tls has expired at %s".formatted(end))
                : List.of();
    }

    private Duration remaining() {
        return Duration.between(clock.instant(), end);
    }

    private void run() {
        try {
            do {
                look();
            } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look, which may present another certificate or say something to the log. */
    void look() {
        var stamp = files.stamp();
        if (stamp.equals(presented)) {
            settle();
        } else {
            takeUp(stamp);
        }
        remind();
    }

    private void takeUp(CertificateFiles.Stamp stamp) {
        try {
            var certificate = files.read(clock.instant());
            present.accept(certificate);
            presented = stamp;
            end = certificate.end();
            reminded = null;
            settle();
            LOG.info("Another certificate is presented, which ends at {}", end);
            warnOfExposedKey();
        } catch (TlsException e) {
            complain(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("The files of web.tls could not be looked at", e);
            complain("they could not be looked at");
        }
    }

    private void settle() {
        failure = null;
        complaint = null;
    }

    /**
     * Of two files one is always written first, so it is at the second look that they are wrong.
     */
    private void complain(String why) {
        if (why.equals(failure) && !why.equals(complaint)) {
            LOG.error("{} The certificate before it is presented until {}", why, end);
            complaint = why;
        }
        failure = why;
    }

    private void warnOfExposedKey() {
        if (files.isKeyExposed()) {
            LOG.warn("Everybody on this machine can read the key in {}: chmod 600", files.key());
        }
    }

    private void remind() {
        var now = clock.instant();
        if (remaining().compareTo(NEAR) > 0
                || (reminded != null && now.isBefore(reminded.plus(BETWEEN_REMINDERS)))) {
            return;
        }
        reminded = now;
        if (remaining().isNegative()) {
            LOG.error("The certificate in {} has expired at {}", files.certificate(), end);
        } else {
            LOG.warn(
                    "The certificate in {} ends at {}, in {} days; put a new one in its place",
                    files.certificate(),
                    end,
                    remaining().toDays());
        }
    }

    /** Ends the thread. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
