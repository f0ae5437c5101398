package dev.footfall.admin.session;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.session.Doorway.Door;
import dev.footfall.admin.session.SignIn.Ending;
import dev.footfall.admin.session.SignIn.Stage;
import dev.footfall.admin.session.SignIn.Target;
import java.net.URI;
import java.util.function.Consumer;

/**
 * The way into a collector. Every call waits for somebody, and ends when its thread is interrupted.
 * Safe for use by many threads.
 */
public interface Entrance {
    /** Finds out whether one is let in already, and if not, what it takes. */
    Answer<Door> look(CollectorAddress collector);

    /**
     * Signs in through the browser, where one can be opened, and by a code where not.
     *
     * @param follow is told what is waited for, on the calling thread
     * @throws InterruptedException if the person gave up
     */
    Ending best(Target target, Consumer<Stage> follow) throws InterruptedException;

    /** Signs in by a code, whatever there is. As {@link #best} otherwise. */
    Ending byCode(Target target, Consumer<Stage> follow) throws InterruptedException;

    /**
     * Opens a page of a sign-in in the browser again.
     *
     * @return whether nothing spoke against it
     */
    boolean open(URI page) throws InterruptedException;

    /** What a session that begins now would be kept by. */
    Protection protection();
}
