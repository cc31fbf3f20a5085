package io.trigon.bpmn.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process file must hold to. */
class ProcessFilesTest {
    /** What the modeler makes up when nobody names a thing: a word and seven random characters. */
    private static final Pattern MODELER_DEFAULT = Pattern.compile("[A-Za-z]+_[0-9a-z]{7}");

    private static final Pattern MEANINGFUL = Pattern.compile(
            "(Start|End|Event|Timer|Gateway|Task|Rule|Process|Flow|Message|Await|Clock|Terminate|Shape|Edge|Diagram|Plane)_[A-Z][A-Za-z_]+");

    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(.*?)}\"");

    @Test
    void theIndexNamesEveryFile() throws IOException, URISyntaxException {
        Path folder = Path.of(ProcessFilesTest.class.getResource("/processes").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(ProcessFiles.names())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(f -> f.getFileName().toString())
                                    .filter(name -> !name.equals("index.txt"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessIsNamedAsItsFileAndForgottenInTime(String file) {
        Process process =
                model(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(file).isEqualTo(process.getId() + ".bpmn").isEqualTo(file.toLowerCase(Locale.ROOT));
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyIdSaysWhatItMeans(String file) {
        assertThat(model(file).getModelElementsByType(BaseElement.class).stream()
                        .filter(e -> !(e instanceof Process))
                        .map(BaseElement::getId)
                        .filter(id -> id != null))
                .allMatch(id -> MEANINGFUL.matcher(id).matches())
                .noneMatch(id -> MODELER_DEFAULT.matcher(id).matches());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepAndEveryFlowIsDrawn(String file) {
        BpmnModelInstance model = model(file);
        assertThat(model.getModelElementsByType(BpmnShape.class))
                .extracting(BpmnShape::getBpmnElement)
                .containsAll(model.getModelElementsByType(FlowNode.class));
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .extracting(BpmnEdge::getBpmnElement)
                .containsAll(model.getModelElementsByType(SequenceFlow.class));
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskIsKeptInTheInbox(String file) {
        assertThat(model(file).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaTaskListener.class)
                                .list())
                        .extracting(CamundaTaskListener::getCamundaEvent)
                        .containsExactlyInAnyOrder("create", "complete", "delete"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void stepsAreBeansOfOursAndNoFileHoldsAScript(String file) {
        assertThat(BEAN.matcher(text(file)).results().map(r -> r.group(1))).isSubsetOf(ourBeans());
        assertThat(text(file)).doesNotContain("<bpmn:script", "scriptFormat", "camunda:class=", "camunda:expression=");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRuleOfADecisionSaysWhy(String file) {
        long rules = Pattern.compile("<rule id=\"Rule_[A-Z][A-Za-z]+\">")
                .matcher(text(file))
                .results()
                .count();
        Set<String> reasons = Pattern.compile("<description>(.{20,})</description>")
                .matcher(text(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).isPositive();
        assertThat(text(file)).contains("historyTimeToLive=\"P365D\"");
        assertThat(Pattern.compile("<rule ").matcher(text(file)).results().count())
                .isEqualTo(rules);
        assertThat(reasons).isNotEmpty();
    }

    static List<String> processes() {
        return ProcessFiles.names().stream().filter(n -> n.endsWith(".bpmn")).toList();
    }

    static List<String> decisions() {
        return ProcessFiles.names().stream().filter(n -> n.endsWith(".dmn")).toList();
    }

    private static BpmnModelInstance model(String file) {
        return Bpmn.readModelFromStream(ProcessFilesTest.class.getResourceAsStream("/processes/" + file));
    }

    private static String text(String file) {
        try (InputStream in = ProcessFilesTest.class.getResourceAsStream("/processes/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the beans in the compiled classes of this module. */
    private static Set<String> ourBeans() {
        try {
            Path classes = Path.of(ProcessFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.filter(f -> f.toString().endsWith(".class"))
                        .map(f -> classes.relativize(f)
                                .toString()
                                .replace('/', '.')
                                .replaceAll("\\.class$", ""))
                        .map(ProcessFilesTest::load)
                        .filter(c -> c.isAnnotationPresent(Named.class))
                        .map(c -> c.getAnnotation(Named.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ProcessFilesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
