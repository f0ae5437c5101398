package dev.footfall.collector.store.manifest;

/** Somebody's claim on the files of one manifest; they are not deleted before it is closed. */
public final class Hold implements AutoCloseable {
    private final Holds holds;
    private final Manifest manifest;

    Hold(Holds holds, Manifest manifest) {
        this.holds = holds;
        this.manifest = manifest;
    }

    public Manifest manifest() {
        return manifest;
    }

    @Override
    public void close() {
        holds.release(this);
    }
}
