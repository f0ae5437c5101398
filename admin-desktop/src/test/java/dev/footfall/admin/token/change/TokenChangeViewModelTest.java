package dev.footfall.admin.token.change;

import static dev.footfall.admin.token.TokenFixture.NIGHTLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.UiQueue;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.task.Background;
import dev.footfall.admin.token.TokenFixture;
import dev.footfall.admin.token.change.TokenStep.Blemish;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalTokenInput;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenChangeViewModelTest {
    private static final ApiFailure NO = new ApiFailure.Refused(403, "No.", "forbidden");
    private static final NewPersonalToken MADE = new NewPersonalToken(NIGHTLY, "ffp_secret");

    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final TokenFixture tokens = new TokenFixture();
    private int changes;
    private final TokenChangeViewModel model =
            new TokenChangeViewModel(tokens, background.latest(), () -> changes++);

    @AfterEach
    void close() {
        background.close();
    }

    private TokenStep step() {
        return model.stepProperty().get();
    }

    private static TokenStep describing(Blemish blemish) {
        return new TokenStep.Describing(blemish);
    }

    private Object asked() throws InterruptedException {
        return tokens.asked.poll(20, TimeUnit.SECONDS);
    }

    private void describe(String name) {
        model.describe();
        model.nameProperty().set(name);
    }

    @Test
    void a_token_is_made_as_described_and_its_secret_told_until_dismissed()
            throws InterruptedException {
        describe(" nightly ");
        model.scopes().add(TokenScope.EXPORT);
        model.lifetimeProperty().set(Lifetime.MONTH);
        tokens.made.add(new Answer.Given<>(MADE));
        model.make();
        assertThat(step()).isEqualTo(new TokenStep.Making());
        ui.runNext();

        assertThat(asked())
                .isEqualTo(new PersonalTokenInput("nightly", List.of("read", "export"), 30));
        assertThat(step()).isEqualTo(new TokenStep.Telling(MADE));
        assertThat(changes).isOne();

        model.dismiss();
        assertThat(step()).isEqualTo(new TokenStep.Looking());
        assertThat(changes).isOne();
    }

    @Test
    void what_no_collector_would_take_is_not_asked() {
        describe("  ");
        model.make();
        assertThat(step()).isEqualTo(describing(new Blemish.NoName()));

        model.nameProperty().set("n".repeat(101));
        model.make();
        assertThat(step()).isEqualTo(describing(new Blemish.LongName(100)));

        model.nameProperty().set("n".repeat(100));
        model.scopes().clear();
        model.make();
        assertThat(step()).isEqualTo(describing(new Blemish.NoScope()));
        assertThat(tokens.asked).isEmpty();
    }

    @Test
    void a_refusal_leaves_the_description_to_be_mended() throws InterruptedException {
        describe("nightly");
        tokens.made.add(new Answer.Failed<>(NO));
        model.make();
        ui.runNext();

        assertThat(step()).isEqualTo(describing(new Blemish.Refused(NO)));
        assertThat(model.nameProperty().get()).isEqualTo("nightly");
        assertThat(changes).isZero();
    }

    @Test
    void a_new_description_begins_with_what_is_harmless() {
        describe("nightly");
        model.scopes().add(TokenScope.WRITE);
        model.lifetimeProperty().set(Lifetime.YEAR);
        model.dismiss();
        model.describe();

        assertThat(model.nameProperty().get()).isEmpty();
        assertThat(model.scopes()).containsExactly(TokenScope.READ);
        assertThat(model.lifetimeProperty().get()).isEqualTo(Lifetime.QUARTER);
    }

    @Test
    void revoking_needs_a_second_word() throws InterruptedException {
        model.revoke();
        model.ask(NIGHTLY);
        assertThat(step()).isEqualTo(new TokenStep.Confirming(NIGHTLY));
        assertThat(tokens.asked).isEmpty();

        tokens.revoked.add(new Answer.Given<>(true));
        model.revoke();
        assertThat(step()).isEqualTo(new TokenStep.Revoking(NIGHTLY));
        ui.runNext();
        assertThat(asked()).isEqualTo(NIGHTLY);
        assertThat(step()).isEqualTo(new TokenStep.Looking());
        assertThat(changes).isOne();
    }

    @Test
    void a_token_that_somebody_else_has_revoked_is_revoked() throws InterruptedException {
        tokens.revoked.add(new Answer.Given<>(false));
        model.ask(NIGHTLY);
        model.revoke();
        ui.runNext();

        assertThat(step()).isEqualTo(new TokenStep.Looking());
    }

    @Test
    void a_token_that_was_not_revoked_can_be_tried_again() throws InterruptedException {
        tokens.revoked.add(new Answer.Failed<>(NO));
        model.ask(NIGHTLY);
        model.revoke();
        ui.runNext();
        assertThat(step()).isEqualTo(new TokenStep.NotRevoked(NIGHTLY, NO));
        assertThat(changes).isZero();

        tokens.revoked.add(new Answer.Given<>(true));
        model.revoke();
        ui.runNext();
        assertThat(step()).isEqualTo(new TokenStep.Looking());
    }

    @Test
    void nothing_else_begins_while_a_secret_is_told() throws InterruptedException {
        describe("nightly");
        tokens.made.add(new Answer.Given<>(MADE));
        model.make();
        model.ask(NIGHTLY);
        assertThat(step()).isEqualTo(new TokenStep.Making());
        ui.runNext();
        model.ask(NIGHTLY);
        model.describe();

        assertThat(step()).isEqualTo(new TokenStep.Telling(MADE));
    }

    @Test
    void giving_up_looks_what_the_collector_has_done_already() {
        describe("nightly");
        model.dismiss();
        assertThat(changes).isZero();

        describe("nightly");
        model.make();
        model.dismiss();
        assertThat(changes).isOne();
        assertThat(step()).isEqualTo(new TokenStep.Looking());
    }

    @Test
    void a_screen_that_is_left_keeps_no_secret() throws InterruptedException {
        describe("nightly");
        tokens.made.add(new Answer.Given<>(MADE));
        model.make();
        ui.runNext();
        model.stop();

        assertThat(step()).isEqualTo(new TokenStep.Looking());
    }
}
