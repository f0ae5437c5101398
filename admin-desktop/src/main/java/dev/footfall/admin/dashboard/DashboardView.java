package dev.footfall.admin.dashboard;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.dashboard.filter.view.FilterBar;
import dev.footfall.admin.dashboard.panel.Narrowing;
import dev.footfall.admin.dashboard.panel.ReportView;
import dev.footfall.admin.dashboard.panel.Skeleton;
import dev.footfall.admin.dashboard.report.Dimension;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.nav.Progress;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.ui.Patience;
import dev.footfall.admin.ui.Reveal;
import dev.footfall.admin.ui.Shortcuts;
import dev.footfall.admin.ui.notice.Banner;
import dev.footfall.admin.ui.notice.FailureNotice;
import dev.footfall.admin.ui.notice.FailureWords;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The dashboard screen. */
public final class DashboardView implements Screen {
    private static final double DIMMED = 0.45;

    private final DashboardViewModel model;
    private final CollectorAddress collector;
    private final Messages messages;
    private final Formats formats;
    private final DashboardHeader header;
    private final ReportView report;
    private final ScrollPane scroll;
    private final Skeleton skeleton = new Skeleton();
    private final StackPane body = new StackPane();
    private final VBox warnings = new VBox();
    private final VBox root = new VBox();
    private final StackPane layers = new StackPane();
    private final Patience skeletonPatience;
    private final Patience reportPatience;
    private Subscription following = Subscription.EMPTY;

    public DashboardView(
            DashboardViewModel model,
            CollectorAddress collector,
            Messages messages,
            Formats formats) {
        this.model = model;
        this.collector = collector;
        this.messages = messages;
        this.formats = formats;
        header = new DashboardHeader(model, messages, formats);
        var filter = new FilterBar(model.filter(), messages);
        report =
                new ReportView(
                        messages,
                        formats,
                        model.metricProperty(),
                        model.comparingProperty(),
                        narrowing(model));
        scroll = new ScrollPane(report);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("report-scroll");
        Reveal.focusIn(scroll);
        skeletonPatience = new Patience(skeleton, 0, 1);
        reportPatience = new Patience(report, 1, DIMMED);
        root.getStyleClass().add("screen");
        warnings.getStyleClass().add("warnings");
        root.getChildren().addAll(header, filter, warnings, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        layers.getChildren().addAll(root, filter.overlay());
        Shortcuts.install(root, keys());
    }

    private static Narrowing narrowing(DashboardViewModel model) {
        return new Narrowing() {
            @Override
            public void only(Dimension dimension, String key) {
                model.filter().only(dimension.field(), key);
            }

            @Override
            public void without(Dimension dimension, String key) {
                model.filter().without(dimension.field(), key);
            }
        };
    }

    private Map<KeyCombination, Runnable> keys() {
        return Map.of(
                KeyCombination.valueOf("F5"), model::refresh,
                KeyCombination.valueOf("Shortcut+R"), model::refresh,
                KeyCombination.valueOf("Shortcut+F"), model.filter()::add,
                KeyCombination.valueOf("Shortcut+Shift+F"), model.filter()::write,
                KeyCombination.valueOf("Shortcut+1"), () -> select(Metric.VISITORS),
                KeyCombination.valueOf("Shortcut+2"), () -> select(Metric.PAGEVIEWS),
                KeyCombination.valueOf("Shortcut+3"), () -> select(Metric.EVENTS));
    }

    private void select(Metric metric) {
        model.metricProperty().set(metric);
    }

    @Override
    public Node node() {
        return layers;
    }

    @Override
    public ObservableValue<Progress> progress() {
        return model.stateProperty().map(this::progress);
    }

    private Progress progress(DashboardState state) {
        return switch (state) {
            case DashboardState.Loading _, DashboardState.Refreshing _ -> new Progress.Working();
            case DashboardState.Ready(var ready) when ready.isEmpty() ->
                    new Progress.Stuck(
                            messages.text(
                                    ready.isFiltered()
                                            ? "dashboard.unmatched.title"
                                            : "dashboard.empty.title"));
            case DashboardState.Ready _ -> new Progress.Settled();
            case DashboardState.Failed(var failure) -> stuck(failure);
            case DashboardState.Stale(_, var failure) -> stuck(failure);
        };
    }

    private Progress stuck(ApiFailure failure) {
        var words = FailureWords.of(failure, collector, messages);
        return new Progress.Stuck(words.text() + " " + words.remedy());
    }

    @Override
    public void show() {
        following =
                Subscription.combine(
                        model.stateProperty().subscribe(this::follow),
                        model.metricProperty().subscribe(this::fill),
                        model.comparingProperty().subscribe(this::fill));
        model.refresh();
    }

    @Override
    public void hide() {
        following.unsubscribe();
        model.stop();
    }

    private void follow(DashboardState state) {
        header.show(state);
        skeletonPatience.waitFor(state instanceof DashboardState.Loading);
        await(state);
        switch (state) {
            case DashboardState.Loading _ -> put(List.of(), skeleton);
            case DashboardState.Ready(var ready) -> put(cautions(ready), content(ready));
            case DashboardState.Refreshing(var last) -> put(cautions(last), content(last));
            case DashboardState.Stale(var last, var failure) ->
                    put(List.of(banner(last, failure)), content(last));
            case DashboardState.Failed(var failure) -> put(List.of(), notice(failure));
        }
        fill();
    }

    /** Numbers of another question are dimmed at once, lest they be taken for the answer. */
    private void await(DashboardState state) {
        if (state instanceof DashboardState.Refreshing(var last)
                && !last.question().equals(model.questionProperty().get())) {
            reportPatience.waitOpenly();
        } else {
            reportPatience.waitFor(state instanceof DashboardState.Refreshing);
        }
    }

    /** Exchanges only what differs, so that the focus stays where it is. */
    private void put(List<Node> banners, Node content) {
        if (!body.getChildren().equals(List.of(content))) {
            body.getChildren().setAll(content);
        }
        warnings.getChildren().setAll(banners);
        warnings.setManaged(!banners.isEmpty());
    }

    private Node content(Report shown) {
        if (!shown.isEmpty()) {
            return scroll;
        }
        return shown.isFiltered()
                ? new NothingMatches(model, messages)
                : new EmptyPeriod(model, collector, messages);
    }

    private void fill() {
        model.stateProperty()
                .get()
                .shown()
                .filter(shown -> !shown.isEmpty())
                .ifPresent(shown ->
                        report.show(
                                shown,
                                model.metricProperty().get(),
                                model.comparingProperty().get()));
    }

    /** What there is to know about numbers that are otherwise in order. */
    private List<Node> cautions(Report shown) {
        return shown.isComplete()
                ? List.of()
                : List.of(
                        new Banner(
                                messages.text("dashboard.warming.title"),
                                messages.text("dashboard.warming.text"),
                                messages.text("dashboard.refresh"),
                                model::refresh));
    }

    private Node banner(Report last, ApiFailure failure) {
        var words = FailureWords.of(failure, collector, messages);
        var taken = last.period().to();
        var age =
                messages.text(
                        "dashboard.stale",
                        formats.clock(taken),
                        formats.ago(taken, model.now()),
                        words.text());
        return new Banner(words.title(), age, messages.text("dashboard.retry"), model::refresh);
    }

    private Node notice(ApiFailure failure) {
        return failure instanceof ApiFailure.BadFilter
                ? FailureNotice.of(
                        failure,
                        collector,
                        messages,
                        messages.text("filter.clear"),
                        model.filter()::clear)
                : FailureNotice.of(failure, collector, messages, model::refresh);
    }
}
