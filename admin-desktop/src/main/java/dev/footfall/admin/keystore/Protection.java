package dev.footfall.admin.keystore;

import java.nio.file.Path;

/** What stands between secrets at rest and others. */
public sealed interface Protection {
    /** The operating system's key store holds the key. */
    record KeyStore() implements Protection {}

    /** There is no key store to be used: the key lies in a file, readable by its owner. */
    record File(Path path) implements Protection {}

    /** Not even a file can be written: secrets are forgotten when the program ends. */
    record Nothing(Path path) implements Protection {}
}
