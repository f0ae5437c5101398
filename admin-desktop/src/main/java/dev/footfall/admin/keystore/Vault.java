package dev.footfall.admin.keystore;

import java.util.Optional;

/** Keeps secrets by name. Calls may wait for the person. Safe for use by many threads. */
public interface Vault {
    /** What a secret that is stored now is protected by. */
    Protection protection();

    /** Empty for a secret that is not there, or cannot be opened any more. */
    Optional<String> read(String name);

    /**
     * Stores a secret in place of an earlier one; what cannot be kept is told by {@link
     * #protection}.
     */
    void write(String name, String secret);

    void delete(String name);

    /** One that begins empty and forgets everything when the program ends. */
    static Vault forgetful() {
        return new MemoryVault();
    }
}
