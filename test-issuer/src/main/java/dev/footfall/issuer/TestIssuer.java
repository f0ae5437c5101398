package dev.footfall.issuer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The npm package {@code oidc-provider} as a process of its own on a loopback port, with two people
 * in it: {@code alice} of the groups {@code admins} and {@code staff}, {@code bob} of {@code
 * readers} and {@code staff}. Safe for use by many threads.
 *
 * <p>Node must be on the path; the build has installed the packages beside this class.
 */
public final class TestIssuer implements AutoCloseable {
    /** The public client, which any loopback port may use, and any device. */
    public static final String CLIENT_ID = "footfall-desktop";

    /** Whom access tokens are for. */
    public static final String AUDIENCE = "https://stats.example/api";

    private static final String READY = "issuer: listening on ";

    private final Process process;
    private final URI url;
    private final HttpClient http = HttpClient.newHttpClient();

    private TestIssuer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts one on a free port and returns once it answers. */
    public static TestIssuer start() throws IOException {
        return start(0);
    }

    /**
     * Starts one on a port, so that an issuer comes back where it was; its keys are new.
     *
     * @throws IOException when it ends instead, with what it printed
     */
    public static TestIssuer start(int port) throws IOException {
        var folder = installed();
        var process =
                new ProcessBuilder(List.of("node", "issuer.mjs", "--port", String.valueOf(port)))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var printed = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                // Two virtual ones that read from pipes leave no thread for a third on two cores.
                Thread.ofPlatform().daemon().name("test-issuer-output").start(() -> pass(lines));
                return new TestIssuer(process, URI.create(line.substring(READY.length())));
            }
            printed.append(line).append('\n');
        }
        throw new IOException("the issuer in " + folder + " did not start:\n" + printed);
    }

    private static void pass(BufferedReader lines) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("issuer: " + line);
            }
        } catch (IOException ended) {
            // Its stream closes under the reader when it is killed.
        }
    }

    /** The folder {@code node} beside the classes or the jar that hold this class. */
    private static Path installed() {
        try {
            var code = TestIssuer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(code).resolveSibling("node");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it calls itself, without a final slash; its discovery document lies below. */
    public URI url() {
        return url;
    }

    /** From now on another key signs; the earlier ones are still published. */
    public void rotateKeys() {
        control("rotate");
    }

    /** Publishes the newest key alone. */
    public void withdrawEarlierKeys() {
        control("withdraw");
    }

    /** How long access tokens live that are issued from now on; five minutes at first. */
    public void accessTokensLive(Duration lifetime) {
        control("lifetime?seconds=" + lifetime.toSeconds());
    }

    /**
     * From now on its clock shows another time, as tokens and answers tell.
     *
     * @param ahead of the real time; behind it where this is negative
     */
    public void clockIsAhead(Duration ahead) {
        control("clock?seconds=" + ahead.toSeconds());
    }

    private void control(String order) {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/control/" + order))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new IllegalStateException(order + ": " + answer.statusCode());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Ends it and returns when its port is free. */
    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(10))) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
