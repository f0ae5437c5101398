package dev.footfall.admin.keystore;

import java.util.Optional;

/** A place for one key. Calls may wait for the person, who has to unlock the place. */
interface KeyKeeper {
    /**
     * Fetches the key.
     *
     * @return empty when none was ever stored
     * @throws KeyPlaceException if the place cannot be used
     */
    Optional<byte[]> load() throws KeyPlaceException;

    /**
     * Stores the key, in place of an earlier one.
     *
     * @throws KeyPlaceException if the place cannot be used
     */
    void store(byte[] key) throws KeyPlaceException;
}
