package dev.footfall.collector.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.OnVirtualThread;
import dev.footfall.collector.query.Admission;
import dev.footfall.collector.query.Admission.Limits;
import dev.footfall.collector.query.single.Placement;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real listener before a real engine; the deadline is too far away to help. */
@Timeout(60)
class AttendanceIT {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String ENDLESS =
            "select sum(a.i * b.i) from range(100000000) a(i), range(100000000) b(i)";
    private static final String SHORT = "select 1";
    private static final String ANSWER = "answered";

    @TempDir Path directory;

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<SQLException> failed = new CompletableFuture<>();

    private Placement.Data data;
    private Admission admission;
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        data = Placement.IN_THE_MIRROR.of(directory, List.of(), Clock.systemUTC());
        admission = new Admission(data.warehouse(), new Limits(1, LONG, LONG));
        threads = Executors.newVirtualThreadPerTaskExecutor();
        var attendance = new Attendance(admission, new Answers(new JsonMapper()));
        HttpHandler asking = this::ask;
        server =
                HttpServer.start(
                        new Address("127.0.0.1", 0),
                        new OnVirtualThread(threads, attendance.around(asking)));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        threads.close();
        admission.close();
        data.close();
    }

    private void ask(HttpServerExchange exchange) throws SQLException {
        try (var snapshot = admission.snapshot(0, 1);
                var statement = snapshot.connection().createStatement()) {
            asked.complete(null);
            statement.execute(exchange.getRequestPath().equals("/endless") ? ENDLESS : SHORT);
        } catch (SQLException e) {
            failed.complete(e);
            throw e;
        }
        Answers.text(exchange, "text/plain", ANSWER);
    }

    @Test
    void a_question_ends_when_its_client_leaves() throws Exception {
        try (var client = connect()) {
            send(client, get("/endless"));
            asked.get();
            assertThat(failed).isNotDone();
        }

        assertThat(Admission.isInterruption(failed.get())).isTrue();
        try (var next = connect()) {
            send(next, get("/short"));
            readAnswers(next, 1);
        }
    }

    @Test
    void a_connection_is_used_again_and_again() throws Exception {
        try (var client = connect()) {
            for (int i = 0; i < 1_000; i++) {
                send(client, get("/short"));
                readAnswers(client, 1);
            }
        }
        assertThat(failed).isNotDone();
    }

    @Test
    void questions_that_come_before_the_answer_are_answered_in_turn() throws Exception {
        try (var client = connect()) {
            for (int i = 0; i < 100; i++) {
                send(client, get("/short").repeat(7));
                readAnswers(client, 7);
                send(client, get("/short") + "GET /sh");
                send(client, "ort HTTP/1.1\r\nHost: x\r\n\r\n");
                readAnswers(client, 2);
            }
        }
        assertThat(failed).isNotDone();
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), server.address().port());
        client.setTcpNoDelay(true);
        return client;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private static void send(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static void readAnswers(Socket client, int count) throws IOException {
        var text = new StringBuilder();
        var bytes = new byte[8_192];
        while (text.toString().split(ANSWER, -1).length <= count) {
            int length = client.getInputStream().read(bytes);
            assertThat(length).as(text.toString()).isPositive();
            text.append(new String(bytes, 0, length, StandardCharsets.US_ASCII));
        }
        assertThat(text.toString().split("HTTP/1.1 200", -1)).hasSize(count + 1);
    }
}
