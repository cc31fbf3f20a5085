package io.trigon.integrations.exchange.remote;

import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteCheck;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tries an account out: connects, compares the server's key, logs in, looks into the folders, writes and removes a file. */
@ApplicationScoped
public class RemoteTrial implements RemoteCheck {

    private static final Duration MOST = Duration.ofSeconds(60);
    private static final List<String> BEFORE_FOLDERS = List.of("connect", "server", "login");

    private RemoteConnections connections;

    protected RemoteTrial() {}

    @Inject
    public RemoteTrial(RemoteConnections connections) {
        this.connections = connections;
    }

    @Override
    public List<Step> check(RemoteAccount account) {
        List<Step> steps = new ArrayList<>();
        try (RemoteFolder server = connections.open(account);
                TimeLimit limit = new TimeLimit(server, MOST)) {
            BEFORE_FOLDERS.forEach(step -> steps.add(new Step(step, null, null)));
            in(account, server, steps);
            out(account, server, steps);
        } catch (BrokenRule trouble) {
            String at = trouble.params().getOrDefault("step", "connect");
            BEFORE_FOLDERS.stream()
                    .takeWhile(step -> !step.equals(at))
                    .forEach(step -> steps.add(new Step(step, null, null)));
            steps.add(new Step(at, trouble.code(), trouble.params().get("has")));
        }
        return steps;
    }

    private static void in(RemoteAccount account, RemoteFolder server, List<Step> steps) {
        try {
            int files = server.list(account.terms().inFolder()).size();
            steps.add(new Step("in", null, String.valueOf(files)));
        } catch (IOException e) {
            steps.add(new Step("in", "remote-folder-closed", RemoteConnections.words(e)));
        }
    }

    private static void out(RemoteAccount account, RemoteFolder server, List<Step> steps) {
        String trial = account.terms().outFolder() + "/.trigon-trial.tmp";
        try {
            server.write(trial, new byte[] {'o', 'k'});
            server.remove(trial);
            steps.add(new Step("out", null, null));
        } catch (IOException e) {
            steps.add(new Step("out", "remote-folder-closed", RemoteConnections.words(e)));
        }
    }
}
