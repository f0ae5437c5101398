package dev.footfall.admin;

import dev.footfall.admin.oidc.browser.Browser;
import dev.footfall.issuer.Person;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The browser of somebody who waits for the test's word before they sign in. */
public final class PersonsBrowser implements Browser {
    private final BlockingQueue<URI> opened = new LinkedBlockingQueue<>();

    @Override
    public boolean isLikely() {
        return true;
    }

    @Override
    public boolean open(URI page) {
        return opened.add(page);
    }

    /** Signs in on the page that was opened last, and returns what the browser shows in the end. */
    public Person.Page signIn(String name) throws InterruptedException {
        var page = opened.poll(20, TimeUnit.SECONDS);
        if (page == null) {
            throw new AssertionError("no page was opened");
        }
        try (var person = new Person(name)) {
            return person.visit(page);
        }
    }
}
