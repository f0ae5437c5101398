package dev.footfall.admin.signin;

import dev.footfall.admin.i18n.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;

/** Says how much time is left, second by second, for as long as it is part of a window. */
final class Countdown extends Label {
    private static final javafx.util.Duration SECOND = javafx.util.Duration.seconds(1);

    private final Instant end;
    private final Clock clock;
    private final Messages messages;

    Countdown(Instant end, Clock clock, Messages messages) {
        this.end = end;
        this.clock = clock;
        this.messages = messages;
        getStyleClass().add("signin-countdown");
        var ticking = new Timeline(new KeyFrame(SECOND, _ -> tell()));
        ticking.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        ticking.stop();
                    } else {
                        tell();
                        ticking.play();
                    }
                });
    }

    private void tell() {
        var now = clock.instant();
        var left = now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
        setText(
                messages.text(
                        "signin.code.left",
                        "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart())));
    }
}
