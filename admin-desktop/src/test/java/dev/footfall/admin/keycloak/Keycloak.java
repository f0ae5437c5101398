package dev.footfall.admin.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A Keycloak as a process of its own on a loopback port, with the realm of {@code realm.json}:
 * {@code alice} of the group {@code admins} and {@code bob} of {@code readers}, whose passwords are
 * their names.
 */
public final class Keycloak implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Process process;
    private final URI realm;

    private Keycloak(Process process, URI realm) {
        this.process = process;
        this.realm = realm;
    }

    /**
     * Starts one afresh and returns once it answers.
     *
     * @param home where its distribution was unpacked
     * @param log where its output goes
     */
    public static Keycloak start(Path home, Path log) throws IOException, InterruptedException {
        prepare(home);
        int port = freePort();
        var builder =
                new ProcessBuilder(
                                home.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var realm = URI.create("http://127.0.0.1:" + port + "/realms/staff");
        var keycloak = new Keycloak(builder.start(), realm);
        try {
            keycloak.awaitAnswer(log);
        } catch (IOException | InterruptedException | RuntimeException | Error failure) {
            keycloak.close();
            throw failure;
        }
        return keycloak;
    }

    /** The realm is imported only where it is not there yet, so what an earlier run left goes. */
    private static void prepare(Path home) throws IOException {
        var database = home.resolve("data/h2");
        if (Files.exists(database)) {
            try (var old = Files.walk(database)) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        var imports = Files.createDirectories(home.resolve("data/import"));
        try (var realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("realm.json"))) {
            Files.copy(realm, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        var document = URI.create(realm + "/.well-known/openid-configuration");
        long end = System.nanoTime() + LIMIT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, document)) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException(
                            "Keycloak did not start:\n" + Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    private static boolean answers(HttpClient http, URI document) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(document).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The issuer, without a final slash. */
    public URI realm() {
        return realm;
    }

    /** Ends the script and the Java that it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
