package dev.footfall.admin.signin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.session.Admission;
import dev.footfall.admin.session.Doorway.Door;
import dev.footfall.admin.session.Entrance;
import dev.footfall.admin.session.SignIn.Ending;
import dev.footfall.admin.session.SignIn.Stage;
import dev.footfall.admin.session.SignIn.Target;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.admin.task.Reporting;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Leads into one collector. Whatever is under way can be given up. Confined to the UI thread. */
public final class SignInViewModel {
    private final Entrance entrance;
    private final Lines lines;
    private final CollectorAddress collector;
    private final boolean ended;
    private final Consumer<Admission> admitted;
    private final ReadOnlyObjectWrapper<SignInState> state =
            new ReadOnlyObjectWrapper<>(new SignInState.Looking());
    private SignInState.@Nullable Offered offer;

    /**
     * Lines of work.
     *
     * @param entering everything on the way in
     * @param opening pages that are opened once more meanwhile
     */
    public record Lines(Latest entering, Latest opening) {}

    /**
     * Asks nothing yet.
     *
     * @param ended whether a session there has just come to its end
     * @param admitted is told once the collector lets the person in
     */
    public SignInViewModel(
            Entrance entrance,
            Lines lines,
            CollectorAddress collector,
            boolean ended,
            Consumer<Admission> admitted) {
        this.entrance = entrance;
        this.lines = lines;
        this.collector = collector;
        this.ended = ended;
        this.admitted = admitted;
    }

    public ReadOnlyObjectProperty<SignInState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public CollectorAddress collector() {
        return collector;
    }

    /** Whether somebody is here because a session ended on its own. */
    public boolean isAfterEnd() {
        return ended;
    }

    /** What was found. */
    private sealed interface Look {
        record In(Admission admission) implements Look {}

        record At(SignInState state) implements Look {}
    }

    /** Asks the collector, and resumes a session where there is one. */
    public void look() {
        state.set(new SignInState.Looking());
        lines.entering().call(this::lookInside, this::looked);
    }

    private Look lookInside() {
        return switch (entrance.look(collector)) {
            case Answer.Failed<Door>(var why) -> failed(new Problem.OfCollector(why));
            case Answer.Given<Door>(Door.Open(var admission)) -> new Look.In(admission);
            case Answer.Given<Door>(Door.Walled()) -> new Look.At(new SignInState.Walled());
            case Answer.Given<Door>(Door.Locked(var registration)) ->
                    new Look.At(offer(registration, entrance.protection()));
        };
    }

    private static SignInState offer(Registration registration, Protection protection) {
        return new SignInState.Offered(registration, protection);
    }

    private static Look failed(Problem problem) {
        return new Look.At(new SignInState.Failed(problem));
    }

    private void looked(Outcome<Look> outcome) {
        switch (outcome) {
            case Outcome.Done<Look>(Look.In(var admission)) -> admitted.accept(admission);
            case Outcome.Done<Look>(Look.At(var found)) -> {
                if (found instanceof SignInState.Offered offered) {
                    offer = offered;
                }
                state.set(found);
            }
            case Outcome.Broken<Look>(var failure) -> broken(failure);
        }
    }

    /** Signs in in the best way that this machine has. */
    public void begin() {
        if (offer != null) {
            var target = new Target(collector, offer.registration());
            run(target, follow -> entrance.best(target, follow));
        }
    }

    /** Signs in by a code that is typed on any device. */
    public void beginByCode() {
        if (offer != null) {
            var target = new Target(collector, offer.registration());
            run(target, follow -> entrance.byCode(target, follow));
        }
    }

    private void run(Target target, Reporting<Stage, Ending> way) {
        state.set(new SignInState.Waiting(new Stage.Finding(target.registration().issuer())));
        lines.entering()
                .follow(
                        way,
                        stage -> state.set(new SignInState.Waiting(stage)),
                        outcome -> ended(target, outcome));
    }

    private void ended(Target target, Outcome<Ending> outcome) {
        switch (outcome) {
            case Outcome.Done<Ending>(Ending.SignedIn(var admission)) -> admitted.accept(admission);
            case Outcome.Done<Ending>(Ending.NotConfirmed(var why)) ->
                    fail(new Problem.OfIssuer(why));
            case Outcome.Done<Ending>(Ending.NotAsked(var why)) ->
                    fail(new Problem.OfCollector(why));
            case Outcome.Done<Ending>(Ending.NotAdmitted(var refusal, var claims)) ->
                    fail(new Problem.NotAdmitted(target.registration(), refusal, claims));
            case Outcome.Broken<Ending>(var failure) -> broken(failure);
        }
    }

    private void fail(Problem problem) {
        state.set(new SignInState.Failed(problem));
    }

    private void broken(Exception failure) {
        fail(new Problem.OfCollector(new ApiFailure.Defect(failure.toString())));
    }

    /** Gives up what is under way: nothing listens or asks any more. */
    public void cancel() {
        stop();
        if (offer != null) {
            state.set(offer);
        }
    }

    /** Opens a page of this sign-in once more, for somebody who closed it. */
    public void open(URI page) {
        lines.opening().call(() -> entrance.open(page), _ -> {});
    }

    /** Drops everything. */
    public void stop() {
        lines.entering().cancel();
        lines.opening().cancel();
    }
}
