package dev.footfall.collector.ops.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.store.DirectoryLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ControlServerTest {
    private final Clock clock = Clock.fixed(Events.NOON, ZoneOffset.UTC);
    private final Recorded console = new Recorded();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @TempDir Path directory;

    private DirectoryLock held;
    private ControlServer server;

    @BeforeEach
    void start() {
        held = DirectoryLock.take(directory, clock);
        server =
                ControlServer.start(
                        held,
                        Map.of(
                                "greet", ControlServerTest::greet,
                                "fail", ControlServerTest::fail,
                                "wait", this::waitUntilCancelled));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        held.close();
    }

    private static int greet(Map<String, String> arguments, Console console) {
        console.progress(1, 1, "names");
        console.line("good day,\n" + arguments.get("name") + " ☂");
        return 4;
    }

    private static int fail(Map<String, String> arguments, Console console) throws IOException {
        throw new NoSuchFileException(arguments.get("file"));
    }

    private int waitUntilCancelled(Map<String, String> arguments, Console console)
            throws InterruptedException {
        begun.countDown();
        while (!console.cancelled()) {
            Thread.onSpinWait();
            console.line("x".repeat(Integer.parseInt(arguments.getOrDefault("length", "1"))));
        }
        ended.countDown();
        return 1;
    }

    @Test
    void an_operation_hears_its_arguments_and_its_caller_hears_lines_progress_and_exit_code() {
        int exit = client().run("greet", Map.of("name", "\"Ada\" é"), console);

        assertThat(exit).isEqualTo(4);
        assertThat(console.lines).containsExactly("good day,\n\"Ada\" é ☂");
        assertThat(console.steps).containsExactly("1/1 names");
    }

    @Test
    void a_failure_arrives_in_words_for_the_operator() {
        assertThatThrownBy(() -> client().run("fail", Map.of("file", "/no/where"), console))
                .isInstanceOf(OperationException.class)
                .hasMessage("/no/where does not exist.");
    }

    @Test
    void an_unknown_command_is_refused_by_its_name() {
        assertThatThrownBy(() -> client().run("dance", Map.of(), console))
                .hasMessageContaining("does not know the command dance");
    }

    @Test
    void garbage_is_answered_and_does_no_harm() throws IOException {
        assertThat(answerTo("dance\n")).contains("\"exit\":1", "not understood");
        assertThat(answerTo("[]\n")).contains("not understood");
        assertThat(answerTo("{\"arguments\":{}}\n")).contains("not understood");
        assertThat(answerTo("null\n")).contains("not understood");
        assertThat(answerTo("{\"command\":\"greet\",\"arguments\":{\"name\":null}}\n"))
                .contains("not understood");
        assertThat(answerTo("x".repeat(70_000))).contains("more than 65536 bytes");

        assertThat(client().run("greet", Map.of(), console)).isEqualTo(4);
    }

    @Test
    void only_the_own_user_may_connect() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_caller_that_goes_cancels_its_operation() throws Exception {
        try (var caller = connect()) {
            send(caller, "{\"command\":\"wait\"}\n");
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closing_ends_what_runs_and_turns_away_who_has_asked_for_nothing() throws Exception {
        try (var idle = connect();
                var caller = connect()) {
            send(caller, "{\"command\":\"wait\"}\n");
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            var heard = new ByteArrayOutputStream();
            var listening = Thread.ofVirtual().start(() -> drain(caller, heard));

            server.close();

            assertThat(ended.getCount()).isZero();
            listening.join();
            assertThat(heard.toString(StandardCharsets.UTF_8)).endsWith("{\"exit\":1}\n");
            assertThat(idle.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(directory.resolve("control.sock")).doesNotExist();
        }
    }

    @Test
    void more_callers_than_it_serves_at_once_are_told_so() throws Exception {
        var callers = new ArrayList<SocketChannel>();
        try {
            for (int i = 0; i < 16; i++) {
                callers.add(connect());
            }

            assertThat(answerTo("{\"command\":\"greet\"}\n")).contains("Too many commands");
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
    }

    private ControlClient client() {
        return ControlClient.find(directory).orElseThrow();
    }

    private Path socket() {
        return DirectoryLock.socket(directory).orElseThrow();
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket()));
    }

    private String answerTo(String text) throws IOException {
        var heard = new ByteArrayOutputStream();
        try (var caller = connect()) {
            send(caller, text);
            caller.shutdownOutput();
            drain(caller, heard);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    private static void send(SocketChannel caller, String text) throws IOException {
        caller.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void drain(SocketChannel caller, ByteArrayOutputStream heard) {
        var buffer = ByteBuffer.allocate(8_192);
        try {
            while (caller.read(buffer.clear()) > 0) {
                heard.write(buffer.array(), 0, buffer.position());
            }
        } catch (IOException cut) {
            heard.writeBytes(("cut off: " + cut.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
