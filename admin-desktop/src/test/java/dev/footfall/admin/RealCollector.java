package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The collector that the build has just made, in a process of its own. */
public final class RealCollector {
    private static final Path JAR = Path.of("..", "collector", "target", "footfall-collector.jar");
    private static final String READY = "footfall: listening on ";
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final long LIMIT_SECONDS = 90;

    private final Process process;
    private final CollectorAddress address;
    private final HttpClient browser = HttpClient.newHttpClient();

    private RealCollector(Process process, CollectorAddress address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once it accepts requests; everybody may ask it. */
    public static RealCollector start(Path folder) throws Exception {
        return start(folder, "{acl: \"true\"}");
    }

    /**
     * Returns once it accepts requests.
     *
     * @param admin the value of {@code web.admin}, on one line
     */
    public static RealCollector start(Path folder, String admin) throws Exception {
        var config = folder.resolve("collector.yaml");
        Files.writeString(
                config,
                """
                web:
                  address: 127.0.0.1:0
                  admin: %s
                storage:
                  directory: "%s"
                """
                        .formatted(admin, folder.resolve("data")));
        var process = process(folder, config);
        try {
            return new RealCollector(process, Samples.address(announced(process)));
        } catch (ExecutionException | TimeoutException failure) {
            process.destroyForcibly();
            throw new AssertionError(Files.readString(folder.resolve("collector.log")), failure);
        }
    }

    private static Process process(Path folder, Path config) throws IOException {
        return new ProcessBuilder(
                        Program.java(),
                        "-jar",
                        JAR.toString(),
                        "serve",
                        "--config",
                        config.toString())
                .redirectError(folder.resolve("collector.log").toFile())
                .start();
    }

    private static String announced(Process process) throws Exception {
        var reading = new FutureTask<>(() -> firstAnnouncement(process.inputReader()));
        // Reading from a pipe holds on to the thread that carries a virtual one.
        Thread.ofPlatform().daemon().start(reading);
        return reading.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static String firstAnnouncement(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException("it ended without listening");
    }

    public CollectorAddress address() {
        return address;
    }

    /** Sends what a browser would; returns once it is acknowledged. */
    public void hit(String json) throws IOException, InterruptedException {
        send("POST", "/track/hit", json, 204);
    }

    /** Makes something, as an administrator's program would; returns what was made. */
    public String create(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json, 201);
    }

    /** Loads a pixel's picture; returns once that is counted. */
    public void load(String path) throws IOException, InterruptedException {
        send("GET", path, "", 200);
    }

    private String send(String method, String path, String json, int expected)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", BROWSER)
                        .method(method, BodyPublishers.ofString(json))
                        .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new AssertionError(
                    "%s answered with %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** Asks it to end, as an operator would, and waits for that. */
    public void stop() throws InterruptedException {
        browser.close();
        process.destroy();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the collector did not stop");
        }
    }
}
