package io.trigon.systemtests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The launcher and the page about settings name the same ones. */
class SettingsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everySettingOfTheLauncherIsExplained() throws IOException {
        String launcher = Files.readString(ROOT.resolve("trigon"));
        String table = launcher.substring(launcher.indexOf("<<'TABLE'\n") + 10, launcher.indexOf("\nTABLE"));
        List<String> expected = table.lines().map(SettingsTest::documented).toList();
        List<String> written = Files.readString(ROOT.resolve("docs/settings.md"))
                .lines()
                .filter(line -> line.startsWith("| `") && line.contains("` | `TRIGON_"))
                .toList();

        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(written).containsExactlyElementsOf(expected);
    }

    private static String documented(String row) {
        String[] cells = row.split("\\|", -1);
        String variable = "TRIGON_" + cells[0].toUpperCase(Locale.ROOT).replace('.', '_');
        return "| `" + cells[0] + "` | `" + variable + "` | " + cells[2] + " | "
                + (cells[1].isEmpty() ? "none" : cells[1]) + " |";
    }
}
