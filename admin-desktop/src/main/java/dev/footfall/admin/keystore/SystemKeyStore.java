package dev.footfall.admin.keystore;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Base64;
import java.util.Optional;

/**
 * The key store of the operating system: Secret Service or KWallet, Keychain, Windows Credential
 * Manager.
 */
final class SystemKeyStore implements KeyKeeper {
    private static final String SERVICE = "Footfall";
    private static final String ACCOUNT = "session key";

    @Override
    public Optional<byte[]> load() throws KeyPlaceException {
        return using(store -> {
            try {
                var text = store.getPassword(SERVICE, ACCOUNT);
                return text == null || text.isBlank()
                        ? Optional.empty()
                        : Optional.of(Base64.getDecoder().decode(text));
            } catch (PasswordAccessException _) {
                // What the library throws where there is no such entry; a store that cannot be
                // used at all fails again when the new key is put into it.
                return Optional.empty();
            }
        });
    }

    @Override
    public void store(byte[] key) throws KeyPlaceException {
        using(store -> {
            store.setPassword(SERVICE, ACCOUNT, Base64.getEncoder().encodeToString(key));
            return true;
        });
    }

    @FunctionalInterface
    private interface Use<T> {
        T with(Keyring store) throws PasswordAccessException;
    }

    // The libraries below reach for native code and a bus, and fail in their own ways without them.
    private static <T> T using(Use<T> use) throws KeyPlaceException {
        try {
            var store = Keyring.create();
            try {
                return use.with(store);
            } finally {
                close(store);
            }
        } catch (BackendNotSupportedException
                | PasswordAccessException
                | RuntimeException
                | LinkageError failure) {
            throw new KeyPlaceException(failure);
        }
    }

    private static void close(Keyring store) {
        try {
            store.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception _) {
            // What was asked for has been done by now.
        }
    }
}
