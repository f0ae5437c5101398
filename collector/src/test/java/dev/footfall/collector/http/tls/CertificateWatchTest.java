package dev.footfall.collector.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What each look does, without the thread that looks. */
class CertificateWatchTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(CertificateWatch.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final List<ServerCertificate> presented = new ArrayList<>();

    @TempDir private Path folder;
    private CertificateFiles files;
    private CertificateWatch watch;
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    @BeforeEach
    void watch() {
        said.start();
        log.addAppender(said);
        log.setLevel(Level.INFO);
        files = new CertificateFiles(folder.resolve("server.crt"), folder.resolve("server.key"));
        Made.copy("ec", files);
        var start = CertificateWatch.Start.read(files, now);
        watch =
                new CertificateWatch(
                        files, start.stamp(), start.certificate(), presented::add, () -> now);
    }

    @AfterEach
    void letGo() {
        log.detachAppender(said);
        log.setLevel(null);
    }

    @Test
    void files_that_stay_are_not_read_again() {
        watch.look();

        assertThat(presented).isEmpty();
        assertThat(said.list).isEmpty();
    }

    @Test
    void a_new_pair_is_presented_once() {
        Made.copy("rsa", files);

        watch.look();
        watch.look();

        assertThat(presented).hasSize(1);
        assertThat(messages(Level.INFO)).hasSize(1);
        assertThat(watch.isFailing()).isFalse();
    }

    @Test
    void half_a_pair_changes_nothing_and_is_no_complaint_until_it_stays_that_way() {
        Made.copy("rsa.crt", files.certificate());

        watch.look();
        assertThat(watch.isFailing()).isFalse();
        watch.look();
        watch.look();

        assertThat(watch.isFailing()).isTrue();
        assertThat(watch.complaints())
                .singleElement()
                .asString()
                .contains("the earlier certificate is presented until")
                .doesNotContain(folder.toString());
        assertThat(messages(Level.ERROR)).singleElement().asString().contains("server.key");
        assertThat(presented).isEmpty();

        Made.copy("rsa.key", files.key());
        watch.look();

        assertThat(presented).hasSize(1);
        assertThat(watch.complaints()).isEmpty();
    }

    @Test
    void a_key_that_becomes_readable_is_taken_up_although_it_did_not_change() throws Exception {
        Made.copy("rsa.crt", files.certificate());
        Files.delete(files.key());
        watch.look();
        watch.look();
        assertThat(watch.isFailing()).isTrue();

        Made.copy("rsa.key", files.key());
        watch.look();

        assertThat(presented).hasSize(1);
        assertThat(watch.isFailing()).isFalse();
    }

    @Test
    void the_end_is_announced_once_a_day_from_two_weeks_before() {
        var end = files.read(now).end();
        now = end.minus(Duration.ofDays(15));
        watch.look();
        assertThat(said.list).isEmpty();

        now = end.minus(Duration.ofDays(14));
        watch.look();
        watch.look();
        assertThat(messages(Level.WARN)).singleElement().asString().contains("in 14 days");
        assertThat(watch.remainingDays()).isEqualTo(14);

        now = end.minus(Duration.ofDays(13));
        watch.look();
        assertThat(messages(Level.WARN)).hasSize(2);

        now = end.plus(Duration.ofDays(1));
        watch.look();
        assertThat(messages(Level.ERROR)).singleElement().asString().contains("has expired");
        assertThat(watch.complaints()).singleElement().asString().contains("has expired");
        assertThat(watch.remainingDays()).isEqualTo(-1);
    }

    @Test
    void a_key_that_everybody_can_read_is_remarked_on() throws Exception {
        Made.copy("rsa", files);
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r--r--"));

        watch.look();

        assertThat(messages(Level.WARN)).singleElement().asString().contains("chmod 600");
    }

    private List<String> messages(Level level) {
        return said.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
