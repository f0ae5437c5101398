package dev.footfall.admin.keystore;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in a file, sealed under a key that lies elsewhere. The key is sought when it is first
 * needed, because that may wait for the person. Safe for use by many threads.
 */
public final class SealedVault implements Vault {
    private static final TypeReference<TreeMap<String, byte[]>> ENTRIES = new TypeReference<>() {};

    private final OwnersFile file;
    private final Path keyPath;
    private final KeyKeeper system;
    private final JsonMapper json;
    private final SecureRandom random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> unkept = new TreeMap<>();
    private @Nullable Opened opened;

    /** A seal, and where its key lies. */
    private record Opened(Seal seal, Protection protection) {}

    SealedVault(Path folder, KeyKeeper system, JsonMapper json, SecureRandom random) {
        this.file = new OwnersFile(folder.resolve("sessions.sealed"));
        this.keyPath = folder.resolve("sessions.key");
        this.system = system;
        this.json = json;
        this.random = random;
    }

    /** The secrets in a folder; with the key in the operating system's key store if it has one. */
    public static SealedVault in(Path folder, JsonMapper json, SecureRandom random) {
        return new SealedVault(folder, new SystemKeyStore(), json, random);
    }

    /**
     * The same without a look at the system's key store, for a machine on which it is not wanted.
     */
    public static SealedVault withoutKeyStore(Path folder, JsonMapper json, SecureRandom random) {
        return new SealedVault(folder, new NoKeyStore(), json, random);
    }

    @Override
    public Protection protection() {
        lock.lock();
        try {
            return unkept.isEmpty() ? opened().protection() : new Protection.Nothing(file.path());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> read(String name) {
        lock.lock();
        try {
            var remembered = unkept.get(name);
            if (remembered != null) {
                return Optional.of(remembered);
            }
            // Without an entry there is no need to ask the person for the key.
            var sealed = entries().get(name);
            return sealed == null ? Optional.empty() : opened().seal().open(name, sealed);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(String name, String secret) {
        lock.lock();
        try {
            var entries = entries();
            entries.put(name, opened().seal().close(name, secret));
            if (save(entries)) {
                unkept.remove(name);
            } else {
                unkept.put(name, secret);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void delete(String name) {
        lock.lock();
        try {
            unkept.remove(name);
            var entries = entries();
            if (entries.remove(name) != null) {
                save(entries);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A file that cannot be read holds nothing that is worth more than signing in again. */
    private Map<String, byte[]> entries() {
        try {
            var content = file.read();
            return content.isEmpty() ? new TreeMap<>() : json.readValue(content.get(), ENTRIES);
        } catch (IOException _) {
            return new TreeMap<>();
        }
    }

    private boolean save(Map<String, byte[]> entries) {
        try {
            file.write(json.writeValueAsBytes(entries));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Opened opened() {
        if (opened == null) {
            opened = open();
        }
        return opened;
    }

    /** A key that lies in a file moves into the key store as soon as there is one. */
    private Opened open() {
        var keyFile = new KeyFile(new OwnersFile(keyPath));
        try {
            var known = whole(system.load());
            if (known.isPresent()) {
                return new Opened(new Seal(known.get(), random), new Protection.KeyStore());
            }
            var key = whole(fromFile(keyFile)).orElseGet(this::fresh);
            system.store(key);
            discard(keyFile);
            return new Opened(new Seal(key, random), new Protection.KeyStore());
        } catch (KeyPlaceException _) {
            return besideIt(keyFile);
        }
    }

    private Opened besideIt(KeyFile keyFile) {
        var known = whole(fromFile(keyFile));
        var key = known.orElseGet(this::fresh);
        var seal = new Seal(key, random);
        try {
            if (known.isEmpty()) {
                keyFile.store(key);
            }
            return new Opened(seal, new Protection.File(keyPath));
        } catch (KeyPlaceException _) {
            return new Opened(seal, new Protection.Nothing(keyPath));
        }
    }

    private static Optional<byte[]> whole(Optional<byte[]> key) {
        return key.filter(bytes -> bytes.length == Seal.KEY_BYTES);
    }

    private static Optional<byte[]> fromFile(KeyFile keyFile) {
        try {
            return keyFile.load();
        } catch (KeyPlaceException _) {
            return Optional.empty();
        }
    }

    private static void discard(KeyFile keyFile) {
        try {
            keyFile.delete();
        } catch (KeyPlaceException _) {
            // It stays as readable as before, and the next start tries again.
        }
    }

    private byte[] fresh() {
        var key = new byte[Seal.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
