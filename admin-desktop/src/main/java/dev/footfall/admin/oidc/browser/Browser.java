package dev.footfall.admin.oidc.browser;

import java.net.URI;

/** The person's web browser. */
public interface Browser {
    /** Where there is none. */
    Browser NONE =
            new Browser() {
                @Override
                public boolean isLikely() {
                    return false;
                }

                @Override
                public boolean open(URI page) {
                    return false;
                }
            };

    /** Whether there may be one; false where it would be no use to try. */
    boolean isLikely();

    /**
     * Opens a page, and waits a moment to see whether that works.
     *
     * @return whether nothing spoke against it
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    boolean open(URI page) throws InterruptedException;
}
