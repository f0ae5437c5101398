package dev.footfall.admin.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SealedVaultTest {
    private static final String NAME = "https://stats.example.com";
    private static final String SECRET = "the refresh token";

    @TempDir private Path folder;

    /** A key store of a system, which a person may lock. */
    private static final class Store implements KeyKeeper {
        private byte @Nullable [] key;
        private boolean locked;

        @Override
        public Optional<byte[]> load() throws KeyPlaceException {
            check();
            return Optional.ofNullable(key);
        }

        @Override
        public void store(byte[] fresh) throws KeyPlaceException {
            check();
            key = fresh;
        }

        private void check() throws KeyPlaceException {
            if (locked) {
                throw new KeyPlaceException(new IllegalStateException("locked"));
            }
        }
    }

    private SealedVault vault(KeyKeeper system) {
        return new SealedVault(folder, system, Json.mapper(), new SecureRandom());
    }

    private Path sealed() {
        return folder.resolve("sessions.sealed");
    }

    private Path key() {
        return folder.resolve("sessions.key");
    }

    @Test
    void a_secret_is_found_by_the_next_start() {
        var store = new Store();
        vault(store).write(NAME, SECRET);

        assertThat(vault(store).read(NAME)).contains(SECRET);
        assertThat(vault(store).protection()).isEqualTo(new Protection.KeyStore());
    }

    @Test
    void with_a_key_store_no_key_lies_in_a_file() throws IOException {
        vault(new Store()).write(NAME, SECRET);

        assertThat(key()).doesNotExist();
        assertThat(Files.readString(sealed())).contains(NAME).doesNotContain(SECRET);
    }

    @Test
    void without_one_the_key_lies_in_a_file_and_that_is_told() {
        var vault = vault(new NoKeyStore());
        vault.write(NAME, SECRET);

        assertThat(vault.protection()).isEqualTo(new Protection.File(key()));
        assertThat(vault(new NoKeyStore()).read(NAME)).contains(SECRET);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobody_but_their_owner_reads_the_files() throws IOException {
        vault(new NoKeyStore()).write(NAME, SECRET);

        for (var file : new Path[] {sealed(), key()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_key_moves_into_a_key_store_that_has_come_up() {
        vault(new NoKeyStore()).write(NAME, SECRET);
        var store = new Store();

        assertThat(vault(store).read(NAME)).contains(SECRET);
        assertThat(key()).doesNotExist();
        assertThat(vault(store).read(NAME)).contains(SECRET);
    }

    @Test
    void a_locked_key_store_opens_nothing() {
        var store = new Store();
        vault(store).write(NAME, SECRET);
        store.locked = true;

        assertThat(vault(store).read(NAME)).isEmpty();
    }

    @Test
    void a_secret_cannot_be_passed_off_as_another() throws IOException {
        var store = new Store();
        vault(store).write(NAME, SECRET);
        Files.writeString(
                sealed(), Files.readString(sealed()).replace(NAME, "https://evil.example.com"));

        assertThat(vault(store).read("https://evil.example.com")).isEmpty();
    }

    @Test
    void a_torn_file_holds_nothing_and_is_written_anew() throws IOException {
        var store = new Store();
        vault(store).write(NAME, SECRET);
        Files.writeString(sealed(), "{\"https://st");

        assertThat(vault(store).read(NAME)).isEmpty();
        vault(store).write(NAME, SECRET);
        assertThat(vault(store).read(NAME)).contains(SECRET);
    }

    @Test
    void what_is_deleted_is_gone() {
        var vault = vault(new Store());
        vault.write(NAME, SECRET);
        vault.delete(NAME);

        assertThat(vault.read(NAME)).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_keeps_secrets_for_this_run_alone() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var vault =
                new SealedVault(
                        folder.resolve("file"), new Store(), Json.mapper(), new SecureRandom());
        vault.write(NAME, SECRET);

        assertThat(vault.read(NAME)).contains(SECRET);
        assertThat(vault.protection()).isInstanceOf(Protection.Nothing.class);
    }
}
