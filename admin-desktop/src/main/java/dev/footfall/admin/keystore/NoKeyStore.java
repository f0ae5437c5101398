package dev.footfall.admin.keystore;

import java.util.Optional;

/** Stands where no key store is to be used. */
final class NoKeyStore implements KeyKeeper {
    @Override
    public Optional<byte[]> load() throws KeyPlaceException {
        throw new KeyPlaceException(new UnsupportedOperationException("not wanted"));
    }

    @Override
    public void store(byte[] key) throws KeyPlaceException {
        load();
    }
}
