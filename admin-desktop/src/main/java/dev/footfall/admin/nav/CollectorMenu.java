package dev.footfall.admin.nav;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Icons;
import java.util.ArrayList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Says which collector is shown, and switches to another. */
final class CollectorMenu extends MenuButton {
    private final Messages messages;
    private final FrameViewModel model;

    CollectorMenu(Messages messages, FrameViewModel model) {
        super("", Icons.of(Feather.SERVER));
        this.messages = messages;
        this.model = model;
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().addAll("nav-item", "nav-menu", "nav-collector");
    }

    void show(CollectorAddress address) {
        setText(address.label());
        setTooltip(new Tooltip(messages.text("nav.collector.hint", address)));
        setAccessibleText(messages.text("nav.collector.hint", address));
        var items = new ArrayList<MenuItem>();
        for (var each : model.collectors()) {
            var item = new RadioMenuItem(each.label());
            item.setMnemonicParsing(false);
            item.setSelected(each.equals(address));
            item.setOnAction(_ -> model.switchTo(each));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("nav.collector.another", model::connectToAnother));
        items.add(item("nav.collector.forget", () -> model.forget(address)));
        getItems().setAll(items);
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
