package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.keystore.SealedVault;
import dev.footfall.admin.keystore.Vault;
import dev.footfall.issuer.TestIssuer;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import javafx.scene.input.KeyCode;

/**
 * One issuer and two collectors that trust it, for all tests of a run: starting them takes longer
 * than what is done with them. Administrators alone enter the first; readers may look at the second
 * and change nothing.
 */
public final class LockedCollectors implements AutoCloseable {
    private final TestIssuer issuer;
    private final Path folder;
    private final RealCollector strict;
    private final RealCollector readable;

    private LockedCollectors(
            TestIssuer issuer, Path folder, RealCollector strict, RealCollector readable) {
        this.issuer = issuer;
        this.folder = folder;
        this.strict = strict;
        this.readable = readable;
    }

    private static LockedCollectors start() throws Exception {
        var issuer = TestIssuer.start();
        var folder = Files.createTempDirectory("locked-collectors");
        return new LockedCollectors(
                issuer,
                folder,
                start(folder, "strict", "\"admins\" in claims.groups", issuer),
                start(
                        folder,
                        "readable",
                        "\"admins\" in claims.groups"
                                + " || (method in [\"GET\", \"HEAD\"]"
                                + " && \"readers\" in claims.groups)",
                        issuer));
    }

    private static RealCollector start(Path folder, String name, String acl, TestIssuer issuer)
            throws Exception {
        return RealCollector.start(
                Files.createDirectory(folder.resolve(name)),
                """
                {acl: '%s', oidc: {endpoint: "%s", client_id: %s, audience: "%s", \
                scopes: [profile, email, offline_access]}}\
                """
                        .formatted(acl, issuer.url(), TestIssuer.CLIENT_ID, TestIssuer.AUDIENCE));
    }

    /** Who issues for both; what a test changes about it, it changes back. */
    TestIssuer issuer() {
        return issuer;
    }

    /** Administrators alone enter it. */
    public CollectorAddress strict() {
        return strict.address();
    }

    /** Readers may look at it, too. */
    public CollectorAddress readable() {
        return readable.address();
    }

    /** A window at one of them, in which nobody has signed in unless the vault says so. */
    public Window window(CollectorAddress collector, Vault vault, PersonsBrowser browser)
            throws Exception {
        return Window.open(collector, new SigningIn.Machine(vault, browser));
    }

    /** Where sessions are kept that a second window may find. */
    public static Vault vault(Path keys) {
        return SealedVault.withoutKeyStore(keys, Json.mapper(), new SecureRandom());
    }

    /** What a person does to enter. */
    public static void signIn(Window window, PersonsBrowser browser, String person)
            throws InterruptedException {
        window.untilSays(".button", "Sign in");
        window.robot().type(KeyCode.ENTER);
        window.untilSays(".signin-stage", "Waiting for your browser …");
        browser.signIn(person);
    }

    @Override
    public void close() throws IOException {
        try {
            strict.stop();
            readable.stop();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AssertionError(end);
        } finally {
            issuer.close();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(LockedCollectors::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts them for the first test that asks, and stops them after the last test of the run. */
    public static final class Shared extends OncePerRun<LockedCollectors> {
        Shared() {
            super(LockedCollectors.class, LockedCollectors::start);
        }
    }
}
