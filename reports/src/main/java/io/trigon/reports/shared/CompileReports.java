package io.trigon.reports.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** A step of the build: compiles every .jrxml of the first folder into the second. Never runs in the house. */
public final class CompileReports {

    private CompileReports() {}

    public static void main(String[] folders) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(folders[1]));
        List<Path> sources;
        try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
            sources = files.filter(f -> f.toString().endsWith(".jrxml")).toList();
        }
        for (Path source : sources) {
            String name = source.getFileName().toString().replace(".jrxml", ".jasper");
            JasperCompileManager.compileReportToFile(
                    source.toString(), target.resolve(name).toString());
        }
    }
}
