package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.job.ActivePairs;
import io.gaitbus.workbench.job.TrainingJobs;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.launcher.Form;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The demo: everything is started, a plan is streamed through it, everything is ended.
///
/// **Start reading here.** A [Plan] says what is streamed; a [Performance] streams one participant of it, [Show] all of
/// them at once, with the [Fitting] of the network to one; [DemoResult] is what came of it.
final class Demo {

    private static final Duration WATCH = Duration.ofMillis(500);

    /// What the services are warmed up with, s.
    private static final double WARM_UP = 15;

    private final Screen screen;

    private final Map<Service, Form> services;

    /// @param services each in the form it runs in
    Demo(Screen screen, Map<Service, Form> services) {
        this.screen = screen;
        this.services = services;
    }

    /// Streams a plan.
    ///
    /// @throws RuntimeException where the machinery fails; that frames are lost is a result
    DemoResult run(Plan plan) {
        Startup startup = new Startup();
        screen.follow(startup::line);
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped())) {
            startup.brokerStarted();
            try (Launcher running =
                    Launcher.start(ProjectHome.find(), broker.bootstrapServers(), services, startup::ready)) {
                screen.follow(() -> "");
                screen.say(startup.done());
                return run(plan, broker, running);
            }
        } finally {
            screen.clear();
        }
    }

    private DemoResult run(Plan plan, EmbeddedBroker broker, Launcher services) {
        try (Lab lab = new Lab(services.address(Service.INGEST));
                ActivePairs pairs = new ActivePairs(services.address(Service.NMS))) {
            Fitting fitting = new Fitting(
                    lab,
                    new TrainingJobs(broker.bootstrapServers()),
                    pairs,
                    outcome -> screen.say("fine-tuning: " + Summary.words(outcome)));
            switch (plan.speed()) {
                case REAL_TIME -> {
                    screen.follow(() -> String.format(
                            Locale.ROOT, "warming the services up with %.0f s of another subject", WARM_UP));
                    unwatched(warmUp(), lab, fitting, services);
                }
                case MAX -> {}
            }
            return watched(plan, lab, fitting, services);
        } catch (RuntimeException e) {
            // who talks to a service that has died only knows that it does not answer
            throw services.obituary()
                    .map(words -> new Failure(words, e))
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    /// A JVM is slow at what it has not done often.
    private static Plan warmUp() {
        return Plan.of(
                List.of(Simulations.warmUp(WARM_UP)), Speed.MAX, new Plan.Ending.Complete(), OptionalDouble.of(0));
    }

    private static void unwatched(Plan plan, Lab lab, Fitting fitting, Launcher services) {
        try (Show show = Show.open(lab, plan)) {
            show.run(fitting, () -> watch(services));
        }
    }

    private DemoResult watched(Plan plan, Lab lab, Fitting fitting, Launcher services) {
        try (Show show = Show.open(lab, plan)) {
            screen.watch(() -> LiveTable.lines(show.performances()));
            screen.follow(() -> fitting.progress().isEmpty() ? show.progress() : fitting.progress());
            show.run(fitting, () -> watch(services));
            screen.clear();
            screen.follow(() -> "ending services and broker");
            return show.result(fitting);
        }
    }

    /// Never ends, but by the end of a service.
    private static void watch(Launcher services) throws InterruptedException {
        while (services.obituary().isEmpty()) {
            Thread.sleep(WATCH);
        }
        throw new Failure("a service has ended");
    }
}
