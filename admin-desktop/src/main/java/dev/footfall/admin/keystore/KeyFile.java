package dev.footfall.admin.keystore;

import java.io.IOException;
import java.util.Optional;

/**
 * A key in a file beside what it seals. It keeps secrets out of backups and synchronised folders
 * that take one file without the other, and from other users of the machine; not from a program
 * that runs as its owner.
 */
final class KeyFile implements KeyKeeper {
    private final OwnersFile file;

    KeyFile(OwnersFile file) {
        this.file = file;
    }

    @Override
    public Optional<byte[]> load() throws KeyPlaceException {
        try {
            return file.read();
        } catch (IOException failure) {
            throw new KeyPlaceException(failure);
        }
    }

    @Override
    public void store(byte[] key) throws KeyPlaceException {
        try {
            file.write(key);
        } catch (IOException failure) {
            throw new KeyPlaceException(failure);
        }
    }

    void delete() throws KeyPlaceException {
        try {
            file.delete();
        } catch (IOException failure) {
            throw new KeyPlaceException(failure);
        }
    }
}
