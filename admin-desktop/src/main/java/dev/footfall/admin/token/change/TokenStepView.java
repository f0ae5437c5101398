package dev.footfall.admin.token.change;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.notice.FailureWords;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Makes what is shown of a change, above the list. */
public final class TokenStepView {
    private final TokenChangeViewModel model;
    private final CollectorAddress collector;
    private final TokenWords words;
    private final Messages messages;
    private @Nullable TokenForm form;

    public TokenStepView(
            TokenChangeViewModel model,
            CollectorAddress collector,
            TokenWords words,
            Messages messages) {
        this.model = model;
        this.collector = collector;
        this.words = words;
        this.messages = messages;
    }

    /** Empty where nothing is being changed. */
    public Optional<Node> of(TokenStep step) {
        if (!(step instanceof TokenStep.Describing || step instanceof TokenStep.Making)) {
            form = null;
        }
        return switch (step) {
            case TokenStep.Looking() -> Optional.empty();
            case TokenStep.Describing(var blemish) -> {
                var shown = form();
                shown.show(blemish);
                yield Optional.of(shown);
            }
            case TokenStep.Making() -> {
                var shown = form();
                shown.showMaking();
                yield Optional.of(shown);
            }
            case TokenStep.Telling(var made) -> Optional.of(new SecretPane(made, model, messages));
            case TokenStep.Confirming(var token) ->
                    Optional.of(new RevokePane(token, words, model, messages));
            case TokenStep.Revoking(var token) ->
                    Optional.of(RevokePane.working(token, words, model, messages));
            case TokenStep.NotRevoked(var token, var why) -> {
                var said = FailureWords.of(why, collector, messages);
                yield Optional.of(RevokePane.failed(token, said, words, model, messages));
            }
        };
    }

    /** The same one for as long as a token is described, so that the focus stays where it is. */
    private TokenForm form() {
        if (form == null) {
            form = new TokenForm(model, collector, words, messages);
        }
        return form;
    }
}
