package io.trigon.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the rights in the code with the table that a person reads and signs: {@code rights.csv}. */
class RightsTest {
    @Test
    void everyOperationIsOpenToExactlyTheRolesOfTheTable() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        List<String> lines = lines();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 2);
            assertThat(table.put(cells[0], cells[1]))
                    .as(cells[0] + " stands twice in the table")
                    .isNull();
        }
        Map<String, String> code = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            code.put(operation.name(), rowOf(operation));
        }
        assertThat(code).isEqualTo(table);
        assertThat(lines.get(0))
                .isEqualTo("operation,"
                        + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(",")));
    }

    private static String rowOf(Operation operation) {
        return Arrays.stream(Role.values())
                .map(role -> operation.isOpenTo(role) ? "yes" : "no")
                .collect(Collectors.joining(","));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = RightsTest.class.getResourceAsStream("rights.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
