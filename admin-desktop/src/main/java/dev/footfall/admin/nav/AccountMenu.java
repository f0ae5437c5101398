package dev.footfall.admin.nav;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Icons;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says who is signed in, and signs out; not there where the collector tells nobody apart. */
final class AccountMenu extends MenuButton {
    private final Messages messages;
    private final FrameViewModel model;
    private @Nullable CollectorAddress collector;

    AccountMenu(Messages messages, FrameViewModel model) {
        super("", Icons.of(Feather.USER));
        this.messages = messages;
        this.model = model;
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().addAll("nav-item", "nav-menu", "nav-account");
        model.accountProperty().subscribe(this::follow);
    }

    void show(CollectorAddress shown) {
        collector = shown;
    }

    private void follow(Optional<Account> account) {
        setVisible(account.isPresent());
        setManaged(account.isPresent());
        account.ifPresent(this::tell);
    }

    private void tell(Account account) {
        setText(account.name());
        var hint = messages.text("nav.account.hint", account.name());
        setTooltip(new Tooltip(hint));
        setAccessibleText(hint);
        var items = new ArrayList<MenuItem>();
        if (!account.email().isEmpty()) {
            items.add(fact(account.email()));
        }
        if (account.permissions().isReadOnly()) {
            items.add(fact(messages.text("nav.account.readonly")));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        if (account.permissions().mayRead("tokens")) {
            var tokens = new MenuItem(messages.text("nav.account.tokens"));
            tokens.setOnAction(_ -> {
                if (collector != null) {
                    model.goTo(new Destination.Tokens(collector));
                }
            });
            items.add(tokens);
        }
        var out = new MenuItem(messages.text("nav.account.out"));
        out.setOnAction(_ -> {
            if (collector != null) {
                model.signOut(collector);
            }
        });
        items.add(out);
        getItems().setAll(items);
    }

    /** Something to read, which cannot be chosen. */
    private static MenuItem fact(String text) {
        var fact = new MenuItem(text);
        fact.setMnemonicParsing(false);
        fact.setDisable(true);
        return fact;
    }
}
