package dev.footfall.collector.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.OnVirtualThread;
import dev.footfall.collector.http.OwnThreads;
import dev.footfall.collector.query.Admission;
import dev.footfall.collector.query.Admission.Limits;
import dev.footfall.collector.query.single.Placement;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real listener before a real engine; the deadline is too far away to help. */
@Timeout(60)
class AttendanceIT {
    private static final Duration LONG = Duration.ofHours(1);
    private static final int PATIENCE_MS = 30_000;
    private static final String ENDLESS =
            "select sum(a.i * b.i) from range(100000000) a(i), range(100000000) b(i)";
    private static final String SHORT = "select 1";
    private static final String ANSWER = "answered";

    @TempDir Path directory;

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<SQLException> failed = new CompletableFuture<>();
    private final Semaphore inside = new Semaphore(0);

    private Placement.Data data;
    private Admission admission;
    private ExecutorService threads;
    private OwnThreads ownThreads;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        data = Placement.IN_THE_MIRROR.of(directory, List.of(), Clock.systemUTC());
        threads = Executors.newVirtualThreadPerTaskExecutor();
        start(1, 8);
    }

    private void start(int places, int most) {
        var answers = new Answers(new JsonMapper());
        admission = new Admission(data.warehouse(), new Limits(places, LONG, LONG));
        ownThreads = new OwnThreads(most, answers);
        HttpHandler asking = this::ask;
        var question = ownThreads.around(new Attendance(admission, answers).around(asking));
        var other =
                new OnVirtualThread(
                        threads, exchange -> Answers.text(exchange, "text/plain", ANSWER));
        server =
                HttpServer.start(
                        new Address("127.0.0.1", 0),
                        exchange ->
                                (exchange.getRequestPath().equals("/other") ? other : question)
                                        .handleRequest(exchange));
    }

    @AfterEach
    void close() throws Exception {
        stop();
        threads.close();
        data.close();
    }

    private void stop() {
        server.close();
        ownThreads.close();
        admission.close();
    }

    private void ask(HttpServerExchange exchange) throws SQLException {
        try (var snapshot = admission.snapshot(0, 1);
                var statement = snapshot.connection().createStatement()) {
            asked.complete(null);
            inside.release();
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

    /** The engine keeps a thread: a virtual one would keep a core's share of all the others. */
    @Test
    void others_are_served_while_every_core_is_asked_for_an_answer() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        stop();
        start(cores, cores);
        var clients = new ArrayList<Socket>();
        try {
            for (int i = 0; i < cores; i++) {
                clients.add(connect());
                send(clients.getLast(), get("/endless"));
            }
            inside.acquire(cores);
            try (var other = connect()) {
                send(other, get("/other"));
                readAnswers(other, 1);
            }
            assertThat(failed).isNotDone();
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    @Test
    void more_than_there_are_threads_for_are_refused_at_once() throws Exception {
        stop();
        start(1, 1);
        try (var first = connect();
                var second = connect()) {
            send(first, get("/endless"));
            asked.get();
            send(second, get("/short"));
            assertThat(firstLine(second)).isEqualTo("HTTP/1.1 503 Service Unavailable");
        }
        failed.get();
    }

    private static String firstLine(Socket client) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), server.address().port());
        client.setTcpNoDelay(true);
        client.setSoTimeout(PATIENCE_MS);
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
