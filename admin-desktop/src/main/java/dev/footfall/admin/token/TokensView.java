package dev.footfall.admin.token;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.nav.Progress;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.token.change.TokenChangeViewModel;
import dev.footfall.admin.token.change.TokenStepView;
import dev.footfall.admin.token.change.TokenWords;
import dev.footfall.admin.ui.Shortcuts;
import dev.footfall.admin.ui.notice.Banner;
import dev.footfall.admin.ui.notice.FailureNotice;
import dev.footfall.admin.ui.notice.FailureWords;
import dev.footfall.admin.ui.notice.Notice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The list of access tokens, and above it whatever is being changed about them. */
public final class TokensView implements Screen {
    private final TokenListViewModel list;
    private final TokenChangeViewModel change;
    private final boolean mayChange;
    private final CollectorAddress collector;
    private final Messages messages;
    private final TokenTable table;
    private final TokensHeader header;
    private final TokenStepView steps;
    private final VBox above = new VBox();
    private final StackPane body = new StackPane();
    private final VBox root = new VBox();
    private Subscription following = Subscription.EMPTY;

    /**
     * What the screen is about.
     *
     * @param mayChange whether making and revoking are offered
     */
    public record Subject(
            TokenListViewModel list,
            TokenChangeViewModel change,
            CollectorAddress collector,
            boolean mayChange) {}

    /** Shows nothing yet. */
    public TokensView(Subject subject, Clock clock, Messages messages, Formats formats) {
        this.list = subject.list();
        this.change = subject.change();
        this.mayChange = subject.mayChange();
        this.collector = subject.collector();
        this.messages = messages;
        var words = new TokenWords(clock, formats, messages);
        table = new TokenTable(words, messages);
        header = new TokensHeader(list, change, table, mayChange, messages);
        steps = new TokenStepView(change, collector, words, messages);
        above.getStyleClass().add("token-above");
        body.getStyleClass().add("token-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, above, body);
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                header.askAboutChosen();
            }
        });
        Shortcuts.install(root, keys());
    }

    private Map<KeyCombination, Runnable> keys() {
        return Map.of(
                KeyCombination.valueOf("F5"), list::refresh,
                KeyCombination.valueOf("Shortcut+R"), list::refresh,
                KeyCombination.valueOf("Shortcut+N"), this::describe);
    }

    private void describe() {
        if (mayChange) {
            change.describe();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<Progress> progress() {
        return list.stateProperty()
                .map(state ->
                        switch (state) {
                            case TokenListState.Loading() -> new Progress.Working();
                            case TokenListState.Ready _ -> new Progress.Settled();
                            case TokenListState.Stale(_, var why) -> stuck(why);
                            case TokenListState.Failed(var why) -> stuck(why);
                        });
    }

    private Progress stuck(ApiFailure why) {
        var words = FailureWords.of(why, collector, messages);
        return new Progress.Stuck(words.text() + " " + words.remedy());
    }

    @Override
    public void show() {
        following =
                Subscription.combine(
                        list.stateProperty().subscribe(_ -> follow()),
                        change.stepProperty().subscribe(_ -> follow()));
        list.refresh();
    }

    @Override
    public void hide() {
        following.unsubscribe();
        list.stop();
        change.stop();
    }

    private void follow() {
        var state = list.stateProperty().get();
        var step = steps.of(change.stepProperty().get());
        boolean wasChanging = !above.getChildren().isEmpty();
        var nodes = step.map(List::of).orElseGet(() -> above(state));
        // Only what differs is exchanged, so that the focus stays where it is.
        if (!above.getChildren().equals(nodes)) {
            above.getChildren().setAll(nodes);
        }
        above.setManaged(!nodes.isEmpty());
        put(content(state, step.isPresent()));
        if (wasChanging && nodes.isEmpty() && body.getChildren().contains(table)) {
            table.requestFocus();
        }
    }

    private List<Node> above(TokenListState state) {
        if (state instanceof TokenListState.Stale(_, var why)) {
            var words = FailureWords.of(why, collector, messages);
            return List.of(
                    new Banner(
                            words.title(),
                            messages.text("token.stale", words.text()),
                            messages.text("token.retry"),
                            list::refresh));
        }
        return mayChange ? List.of() : List.of(lookOnly());
    }

    private Label lookOnly() {
        var sentence = new Label(messages.text("token.lookonly"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.getStyleClass().add("token-text");
        return sentence;
    }

    private Node content(TokenListState state, boolean changing) {
        return switch (state) {
            case TokenListState.Loading() -> waiting();
            case TokenListState.Failed(var why) ->
                    FailureNotice.of(why, collector, messages, list::refresh);
            case TokenListState.Ready _, TokenListState.Stale _ -> {
                table.show(state.shown());
                yield state.shown().isEmpty() ? none(changing) : table;
            }
        };
    }

    private Label waiting() {
        var waiting = new Label(messages.text("token.loading"));
        waiting.getStyleClass().add("token-text");
        return waiting;
    }

    private Node none(boolean changing) {
        if (!mayChange || changing) {
            return new Notice(
                    Feather.KEY, messages.text("token.none.title"), messages.text("token.none"));
        }
        var make = new Button(messages.text("token.new"));
        make.setDefaultButton(true);
        make.setOnAction(_ -> change.describe());
        return new Notice(
                Feather.KEY, messages.text("token.none.title"), messages.text("token.none"), make);
    }

    private void put(Node content) {
        if (!body.getChildren().equals(List.of(content))) {
            body.getChildren().setAll(content);
        }
    }
}
