package dev.footfall.collector.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One browser profile: its tabs share cache and cookies, not their session storage. */
final class Visitor implements AutoCloseable {
    private final BrowserContext profile;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext profile) {
        this.profile = profile;
        profile.onWebError(error -> complaints.add(error.error()));
        profile.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** Runs this in every page before the page's own scripts. */
    Visitor withScript(String script) {
        profile.addInitScript(script);
        return this;
    }

    Page tab() {
        return profile.newPage();
    }

    Page open(String url) {
        var page = tab();
        page.navigate(url);
        return page;
    }

    /** Exceptions and error messages of all pages so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Fails after 15 s. */
    static void await(Page page, BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(15_000));
    }

    @Override
    public void close() {
        profile.close();
    }
}
