package io.trigon.bpmn.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The processes and decisions of this build, as listed in {@code processes/index.txt}. */
final class ProcessFiles {

    private static final String FOLDER = "processes/";

    private ProcessFiles() {}

    /** Names below {@code processes/}, one a line; blank lines and {@code #} comments don't count. */
    static List<String> names() {
        try (InputStream index = open("index.txt")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Deploys what changed since the last start; running instances stay with the version they began in. */
    static void deploy(RepositoryService repository) {
        List<String> names = names();
        if (names.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name("trigon").enableDuplicateFiltering(true);
        names.forEach(name -> deployment.addInputStream(name, open(name)));
        deployment.deploy();
    }

    private static InputStream open(String name) {
        InputStream found = ProcessFiles.class.getClassLoader().getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new IllegalStateException(FOLDER + name + " is listed in index.txt but not there");
        }
        return found;
    }
}
