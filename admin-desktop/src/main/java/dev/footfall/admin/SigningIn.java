package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.HttpReception;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.keystore.Vault;
import dev.footfall.admin.oidc.Discovery;
import dev.footfall.admin.oidc.IssuerHttp;
import dev.footfall.admin.oidc.Revocation;
import dev.footfall.admin.oidc.TokenEndpoint;
import dev.footfall.admin.oidc.browser.Browser;
import dev.footfall.admin.oidc.browser.BrowserFlow;
import dev.footfall.admin.oidc.browser.ClosingPages;
import dev.footfall.admin.oidc.browser.ClosingPages.Page;
import dev.footfall.admin.oidc.device.DeviceFlow;
import dev.footfall.admin.session.Entrance;
import dev.footfall.admin.session.Sessions;
import dev.footfall.admin.session.SignIn;
import dev.footfall.admin.task.Background;
import dev.footfall.model.json.Json;
import java.util.function.Consumer;

/** The part of the program that signs in, put together. */
final class SigningIn implements AutoCloseable {
    private final IssuerHttp issuers;
    private final Sessions sessions;
    private final Entrance entrance;

    /**
     * What of the machine takes part.
     *
     * @param vault keeps sessions from one start to the next
     */
    record Machine(Vault vault, Browser browser) {
        /** For a program that only looks, and neither asks nor remembers. */
        static Machine withoutPerson() {
            return new Machine(Vault.forgetful(), Browser.NONE);
        }
    }

    private SigningIn(IssuerHttp issuers, Sessions sessions, Entrance entrance) {
        this.issuers = issuers;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    /**
     * Makes everything and asks nothing yet.
     *
     * @param lost is told, on any thread, the collector whose session ended on its own
     */
    static SigningIn open(
            Desktop.Surroundings around,
            JsonOverHttp http,
            Background background,
            Consumer<CollectorAddress> lost) {
        var clock = around.clock();
        var machine = around.machine();
        var issuers = IssuerHttp.open();
        var discovery = new Discovery(issuers);
        var endpoint = new TokenEndpoint(issuers, clock);
        var wire = new Sessions.Wire(discovery, endpoint, new Revocation(issuers));
        var sessions = new Sessions(wire, machine.vault(), Json.mapper(), clock, lost);
        var ways =
                new SignIn.Ways(
                        discovery,
                        new BrowserFlow(endpoint, background.threads(), pages(around.messages())),
                        new DeviceFlow(issuers, endpoint, clock, Thread::sleep),
                        machine.browser());
        return new SigningIn(
                issuers, sessions, new SignIn(ways, new HttpReception(http), sessions));
    }

    private static ClosingPages pages(Messages messages) {
        return new ClosingPages(
                messages.text("closing.language"),
                new Page(
                        messages.text("closing.confirmed.title"),
                        messages.text("closing.confirmed.text")),
                new Page(
                        messages.text("closing.denied.title"),
                        messages.text("closing.denied.text")),
                new Page(
                        messages.text("closing.elsewhere.title"),
                        messages.text("closing.elsewhere.text")));
    }

    Sessions sessions() {
        return sessions;
    }

    Entrance entrance() {
        return entrance;
    }

    @Override
    public void close() {
        issuers.close();
    }
}
